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
const FOR_ANSWER: Breadth = { postings: 2_000, articles: 80, passages: 20 };
/** The words of a passage, by which candidates are chosen, say nothing of its time. */
const FOR_ANSWER_IN_TIME: Breadth = { postings: 4_000, articles: 150, passages: 32 };
export const FOR_SEARCH: Breadth = { postings: 4_000, articles: 300, passages: 48 };

export function breadthOfAnswer({ question, askedDay }: Measure): Breadth {
  const timeCounts = askedDay !== null || question.dates.length > 0 || question.latest;
  return timeCounts ? FOR_ANSWER_IN_TIME : FOR_ANSWER;
}
