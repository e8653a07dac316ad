import { readFileSync } from "node:fs";
import { APART, DIMENSIONS, type PairedVectors, STEPS } from "./paired-vectors.ts";

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
    const found = new Float32Array(DIMENSIONS);
    for (let i = 0; i < DIMENSIONS; i++) found[i] = (this.#values[number * DIMENSIONS + i] as number) * scale;
    return found;
  }

  /**
   * The dot products of a term's vector with some others, into `to` from `at` on: their cosines, to 4 digits. `to` has room for
   * as many as `others` says.
   */
  dots(number: number, others: PairedVectors, to: Float32Array, at: number): void {
    const { pairs, count } = others;
    const values = this.#values;
    const scale = (this.#scale[number] as number) / STEPS;
    const start = number * DIMENSIONS;
    for (let one = 0; one < count; one += 4) {
      // Two pairs at a time, as each value is then read once for all of them; the last pair stands for none as well.
      let first = 0;
      let second = 0;
      const ofFirst = (one / 2) * DIMENSIONS;
      const ofSecond = ofFirst + DIMENSIONS;
      for (let i = 0; i < DIMENSIONS; i++) {
        const value = values[start + i] as number;
        first += value * (pairs[ofFirst + i] as number);
        second += value * (pairs[ofSecond + i] as number);
      }
      const firstHigh = Math.round(first / APART);
      const secondHigh = Math.round(second / APART);
      to[at + one] = (first - firstHigh * APART) * scale;
      to[at + one + 1] = firstHigh * scale;
      to[at + one + 2] = (second - secondHigh * APART) * scale;
      to[at + one + 3] = secondHigh * scale;
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
