/** Numbers of a word's vector. */
export const DIMENSIONS = 98;

/** Steps in which a number of a vector of length 1 is told. */
export const STEPS = 16_383;
/** How far apart the two numbers of a pair are: more than twice any dot product in steps, and both fit in the 53 bits of a number. */
export const APART = 2 ** 26;

/**
 * Vectors of length 1 made ready for many dot products: two of them in one list of numbers, as multiplying a number that
 * is made of two whole ones multiplies both.
 */
export class PairedVectors {
  /** A multiple of 4; those beyond the vectors given are 0. */
  readonly count: number;
  readonly pairs: Float64Array;

  /** @param vectors DIMENSIONS numbers for each */
  constructor(vectors: Float32Array) {
    const given = vectors.length / DIMENSIONS;
    this.count = Math.ceil(given / 4) * 4;
    this.pairs = new Float64Array((this.count / 2) * DIMENSIONS);
    for (let one = 0; one < given; one++) {
      const unit = one % 2 === 0 ? 1 : APART;
      for (let i = 0; i < DIMENSIONS; i++) {
        const steps = Math.round((vectors[one * DIMENSIONS + i] as number) * STEPS);
        const at = (one >> 1) * DIMENSIONS + i;
        this.pairs[at] = (this.pairs[at] as number) + steps * unit;
      }
    }
  }
}
