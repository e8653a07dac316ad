import { readFileSync } from "node:fs";

/** Numbers of a word's vector. */
export const DIMENSIONS = 98;

/**
 * Vectors of the most frequent English words, by their search terms: words that stand in like company have vectors that
 * point alike. GloVe (Pennington, Socher and Manning 2014), without the mean and the two strongest directions, which all
 * words share (Mu and Viswanath 2018), in steps of one byte. Made by bench/word-vectors.ts.
 */
export class WordVectors {
  /** By term its number: the most frequent word is 0. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #values: Int8Array;
  /** By number, what the values are multiplied with to have length 1. */
  readonly #scale: Float32Array;

  /** @param terms the most frequent first @param values DIMENSIONS for each term */
  constructor(terms: readonly string[], values: Int8Array) {
    this.#numbers = new Map(terms.map((term, i) => [term, i]));
    this.#values = values;
    this.#scale = new Float32Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      let square = 0;
      for (let at = i * DIMENSIONS; at < (i + 1) * DIMENSIONS; at++) square += (values[at] as number) ** 2;
      this.#scale[i] = square === 0 ? 0 : 1 / Math.sqrt(square);
    }
  }

  get size(): number {
    return this.#scale.length;
  }

  /** The number of a search term; -1 for one without a vector. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** How telling a term is by its rank among English words, from 0 for the most frequent to 1 for those without a vector. */
  rarity(number: number): number {
    return number < 0 ? 1 : (Math.log1p(number) / Math.log1p(this.size)) ** 2;
  }

  /** The vector of a term, of length 1. */
  vector(number: number): Float32Array {
    const scale = this.#scale[number] ?? 0;
    return Float32Array.from(this.#values.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS), (x) => x * scale);
  }

  /**
   * The dot products of a term's vector with some others: their cosines where all have length 1.
   * @param others DIMENSIONS numbers for each of `count` @param to takes them from `at` on
   */
  dots(number: number, others: Float32Array, count: number, to: Float32Array, at: number): void {
    const values = this.#values;
    const scale = this.#scale[number] as number;
    const start = number * DIMENSIONS;
    let one = 0;
    // Four at a time, as each value is then read once for all of them.
    for (; one + 4 <= count; one += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const ofA = one * DIMENSIONS;
      const ofB = ofA + DIMENSIONS;
      const ofC = ofB + DIMENSIONS;
      const ofD = ofC + DIMENSIONS;
      for (let i = 0; i < DIMENSIONS; i++) {
        const value = values[start + i] as number;
        a += value * (others[ofA + i] as number);
        b += value * (others[ofB + i] as number);
        c += value * (others[ofC + i] as number);
        d += value * (others[ofD + i] as number);
      }
      to[at + one] = a * scale;
      to[at + one + 1] = b * scale;
      to[at + one + 2] = c * scale;
      to[at + one + 3] = d * scale;
    }
    for (; one < count; one++) {
      let sum = 0;
      const of = one * DIMENSIONS;
      for (let i = 0; i < DIMENSIONS; i++) sum += (values[start + i] as number) * (others[of + i] as number);
      to[at + one] = sum * scale;
    }
  }
}

let english: WordVectors | undefined;

/** The vectors that come with Coverage, read once when first asked for. */
export function englishVectors(): WordVectors {
  english ??= new WordVectors(
    readFileSync(new URL("word-vectors/terms.txt", import.meta.url), "utf8")
      .trimEnd()
      .split("\n"),
    new Int8Array(readFileSync(new URL("word-vectors/values.bin", import.meta.url))),
  );
  return english;
}
