import { unclipped } from "../language/clipped.ts";
import { otherSpellings } from "../language/spelling.ts";
import { folded, isFigure, stemOf } from "../language/terms.ts";
import { formsOf } from "../language/word-forms.ts";
import { isEnglishWord, relatedWords } from "../language/wordnet.ts";
import { shortForms } from "../quotes/lexicon/given-names.ts";
import type { Correction } from "../reason.ts";
import { correct, soundsLike } from "./correct.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A term of the collection that stands for a word of the question. */
export interface Alternate {
  readonly id: number;
  /** 1 the word itself; less for other words that may mean the same. */
  readonly quality: number;
}

/** How well other words stand for the one asked with. */
const QUALITY = { spelling: 1, form: 0.9, related: 0.4, variant: 0.8, derived: 0.15 };

/** Senses of a word that are looked into. */
const SENSES = 3;
/** What makes a noun of a word: weapon, weaponry. */
const NOUN_ENDINGS = [
  "ry",
  "er",
  "ers",
  "ist",
  "ists",
  "ship",
  "ment",
  "ments",
  "ness",
  "ion",
  "ions",
  "or",
  "ors",
  "age",
];

/** Share of capitals from which a word of the collection is a name. */
export const NAME_SHARE = 0.7;
/** Passages up to which a word is rare, and how many times more usual the name is that it may be a misspelling of. */
const RARE = 20;
const MORE_USUAL = 50;
/** Quality from which a term counts as the word itself. */
export const SAME_WORD = 0.85;

/** The terms of the collection that match a folded word, best first. A misspelt word is corrected, and the correction noted. */
export function alternates(word: string, vocabulary: Vocabulary, corrections: Correction[]): Alternate[] {
  const found = new Map<number, number>();
  const add = (term: string, quality: number) => {
    const id = vocabulary.find(term);
    if (id !== undefined && quality > (found.get(id) ?? 0)) found.set(id, quality);
  };
  add(stemOf(word), inflected(word, vocabulary) ? 1 : QUALITY.derived);
  const full = unclipped(word);
  if (full !== null && vocabulary.knows(full)) add(stemOf(full), QUALITY.spelling);
  for (const other of otherSpellings(word)) if (vocabulary.knows(other)) add(stemOf(other), QUALITY.spelling);
  for (const base of baseForms(word)) {
    for (const other of formsOf(base)) add(stemOf(other), QUALITY.form);
  }
  // Other words only for one that the collection does not have: beside the word itself they mislead more than they find.
  if (![...found.values()].some((quality) => quality >= SAME_WORD)) {
    for (const base of baseForms(word)) {
      for (const ending of NOUN_ENDINGS)
        if (vocabulary.knows(base + ending)) add(stemOf(base + ending), QUALITY.related);
      // A rarer sense only where nothing here has to do with the usual ones.
      for (let sense = 0; sense < SENSES && (sense === 0 || found.size === 0); sense++) {
        for (const other of relatedWords(base, sense)) {
          // Words of its own stem are weighed above.
          if (stemOf(other) !== stemOf(word)) add(stemOf(other), QUALITY.related);
        }
      }
    }
  }
  const same = [...found.values()].some((quality) => quality >= QUALITY.derived);
  if (!same && !isFigure(word)) {
    const read = correct(word, vocabulary);
    if (read !== null) {
      corrections.push({ typed: word, read });
      add(stemOf(folded(read)), 1);
    }
  }
  return [...found].map(([id, quality]) => ({ id, quality })).sort((a, b) => b.quality - a.quality);
}

/** Other spellings of a name that the collection has: Lindsay for Lindsey, Anthony for Antony, Schultz for Shultz. */
export function nameVariants(word: string, found: readonly Alternate[], vocabulary: Vocabulary): Alternate[] {
  return soundsLike(word, vocabulary)
    .filter((id) => vocabulary.nameShare(id) > NAME_SHARE && !found.some((other) => other.id === id))
    .map((id) => ({ id, quality: QUALITY.variant }));
}

/** Given names that the one asked with is short for, or long: Edward for Ed. */
export function sameGivenNames(word: string, found: readonly Alternate[], vocabulary: Vocabulary): Alternate[] {
  return shortForms(word)
    .flatMap((other) => vocabulary.find(stemOf(other)) ?? [])
    .filter((id) => vocabulary.nameShare(id) > NAME_SHARE && !found.some((known) => known.id === id))
    .map((id) => ({ id, quality: QUALITY.variant }));
}

/**
 * Names that a rare word is probably a misspelling of, though some article has it as well: Hillary for Hilary. What is a word
 * of English is meant.
 */
export function misspeltNames(word: string, found: readonly Alternate[], vocabulary: Vocabulary): Alternate[] {
  const holding = Math.max(1, ...found.map(({ id }) => vocabulary.passages(id)));
  if (holding > RARE) return [];
  const names = nameVariants(word, found, vocabulary).filter(
    ({ id }) => vocabulary.passages(id) >= holding * MORE_USUAL,
  );
  return names.length === 0 || isEnglish(word) ? [] : names;
}

/** Whether a word, or what it may be a form of, is one of English. */
export const isEnglish = (word: string): boolean =>
  baseForms(word).some((base) => isEnglishWord(base) || formsOf(base).length > 0);

/**
 * Whether the collection has the word or an inflection of it. A stem covers more: "populated" has that of "population"
 * and is another word.
 */
function inflected(word: string, vocabulary: Vocabulary): boolean {
  if (isFigure(stemOf(word)) || vocabulary.knows(word)) return true;
  const endings = ["", "s", "es", "d", "ed", "ing", "ly"];
  return baseForms(word).some((base) =>
    [
      ...endings.map((ending) => base + ending),
      base.replace(/y$/u, "ies"),
      base.replace(/y$/u, "ied"),
      base.replace(/e$/u, "ing"),
    ].some((form) => vocabulary.knows(form)),
  );
}

/** The word and what it may be a regular form of; those that are no words have no other forms. */
function baseForms(word: string): string[] {
  const bases = [word];
  if (/ie[sd]$/u.test(word)) bases.push(`${word.slice(0, -3)}y`);
  for (const ending of ["s", "es", "ed", "d", "ing", "ly"]) {
    const base = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || base.length < 3) continue;
    // "Used" is of "use"; "send" is of nothing.
    if (ending === "d" && !base.endsWith("e")) continue;
    bases.push(base, `${base}e`);
    if (/(.)\1$/u.test(base)) bases.push(base.slice(0, -1));
  }
  return bases;
}
