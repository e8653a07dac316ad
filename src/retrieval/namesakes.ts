import { genderOfGivenName } from "../quotes/lexicon/given-names.ts";
import { TITLES } from "../quotes/lexicon/titles.ts";
import { nameParts, namesAgree } from "../quotes/people/names.ts";
import type { IndexedArticle } from "./indexed.ts";
import type { QuestionTerm } from "./question.ts";

/** A person whom a question names in full. */
export interface FullName {
  /** Folded. */
  readonly given: string;
  readonly surname: string;
  /** Numbers of the two terms. */
  readonly givenSlot: number;
  readonly surnameSlot: number;
}

/** The given names followed by a surname among a question's terms. */
export function fullNames(terms: readonly QuestionTerm[]): FullName[] {
  return terms.flatMap(({ word: surname, name, place }, surnameSlot) => {
    const before = terms[surnameSlot - 1];
    if (!name || !before?.name || before.place !== place - 1) return [];
    // "Justice Kern" names him by his title, though some are called so.
    if (genderOfGivenName(before.word) === null || TITLES.has(before.word)) return [];
    return [{ given: before.word, surname, givenSlot: surnameSlot - 1, surnameSlot }];
  });
}

/** Names that folding leaves as they are, case aside. */
const PLAIN = /^[ -&(-~]*$/u;

/** Whether a speaker is somebody else of the surname: Peter Brown, where Mary Brown is asked about. */
export function isNamesake(speaker: string, name: FullName): boolean {
  // Almost nobody bears the surname at all, and taking a name apart costs twenty times as much.
  if (PLAIN.test(speaker) && !speaker.toLowerCase().includes(name.surname)) return false;
  const other = nameParts(speaker);
  return other.surname === name.surname && other.given !== null && !mayBe(other.given, name);
}

/** Those who are quoted in a collection, by surname. */
export class Speakers {
  /** Given names by surname; null among them where an article gives the surname alone. */
  readonly #givenNames = new Map<string, Set<string | null>>();
  readonly #counted = new Set<string>();

  count(speaker: string): void {
    if (this.#counted.size === this.#counted.add(speaker).size) return;
    const { given, surname } = nameParts(speaker);
    const known = this.#givenNames.get(surname) ?? new Set();
    this.#givenNames.set(surname, known.add(given));
  }

  /** Whether nobody else of the surname speaks, so that the surname alone means the person named. */
  bearAlone(name: FullName): boolean {
    return this.#of(name).every((given) => given === null || mayBe(given, name));
  }

  /** Whether all speakers of the surname are somebody else. */
  areNamesakes(name: FullName): boolean {
    const known = this.#of(name);
    return known.length > 0 && known.every((given) => given !== null && !mayBe(given, name));
  }

  #of({ surname }: FullName): (string | null)[] {
    return [...(this.#givenNames.get(surname) ?? [])];
  }
}

function mayBe(other: string, { given, surname }: FullName): boolean {
  return namesAgree({ given, surname, suffix: null }, { given: other, surname, suffix: null });
}

/**
 * Whether an article quotes somebody else of the surname, so that the surname alone says nothing there.
 * @param isSurname whether a term stands for the surname: nearly all speakers have none that does
 */
export function quotesNamesake(
  { quotations }: IndexedArticle,
  name: FullName,
  isSurname: (term: number) => boolean,
): boolean {
  return quotations.some(
    ({ quotation: { speaker }, names }) => speaker !== null && names.some(isSurname) && isNamesake(speaker, name),
  );
}
