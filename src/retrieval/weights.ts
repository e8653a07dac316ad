import type { Feature } from "./features.ts";

export type Weights = Readonly<Partial<Record<Feature | "bias", number>>>;

/** How windows of sentences are ordered for a question. */
export const RANKING: Weights = {
  words: 1.4,
  spoken: 1.4,
  passage: 1.27,
  near: 2.13,
  article: 1.63,
  title: 1.82,
  names: 1.2,
  topic: 1.68,
  missing: 0.77,
  missingArticle: -1.25,
  passageScore: 1.11,
  articleScore: 1.73,
  pairs: -0.09,
  tight: 1.77,
  kind: 0.24,
  kindNear: 1.65,
  first: 0.73,
  headline: -0.05,
  long: 0.7,
  short: -0.23,
  date: 0.37,
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
