import { folded, isFigure, stemOf } from "../language/terms.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";
import type { Unmarked } from "./excerpt.ts";

/** Words of a shingle (Broder 1997). */
const SHINGLE = 3;
/** Share of the shorter text's shingles that the other has as well, from which both are the same words. */
const SAME = 0.6;
/** Shingles in a row (eight words) that are one quotation or sentence in both, and the share that is enough beside it. */
const SAME_RUN = 6;
const SAME_BESIDE_RUN = 0.15;

interface Group {
  readonly excerpt: Unmarked;
  readonly shingles: ReadonlySet<string>;
  readonly masked: ReadonlySet<string>;
  alsoIn: Excerpt["alsoIn"];
}

/** The same words once: later near duplicates become sources of the first. Those overlapping in one article just go. */
export function groupDuplicates(excerpts: readonly Unmarked[]): Unmarked[] {
  const groups: Group[] = [];
  for (const excerpt of excerpts) {
    if (groups.some(({ excerpt: other }) => overlaps(excerpt, other))) continue;
    const shingled = shingles(excerpt.text);
    const same = groups.find((group) => alike(shingled, group.shingles) && !differ(shingled, group));
    if (!same) {
      const masked = new Set(shingled.map(withoutFigures));
      groups.push({ excerpt, shingles: new Set(shingled), masked, alsoIn: [] });
    } else if (![same.excerpt, ...same.alsoIn].some(({ article }) => article.id === excerpt.article.id)) {
      same.alsoIn = [...same.alsoIn, { article: excerpt.article, span: excerpt.span }];
    }
  }
  return groups.map(({ excerpt, alsoIn }) => ({ ...excerpt, alsoIn }));
}

function overlaps(a: Unmarked, b: Unmarked): boolean {
  return a.article.id === b.article.id && a.span.start < b.span.end && b.span.start < a.span.end;
}

function alike(some: readonly string[], others: ReadonlySet<string>): boolean {
  if (some.length === 0 || others.size === 0) return false;
  let common = 0;
  let run = 0;
  let longest = 0;
  for (const shingle of some) {
    run = others.has(shingle) ? run + 1 : 0;
    if (run > 0) common++;
    longest = Math.max(longest, run);
  }
  const share = common / Math.min(some.length, others.size);
  return share >= SAME || (longest >= SAME_RUN && share >= SAME_BESIDE_RUN);
}

/** Whether the same words stand around another figure: "killed 12 people" is not "killed 47 people". */
function differ(some: readonly string[], { shingles: others, masked }: Group): boolean {
  return some.some((shingle) => {
    if (others.has(shingle)) return false;
    const without = withoutFigures(shingle);
    return without !== shingle && masked.has(without);
  });
}

function withoutFigures(shingle: string): string {
  return shingle
    .split(" ")
    .map((word) => (isFigure(stemOf(word)) ? "#" : word))
    .join(" ");
}

/** Runs of SHINGLE words, in order. */
function shingles(text: string): string[] {
  const words = tokens(text)
    .filter(({ joined }) => !joined)
    .map((token) => folded(token.text));
  if (words.length < SHINGLE) return [words.join(" ")];
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}
