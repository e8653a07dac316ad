/** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009). */
export interface Saturation {
  readonly k: number;
  readonly b: number;
}

/**
 * BM25 divided by the question's whole weight: near 0 to near 1 + k. `counts` says how often each question term is matched;
 * those of one text begin at `first`. `length` is relative to the average.
 */
export function bm25(
  counts: Float64Array,
  first: number,
  weights: readonly number[],
  length: number,
  { k, b }: Saturation,
): number {
  const normalised = k * (1 - b + b * length);
  let whole = 0;
  let sum = 0;
  for (let slot = 0; slot < weights.length; slot++) {
    const weight = weights[slot] as number;
    const count = counts[first + slot] as number;
    whole += weight;
    if (count > 0) sum += (weight * count * (k + 1)) / (count + normalised);
  }
  return whole === 0 ? 0 : sum / whole;
}
