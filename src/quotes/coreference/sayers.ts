import type { NamedPerson } from "../names/person.ts";

/** Who was said to say something so far, as an article is read from top to bottom. */
export class Sayers {
  /** The sentence in which each was last. */
  readonly #sentences = new Map<NamedPerson, number>();
  #last: NamedPerson | null = null;
  /** Who was last before that one. */
  #previous: NamedPerson | null = null;

  note(person: NamedPerson, sentence: number): void {
    this.#sentences.set(person, sentence);
    if (person === this.#last) return;
    this.#previous = this.#last;
    this.#last = person;
  }

  get last(): NamedPerson | null {
    return this.#last;
  }

  /** The sentence in which somebody was last said to say something; null where never. */
  sentenceOf(person: NamedPerson): number | null {
    return this.#sentences.get(person) ?? null;
  }

  /** How many others were, since this one was: 0, 1, or 2 for more; null where this one never was. */
  othersSince(person: NamedPerson): number | null {
    if (!this.#sentences.has(person)) return null;
    return person === this.#last ? 0 : person === this.#previous ? 1 : 2;
  }
}
