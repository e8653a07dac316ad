import { genderOfGivenName } from "../quotes/lexicon/given-names.ts";
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
    if (genderOfGivenName(before.word) === null) return [];
    return [{ given: before.word, surname, givenSlot: surnameSlot - 1, surnameSlot }];
  });
}

/** Whether a speaker is somebody else of the surname: Peter Brown, where Mary Brown is asked about. */
export function isNamesake(speaker: string, { given, surname }: FullName): boolean {
  const other = nameParts(speaker);
  return (
    other.surname === surname &&
    other.given !== null &&
    !namesAgree({ given, surname, suffix: null }, { ...other, suffix: null })
  );
}

/** The given names that speakers of a surname have in a collection. */
export class GivenNames {
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #counted = new Set<string>();

  count(speaker: string): void {
    if (this.#counted.size === this.#counted.add(speaker).size) return;
    const { given, surname } = nameParts(speaker);
    if (given === null) return;
    const known = this.#bySurname.get(surname) ?? new Set();
    this.#bySurname.set(surname, known.add(given));
  }

  /** Whether no speaker of the surname is somebody else, so that the surname alone means the person named. */
  meanOnly({ given, surname }: FullName): boolean {
    return [...(this.#bySurname.get(surname) ?? [])].every((other) =>
      namesAgree({ given, surname, suffix: null }, { given: other, surname, suffix: null }),
    );
  }
}

/** Whether an article quotes somebody else of the surname, so that the surname alone says nothing there. */
export function quotesNamesake({ quotations }: IndexedArticle, name: FullName): boolean {
  return quotations.some(({ quotation }) => quotation.speaker !== null && isNamesake(quotation.speaker, name));
}
