import { readFileSync } from "node:fs";

/** Numbers of a word's vector; even. */
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

  /** The dot product of a term's vector and another of DIMENSIONS numbers: their cosine where both have length 1. */
  dot(number: number, other: Float32Array): number {
    const values = this.#values;
    // Two sums, as a processor adds to one while it waits for the other.
    let even = 0;
    let odd = 0;
    for (let i = 0, at = number * DIMENSIONS; i < DIMENSIONS; i += 2, at += 2) {
      even += (values[at] as number) * (other[i] as number);
      odd += (values[at + 1] as number) * (other[i + 1] as number);
    }
    return (even + odd) * (this.#scale[number] as number);
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
