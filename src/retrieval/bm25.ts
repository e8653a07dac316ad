/** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009). */
export interface Saturation {
  readonly k: number;
  readonly b: number;
}

/** What each of a question's terms weighs, and all together. */
export interface Weighed {
  readonly weights: readonly number[];
  readonly whole: number;
}

export function weighed(weights: readonly number[]): Weighed {
  return { weights, whole: weights.reduce((sum, weight) => sum + weight, 0) };
}

/**
 * BM25 divided by the question's whole weight: 0 to 1 + k. `counts` says how often each question term is matched; those of
 * one text begin at `first`, and only those of `slots` are looked at. `length` is relative to the average.
 */
export function bm25(
  counts: Float64Array,
  first: number,
  slots: readonly number[],
  { weights, whole }: Weighed,
  length: number,
  { k, b }: Saturation,
): number {
  const normalised = k * (1 - b + b * length);
  let sum = 0;
  for (const slot of slots) {
    const count = counts[first + slot] as number;
    if (count > 0) sum += ((weights[slot] as number) * count * (k + 1)) / (count + normalised);
  }
  return whole === 0 ? 0 : sum / whole;
}
