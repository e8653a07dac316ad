import { leastOfBest } from "./best.ts";
import { bm25 } from "./bm25.ts";
import type { CandidateArticle } from "./candidate-article.ts";
import type { PassageIndex } from "./index.ts";
import type { IndexedPassage } from "./indexed.ts";
import type { Matcher, Wanted } from "./matches.ts";
import type { Question } from "./question.ts";

export interface CandidatePassage {
  readonly passage: IndexedPassage;
  readonly in: CandidateArticle;
  /** The passage's matches among those of its article: first inclusive, end exclusive. */
  readonly firstMatch: number;
  readonly endMatch: number;
  /** How well the passage matches by its words alone, on the scale of the article's score. */
  readonly score: number;
}

const SATURATION = { k: 1.2, b: 0.4 };
/** What the whole article adds to one of its passages in the first, rough order. */
const ARTICLE_SHARE = 0.5;

/** A passage with a match, before its matches are put in order. */
interface Rough {
  readonly id: number;
  readonly in: CandidateArticle;
  readonly score: number;
  readonly order: number;
}

/** The passages of candidate articles, the most promising first; equal ones in the order of the collection. */
export function candidatePassages(
  articles: readonly CandidateArticle[],
  question: Question,
  index: PassageIndex,
  matcher: Matcher,
  limit: number,
): CandidatePassage[] {
  const weights = question.terms.map(({ weight }) => weight);
  const average = index.termCount / Math.max(1, index.passages.length);
  const found: Rough[] = [];
  for (const candidate of articles) {
    const { firstPassage } = candidate.article;
    const { touched, counts } = countMatches(candidate, index, matcher, weights.length);
    for (const number of touched) {
      const id = firstPassage + number;
      const length = (index.passageTerm(id + 1) - index.passageTerm(id)) / average;
      const score = bm25(counts, number * weights.length, weights, length, SATURATION);
      counts.fill(0, number * weights.length, (number + 1) * weights.length);
      found.push({ id, in: candidate, score, order: score + ARTICLE_SHARE * candidate.score });
    }
  }
  const least = leastOfBest(
    Float64Array.from(found, ({ order }) => order),
    limit,
  );
  return found
    .filter(({ order }) => order >= least)
    .sort((a, b) => b.order - a.order || a.id - b.id)
    .slice(0, limit)
    .map((rough) => withMatches(rough, index));
}

/** By passage of an article and question term: how often it is matched; all 0 between two articles. */
let table = new Float64Array(4096);

/** How often each question term is matched in each passage of an article, and the numbers of the passages with a match. */
function countMatches(
  { article, hits }: CandidateArticle,
  index: PassageIndex,
  { wanted }: Matcher,
  terms: number,
): { readonly touched: readonly number[]; readonly counts: Float64Array } {
  const { firstPassage, endPassage } = article;
  const { places } = index.search;
  const size = (endPassage - firstPassage) * terms;
  if (table.length < size) table = new Float64Array(size);
  const touched = new Set<number>();
  for (let i = 0; i < hits.length; i += 2) {
    const { slot, quality } = wanted[hits[i] as number] as Wanted;
    const start = hits[i + 1] as number;
    const end = start + (places[start] as number);
    let passage = firstPassage;
    for (let at = start + 1; at <= end; at++) {
      passage = index.passageAt(places[at] as number, passage, endPassage);
      const number = passage - firstPassage;
      touched.add(number);
      table[number * terms + slot] = (table[number * terms + slot] as number) + quality;
    }
  }
  return { touched: [...touched], counts: table };
}

function withMatches({ id, in: candidate, score }: Rough, index: PassageIndex): CandidatePassage {
  const { place } = candidate.matches;
  return {
    passage: index.passages[id] as IndexedPassage,
    in: candidate,
    firstMatch: lowerBound(place, index.passageTerm(id)),
    endMatch: lowerBound(place, index.passageTerm(id + 1)),
    score,
  };
}

/** How many of some ascending numbers are below a value. */
function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
