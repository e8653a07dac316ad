import type { Draft } from "./draft.ts";

/**
 * Bearers of one name that are weighed for a place where it stands. A story has a handful; a file of many stories has
 * hundreds of people called John, and to weigh each of them at each "John" would take the square of its length.
 */
export const MOST_NAMESAKES = 64;

/** The people found so far while an article's names are gathered, by the words that may name them. */
export class Register {
  /** In the order in which they are first named. */
  readonly drafts: Draft[] = [];
  readonly #byWord = new Map<string, Set<Draft>>();
  readonly #bySurname = new Map<string, Draft[]>();
  readonly #byName = new Map<string, Draft>();

  add(draft: Draft): void {
    this.drafts.push(draft);
    entry(this.#bySurname, draft.surname, () => []).push(draft);
    this.note(draft);
  }

  /** Takes note of the words that a draft goes by: at first, and after its name was completed. */
  note(draft: Draft): void {
    for (const word of wordsOf(draft)) entry(this.#byWord, word, () => new Set<Draft>()).add(draft);
    const key = keyOf(draft.given, draft.surname, draft.suffix);
    if (!this.#byName.has(key)) this.#byName.set(key, draft);
  }

  /** How many have a surname. */
  namesakes(surname: string): number {
    return this.#bySurname.get(surname)?.length ?? 0;
  }

  /** Those of a surname, the first named first. */
  ofSurname(surname: string): readonly Draft[] {
    return this.#bySurname.get(surname)?.slice(0, MOST_NAMESAKES) ?? [];
  }

  /** The first of exactly this name. */
  ofName(given: string | null, surname: string, suffix: string | null): Draft | undefined {
    return this.#byName.get(keyOf(given, surname, suffix));
  }

  /** All whom a single word may name, and some who went by it before their name was completed. */
  ofWord(word: string): Draft[] {
    return [...(this.#byWord.get(word) ?? new Set<Draft>()).values().take(MOST_NAMESAKES)];
  }
}

const keyOf = (given: string | null, surname: string, suffix: string | null) =>
  `${given ?? ""}\n${surname}\n${suffix ?? ""}`;

/** Every word by which somebody may be named: the surname, its last word, the given name, the parts of a double name. */
export function wordsOf({ given, surname, halves }: Draft): Set<string> {
  const words = new Set([surname, surname.slice(surname.lastIndexOf(" ") + 1), ...halves]);
  if (given !== null) words.add(given);
  return words;
}

/** What a map holds under a key, made where it holds nothing yet. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
