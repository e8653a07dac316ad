import { DIMENSIONS, PairedVectors } from "../language/paired-vectors.ts";
import { stemOf } from "../language/terms.ts";
import { englishVectors, type WordVectors } from "../language/word-vectors.ts";
import { type PassageIndex, TERM_SHIFT } from "./index.ts";
import type { Question, QuestionTerm } from "./question.ts";
import { STOP } from "./vocabulary.ts";

/** How near a run of text comes to a question in meaning, whatever words either uses. */
export interface Nearness {
  /** By question term, the cosine of its vector with that of the nearest word here; 0 for names and where nothing is near. */
  readonly kin: readonly number[];
  /** Cosine of the question's words with the words here, telling words counting more, as if those lay at right angles. */
  readonly whole: number;
}

/** Question terms whose kin are looked for: the heaviest; with the whole question they are measured four at a time. */
const MOST_TERMS = 7;

/** What the verb of speaking tells, beside other words as rare. */
const CUE_TELLS = 0.3;

/** Behind the cosines with the question's terms: the part in the closeness of the whole, and its square weight. */
const EXTRA = 2;

/** Measures sentences by the vectors of their words, each sentence and each word once a question. Reused from question to question. */
export class Meaning {
  readonly #index: PassageIndex;
  /** By term of the collection, the number of its vector plus one, or -1 for none; 0 where not looked up yet. */
  #numbers = new Int32Array(1024);
  /** By term, where in #words it is measured, plus one; 0 where not yet. */
  #at = new Int32Array(1024);
  /** By term, the reading of a sentence in which it was last counted. */
  #counted = new Int32Array(1024);
  #reading = 0;
  #measured: number[] = [];
  #words = new Float32Array(1024);
  #used = 0;
  readonly #sentences = new Map<number, Float32Array>();
  #size = 0;
  /** By question term, how telling it is, and all together. */
  #tells: readonly number[] = [];
  #wholeTells = 1;
  /** The slots of the question terms whose kin are looked for. */
  #slots: readonly number[] = [];
  /** Their vectors and, behind them, that of the whole question, each of length 1; 0 where the question has none. */
  #asked = new PairedVectors(new Float32Array(0));

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** Read with the first question, so that a start does not wait for them. */
  get #vectors(): WordVectors {
    return englishVectors();
  }

  prepare({ terms }: Question): void {
    this.#forget();
    this.#size = terms.length;
    const numbers = terms.map((term) => this.#numberOf(term));
    this.#tells = terms.map(({ weight, part }, slot) =>
      weight === 0 ? 0 : this.#vectors.rarity(numbers[slot] ?? -1) * (part === "cue" ? CUE_TELLS : 1),
    );
    this.#wholeTells = this.#tells.reduce((sum, one) => sum + one, 0) || 1;
    this.#slots = [...terms.keys()]
      .filter((slot) => (numbers[slot] ?? -1) >= 0 && isTopic(terms[slot]))
      .sort((a, b) => (terms[b]?.weight ?? 0) - (terms[a]?.weight ?? 0))
      .slice(0, MOST_TERMS);
    const size = this.#slots.length;
    const asked = new Float32Array((size + 1) * DIMENSIONS);
    for (const [i, slot] of this.#slots.entries()) {
      asked.set(this.#vectors.vector(numbers[slot] ?? 0), i * DIMENSIONS);
    }
    const sum = new Float32Array(DIMENSIONS);
    terms.forEach(({ weight }, slot) => {
      const number = numbers[slot] ?? -1;
      if (number < 0 || weight === 0) return;
      const vector = this.#vectors.vector(number);
      for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
    });
    const length = Math.hypot(...sum);
    if (length > 0)
      asked.set(
        sum.map((x) => x / length),
        size * DIMENSIONS,
      );
    this.#asked = new PairedVectors(asked);
  }

  /** Share of a question in what is covered of it, each term by how rare it is in English. */
  telling(covered: readonly number[]): number {
    let sum = 0;
    for (let slot = 0; slot < this.#size; slot++) sum += (this.#tells[slot] as number) * (covered[slot] ?? 0);
    return sum / this.#wholeTells;
  }

  /** How near some sentences come. */
  of(firstSentence: number, endSentence: number): Nearness {
    const kin = new Array<number>(this.#size).fill(0);
    const size = this.#slots.length;
    let along = 0;
    let square = 0;
    for (let sentence = firstSentence; sentence < endSentence; sentence++) {
      const found = this.#sentence(sentence);
      for (const [i, slot] of this.#slots.entries()) kin[slot] = Math.max(kin[slot] ?? 0, found[i] as number);
      along += found[size] as number;
      square += found[size + 1] as number;
    }
    return { kin, whole: square === 0 ? 0 : along / Math.sqrt(square) };
  }

  #sentence(sentence: number): Float32Array {
    const known = this.#sentences.get(sentence);
    if (known) return known;
    const { terms } = this.#index;
    const size = this.#slots.length;
    const found = new Float32Array(size + EXTRA);
    const end = this.#index.firstTermOf(sentence + 1);
    this.#reading++;
    for (let place = this.#index.firstTermOf(sentence); place < end; place++) {
      const id = (terms[place] as number) >> TERM_SHIFT;
      if (id === STOP || this.#counted[id] === this.#reading) continue;
      const at = this.#word(id);
      this.#counted[id] = this.#reading;
      if (at < 0) continue;
      for (let i = 0; i < size; i++) {
        const cosine = this.#words[at + i] as number;
        if (cosine > (found[i] as number)) found[i] = cosine;
      }
      found[size] = (found[size] as number) + (this.#words[at + size] as number);
      found[size + 1] = (found[size + 1] as number) + (this.#words[at + size + 1] as number);
    }
    this.#sentences.set(sentence, found);
    return found;
  }

  /** Where a term of the collection is measured against the question; -1 for a term without a vector. */
  #word(id: number): number {
    if (id >= this.#at.length) this.#grow();
    const known = this.#at[id] as number;
    if (known !== 0) return known - 1;
    let number = this.#numbers[id] as number;
    if (number === 0) {
      const found = this.#vectors.numberOf(this.#index.vocabulary.term(id));
      number = found < 0 ? -1 : found + 1;
      this.#numbers[id] = number;
    }
    if (number < 0) return -1;
    const at = this.#used;
    const size = this.#slots.length;
    this.#used += size + EXTRA;
    const least = at + Math.max(size + EXTRA, this.#asked.count);
    if (least > this.#words.length) this.#words = doubled(this.#words, least);
    this.#vectors.dots(number - 1, this.#asked, this.#words, at);
    const weight = this.#vectors.rarity(number - 1);
    this.#words[at + size] = weight * (this.#words[at + size] as number);
    this.#words[at + size + 1] = weight * weight;
    this.#at[id] = at + 1;
    this.#measured.push(id);
    return at;
  }

  /** The vector of a question's word, or of the word that it was read as. */
  #numberOf({ word, alternates }: QuestionTerm): number {
    const number = this.#vectors.numberOf(stemOf(word));
    const [first] = alternates;
    return number >= 0 || !first ? number : this.#vectors.numberOf(this.#index.vocabulary.term(first.id));
  }

  #forget(): void {
    for (const id of this.#measured) this.#at[id] = 0;
    this.#measured = [];
    this.#used = 0;
    this.#sentences.clear();
    if (this.#at.length < this.#index.vocabulary.size) this.#grow();
  }

  #grow(): void {
    const size = this.#index.vocabulary.size * 2;
    this.#numbers = doubled(this.#numbers, size);
    this.#at = doubled(this.#at, size);
    this.#counted = doubled(this.#counted, size);
  }
}

/** Names stand for nobody else, however alike their company is. */
function isTopic(term: QuestionTerm | undefined): boolean {
  return term !== undefined && !term.name && !term.dated && term.weight > 0;
}

function doubled<T extends Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(values: T, least: number): T {
  const grown = new (values.constructor as new (size: number) => T)(Math.max(values.length * 2, least));
  grown.set(values);
  return grown;
}
