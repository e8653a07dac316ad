import { folded } from "../language/terms.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";

/** Words of a shingle (Broder 1997). */
const SHINGLE = 3;
/** Share of the shorter text's shingles that the other has as well, from which both are the same words. */
const SAME = 0.6;

/** The same words once: later near duplicates become sources of the first. Those overlapping in one article just go. */
export function groupDuplicates(excerpts: readonly Excerpt[]): Excerpt[] {
  const groups: { excerpt: Excerpt; shingles: ReadonlySet<string>; alsoIn: Excerpt["alsoIn"] }[] = [];
  for (const excerpt of excerpts) {
    const shingled = shingles(excerpt.text);
    const same = groups.find(
      ({ excerpt: other, shingles: others }) => overlaps(excerpt, other) || alike(shingled, others),
    );
    if (!same) groups.push({ excerpt, shingles: shingled, alsoIn: [] });
    else if (![same.excerpt, ...same.alsoIn].some(({ article }) => article.id === excerpt.article.id)) {
      same.alsoIn = [...same.alsoIn, { article: excerpt.article, span: excerpt.span }];
    }
  }
  return groups.map(({ excerpt, alsoIn }) => ({ ...excerpt, alsoIn }));
}

function overlaps(a: Excerpt, b: Excerpt): boolean {
  return a.article.id === b.article.id && a.span.start < b.span.end && b.span.start < a.span.end;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size >= SAME;
}

function shingles(text: string): Set<string> {
  const words = tokens(text)
    .filter(({ joined }) => !joined)
    .map((token) => folded(token.text));
  if (words.length < SHINGLE) return new Set([words.join(" ")]);
  return new Set(words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" ")));
}
