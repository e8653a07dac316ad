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

/** A wanted term in an article. */
export interface Hit {
  readonly wanted: Wanted;
  /** How often it stands there. */
  readonly times: number;
  /** Where its places begin among all of them. */
  readonly firstPlace: number;
}

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

/** @param places those of all terms of the index */
export function matchesOf(hits: readonly Hit[], places: Int32Array): Matches {
  const count = hits.reduce((sum, { times }) => sum + times, 0);
  // Place and hit as one number, so that numbers are all that is put in order.
  const found = new Float64Array(count);
  let next = 0;
  hits.forEach(({ times, firstPlace }, hit) => {
    for (let at = firstPlace; at < firstPlace + times; at++) found[next++] = (places[at] as number) * hits.length + hit;
  });
  found.sort();
  const place = new Int32Array(count);
  const term = new Uint8Array(count);
  const quality = new Float32Array(count);
  for (let match = 0; match < count; match++) {
    const hit = (found[match] as number) % hits.length;
    const { wanted } = hits[hit] as Hit;
    place[match] = ((found[match] as number) - hit) / hits.length;
    term[match] = wanted.slot;
    quality[match] = wanted.quality;
  }
  return { count, place, term, quality };
}
