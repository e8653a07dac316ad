/** Weights of a linear model by the name of the feature. A feature without a weight counts nothing. */
export type Weights = ReadonlyMap<string, number>;

export function weightsFrom(table: Readonly<Record<string, number>>): Weights {
  return new Map(Object.entries(table));
}

export function scoreOf(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** The share of each alternative, from their scores: a conditional logit (McFadden 1974). They sum to 1. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The probability that a linear score stands for: the logistic function. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
