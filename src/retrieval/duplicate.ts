import { NUMBER_WORDS } from "../language/numbers.ts";
import { folded, isFigure } from "../language/terms.ts";
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
  readonly shingles: Shingles;
  alsoIn: Excerpt["alsoIn"];
}

/** The same words once: later near duplicates become sources of the first. Those overlapping in one article just go. */
export function groupDuplicates(excerpts: readonly Unmarked[]): Unmarked[] {
  const groups: Group[] = [];
  for (const excerpt of excerpts) {
    if (groups.some(({ excerpt: other }) => overlaps(excerpt, other))) continue;
    const shingles = new Shingles(excerpt.text);
    const same = groups.find((group) => alike(shingles, group.shingles) && !differ(shingles, group.shingles));
    if (!same) {
      groups.push({ excerpt, shingles, alsoIn: [] });
    } else if (![same.excerpt, ...same.alsoIn].some(({ article }) => article.id === excerpt.article.id)) {
      same.alsoIn = [...same.alsoIn, { article: excerpt.article, span: excerpt.span }];
    }
  }
  return groups.map(({ excerpt, alsoIn }) => ({ ...excerpt, alsoIn }));
}

function overlaps(a: Unmarked, b: Unmarked): boolean {
  return a.article.id === b.article.id && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Runs of SHINGLE words of a text, in order. */
class Shingles {
  readonly runs: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly #words: readonly string[];
  #masked: readonly string[] | null = null;

  constructor(text: string) {
    this.#words = tokens(text)
      .filter(({ joined }) => !joined)
      .map((token) => folded(token.text));
    this.runs = runsOf(this.#words);
    this.all = new Set(this.runs);
  }

  /** The runs with all figures alike. Made when asked for: most texts are nothing like another. */
  get masked(): readonly string[] {
    this.#masked ??= runsOf(this.#words.map((word) => (isFigure(word) || NUMBER_WORDS.has(word) ? "#" : word)));
    return this.#masked;
  }
}

function runsOf(words: readonly string[]): string[] {
  if (words.length < SHINGLE) return [words.join(" ")];
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

function alike({ runs }: Shingles, { all: others }: Shingles): boolean {
  if (runs.length === 0 || others.size === 0) return false;
  let common = 0;
  let run = 0;
  let longest = 0;
  for (const shingle of runs) {
    run = others.has(shingle) ? run + 1 : 0;
    if (run > 0) common++;
    longest = Math.max(longest, run);
  }
  const share = common / Math.min(runs.length, others.size);
  return share >= SAME || (longest >= SAME_RUN && share >= SAME_BESIDE_RUN);
}

/** Whether the same words stand around another figure: "killed 12 people" is not "killed 47 people". */
function differ(some: Shingles, others: Shingles): boolean {
  return some.runs.some((shingle, i) => {
    if (others.all.has(shingle)) return false;
    const without = some.masked[i] as string;
    return without !== shingle && others.masked.includes(without);
  });
}
