import type { NamedPerson } from "../names/person.ts";

/** Who was said to say something so far, as an article is read from top to bottom. */
export class Sayers {
  /** The sentence in which each was last, the latest last. */
  readonly #sentences = new Map<NamedPerson, number>();
  #order: readonly NamedPerson[] | null = null;

  note(person: NamedPerson, sentence: number): void {
    this.#sentences.delete(person);
    this.#sentences.set(person, sentence);
    this.#order = null;
  }

  get last(): NamedPerson | null {
    return this.#latestFirst()[0] ?? null;
  }

  /** The sentence in which somebody was last said to say something; null where never. */
  sentenceOf(person: NamedPerson): number | null {
    return this.#sentences.get(person) ?? null;
  }

  /** How many others were, since this one was: 0, 1, or 2 for more; null where this one never was. */
  othersSince(person: NamedPerson): number | null {
    if (!this.#sentences.has(person)) return null;
    const at = this.#latestFirst().indexOf(person);
    return at < 0 ? 2 : at;
  }

  /** The latest two are all that matters. */
  #latestFirst(): readonly NamedPerson[] {
    this.#order ??= [...this.#sentences.keys()].slice(-2).reverse();
    return this.#order;
  }
}
