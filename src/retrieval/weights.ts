import type { Sign } from "./confidence.ts";
import type { Feature } from "./features.ts";
import type { Tree } from "./forest.ts";
import weights from "./weights.json" with { type: "json" };

export type Weights = Readonly<Partial<Record<Feature, number>>>;

// All of these are made by bench/train.ts, which says from what.

/** How windows of sentences are ordered for a question. */
export const RANKING: Weights = weights.ranking;

/**
 * How the bare search orders passages for a question: of whole articles, and where every article is a passage or little
 * more, so that its article says nothing beside it; and for words that name a topic.
 */
export const SEARCH_QUESTION: Weights = weights.searchQuestion;
export const SEARCH_SNIPPETS: Weights = weights.searchSnippets;
export const SEARCH_TOPIC: Weights = weights.searchTopic;

/** From the signs of a window to the odds that it answers. */
export const CONFIDENCE = weights.confidence as unknown as {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Sign, number>>>;
  readonly trees: readonly Tree<Sign>[];
};

/** Chance from which an excerpt counts as an answer, in a collection of any size. */
export const ANSWERS_FROM: number = weights.answersFrom;
