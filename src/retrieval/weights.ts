import type { Feature } from "./features.ts";

export type Weights = Readonly<Partial<Record<Feature | "bias", number>>>;

/** How windows of sentences are ordered for a question. */
export const RANKING: Weights = {
  words: 1.5,
  spoken: 2,
  passage: 1,
  near: 0.5,
  article: 1.5,
  title: 0.5,
  names: 0.5,
  passageScore: 1.5,
  articleScore: 1,
  pairs: 0.8,
  tight: 0.3,
  speaker: 0.4,
  speakerTopic: 0.6,
  quoted: 0.6,
  kind: 0.2,
  kindNear: 0.3,
  first: 0.3,
  long: 0.1,
  short: -0.3,
  date: 0.5,
  asked: 1,
  outlet: 0.6,
};

/** How passages are ordered by the bare search. */
export const SEARCH: Weights = RANKING;

/** From what is measured of a window to the chance that it answers. */
export const CHANCE: Weights = {
  bias: -4,
  spoken: 4,
  near: 2,
  article: 1,
  names: 1.5,
  missing: -2,
  missingArticle: -1,
};
