import { SAME_WORD } from "./alternates.ts";
import { type PassageIndex, TERM_SHIFT } from "./index.ts";
import type { IndexedArticle } from "./indexed.ts";
import type { Question } from "./question.ts";

/**
 * Where the question's terms stand in an article: for each match its place in the list of terms, the number of the
 * question term, and how well it matches. In order of place.
 */
export interface Matches {
  readonly count: number;
  readonly place: Int32Array;
  readonly term: Uint8Array;
  readonly quality: Float32Array;
}

/** Quality from which a match is plain to see. */
const PLAIN = 0.5;

/** Finds a question's terms in articles by reading their terms once, in order. Reused from question to question. */
export class Matcher {
  readonly #index: PassageIndex;
  /** By term number: which question term it stands for, plus one; 0 for none. */
  #slot = new Uint8Array(1024);
  #quality = new Float32Array(1024);
  #filled: number[] = [];
  #places = new Int32Array(1024);
  #terms: Question["terms"] = [];

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  prepare(question: Question): void {
    this.#terms = question.terms;
    for (const id of this.#filled) this.#slot[id] = 0;
    this.#filled = [];
    const size = this.#index.vocabulary.size;
    if (this.#slot.length < size) {
      this.#slot = new Uint8Array(size * 2);
      this.#quality = new Float32Array(size * 2);
    }
    question.terms.forEach((term, slot) => {
      for (const { id, quality } of term.alternates) {
        if (this.#slot[id] !== 0 && (this.#quality[id] as number) >= quality) continue;
        this.#slot[id] = slot + 1;
        this.#quality[id] = quality;
        this.#filled.push(id);
      }
    });
  }

  /** Whether a reader would see why the term matches: not "state" for "say", nor "populated" for "population". */
  explains(id: number): boolean {
    const term = this.#terms[this.slotOf(id)];
    return term !== undefined && this.qualityOf(id) >= (term.part === "cue" ? SAME_WORD : PLAIN);
  }

  /** How well a term of the collection matches the question, and which of its terms; -1 for none. */
  slotOf(id: number): number {
    return (this.#slot[id] as number) - 1;
  }

  qualityOf(id: number): number {
    return this.#quality[id] as number;
  }

  read({ firstTerm, endTerm }: IndexedArticle): Matches {
    const terms = this.#index.terms;
    const slots = this.#slot;
    const length = endTerm - firstTerm;
    if (this.#places.length < length) {
      this.#places = new Int32Array(length * 2);
    }
    const places = this.#places;
    let count = 0;
    for (let i = firstTerm; i < endTerm; i++) if (slots[(terms[i] as number) >> TERM_SHIFT] !== 0) places[count++] = i;
    const place = places.slice(0, count);
    const term = new Uint8Array(count);
    const quality = new Float32Array(count);
    for (let at = 0; at < count; at++) {
      const id = (terms[place[at] as number] as number) >> TERM_SHIFT;
      term[at] = (slots[id] as number) - 1;
      quality[at] = this.#quality[id] as number;
    }
    return { count, place, term, quality };
  }
}
