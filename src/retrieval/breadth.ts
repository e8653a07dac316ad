import type { Measure } from "./measure.ts";

/** How far a question is looked into. */
export interface Breadth {
  /** Postings that MiniSearch may read to find the articles. */
  readonly postings: number;
  /** Articles that are looked through. */
  readonly articles: number;
  /** Passages of them that are measured in full. */
  readonly passages: number;
}

/** Few excerpts are shown of an answer; looking at more hardly ever changes them. */
const FOR_ANSWER: Breadth = { postings: 1_000, articles: 80, passages: 20 };
/** The words of a passage, by which candidates are chosen, say nothing of its time. */
const FOR_ANSWER_IN_TIME: Breadth = { postings: 2_000, articles: 150, passages: 32 };
export const FOR_SEARCH: Breadth = { postings: 4_000, articles: 300, passages: 48 };

/** Articles up to which that is enough. In a larger collection a word stands in more of them, and more is looked through. */
const FEW_ARTICLES = 2_000;
/** How many times as much is looked through at the most: the cost of a question stays bounded. */
const MOST_LARGER = 3;

export function breadthOfAnswer({ question, askedDay, index }: Measure): Breadth {
  const timeCounts = askedDay !== null || question.dates.length > 0 || question.latest;
  const { postings, articles, passages } = timeCounts ? FOR_ANSWER_IN_TIME : FOR_ANSWER;
  const larger = Math.min(MOST_LARGER, Math.max(1, index.articles.length / FEW_ARTICLES));
  return { postings: Math.round(postings * larger), articles: Math.round(articles * Math.sqrt(larger)), passages };
}
