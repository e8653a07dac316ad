import { SAME_WORD } from "./alternates.ts";
import type { PassageIndex } from "./index.ts";
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

/** A term of the collection that stands for a term of the question. */
export interface Wanted {
  readonly id: number;
  /** Number of the question term. */
  readonly slot: number;
  readonly quality: number;
}

/** The wanted terms that an article holds: two numbers each, which of them it is and where its places stand. */
export type Hits = readonly number[];

/** Quality from which a match is plain to see. */
const PLAIN = 0.5;

/** Tells which terms of the collection a question's terms are. Reused from question to question. */
export class Matcher {
  readonly #index: PassageIndex;
  /** By term number: which question term it stands for, plus one; 0 for none. */
  #slot = new Uint8Array(1024);
  #quality = new Float32Array(1024);
  #wanted: readonly Wanted[] = [];
  #terms: Question["terms"] = [];

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  prepare(question: Question): void {
    this.#terms = question.terms;
    for (const { id } of this.#wanted) this.#slot[id] = 0;
    const size = this.#index.vocabulary.size;
    if (this.#slot.length < size) {
      this.#slot = new Uint8Array(size * 2);
      this.#quality = new Float32Array(size * 2);
    }
    const filled = new Set<number>();
    question.terms.forEach((term, slot) => {
      for (const { id, quality } of term.alternates) {
        if (this.#slot[id] !== 0 && (this.#quality[id] as number) >= quality) continue;
        this.#slot[id] = slot + 1;
        this.#quality[id] = quality;
        filled.add(id);
      }
    });
    this.#wanted = Array.from(filled, (id) => ({ id, slot: this.slotOf(id), quality: this.qualityOf(id) }));
  }

  /** All terms that stand for one of the question's, each once. */
  get wanted(): readonly Wanted[] {
    return this.#wanted;
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
}

/** @param places for each of the hits, how many places there are and then each, as the index has them */
export function matchesOf(hits: Hits, wanted: readonly Wanted[], places: Int32Array): Matches {
  let count = 0;
  for (let i = 1; i < hits.length; i += 2) count += places[hits[i] as number] as number;
  // Place and wanted term as one number, so that numbers are all that is put in order.
  const found = new Float64Array(count);
  let next = 0;
  for (let i = 0; i < hits.length; i += 2) {
    const start = hits[i + 1] as number;
    const end = start + (places[start] as number);
    for (let at = start + 1; at <= end; at++) {
      found[next++] = (places[at] as number) * wanted.length + (hits[i] as number);
    }
  }
  found.sort();
  const matches = {
    count,
    place: new Int32Array(count),
    term: new Uint8Array(count),
    quality: new Float32Array(count),
  };
  for (let match = 0; match < count; match++) {
    const which = (found[match] as number) % wanted.length;
    const { slot, quality } = wanted[which] as Wanted;
    matches.place[match] = ((found[match] as number) - which) / wanted.length;
    matches.term[match] = slot;
    matches.quality[match] = quality;
  }
  return matches;
}
