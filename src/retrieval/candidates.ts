import { leastOfBest } from "./best.ts";
import type { CandidateArticle } from "./candidate-article.ts";
import type { PassageIndex } from "./index.ts";
import type { IndexedPassage } from "./indexed.ts";
import { PassageScores } from "./passage-scores.ts";
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

/** What the whole article adds to one of its passages in the first, rough order. */
const ARTICLE_SHARE = 0.5;
/** Articles looked at before it is asked again whether any of the rest can have one of the best passages. */
const AT_A_TIME = 16;
/** For sums in another order. */
const ROUNDING = 1e-9;

/** Passages with a match, before their matches are put in order. */
interface Rough {
  readonly passage: number[];
  readonly in: CandidateArticle[];
  readonly score: number[];
  readonly order: number[];
}

/** The passages of candidate articles, the most promising first; equal ones in the order of the collection. */
export function candidatePassages(
  articles: readonly CandidateArticle[],
  question: Question,
  index: PassageIndex,
  limit: number,
): CandidatePassage[] {
  const { passage, in: candidate, score, order } = roughly(articles, question, index, limit);
  const least = leastOfBest(Float64Array.from(order), limit);
  const best: number[] = [];
  for (let i = 0; i < order.length; i++) if ((order[i] as number) >= least) best.push(i);
  return best
    .sort((a, b) => (order[b] as number) - (order[a] as number) || (passage[a] as number) - (passage[b] as number))
    .slice(0, limit)
    .map((i) => withMatches(passage[i] as number, candidate[i] as CandidateArticle, score[i] as number, index));
}

/** The passages of those articles that may have one of the `limit` best: the rest is left when too little is to be hoped from it. */
function roughly(articles: readonly CandidateArticle[], question: Question, index: PassageIndex, limit: number): Rough {
  const scores = new PassageScores(question, index);
  const hopes = articles
    .map((candidate) => ({ candidate, most: scores.atMost(candidate) + ARTICLE_SHARE * candidate.score }))
    .sort((a, b) => b.most - a.most);
  const found: Rough = { passage: [], in: [], score: [], order: [] };
  for (const [i, { candidate, most }] of hopes.entries()) {
    const isDue = i % AT_A_TIME === 0 && found.order.length > limit;
    if (isDue && most + ROUNDING < leastOfBest(Float64Array.from(found.order), limit)) break;
    scores.each(candidate, (passage, score) => {
      found.passage.push(passage);
      found.in.push(candidate);
      found.score.push(score);
      found.order.push(score + ARTICLE_SHARE * candidate.score);
    });
  }
  return found;
}

function withMatches(id: number, candidate: CandidateArticle, score: number, index: PassageIndex): CandidatePassage {
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
