import { americanSpelling } from "../../language/spelling.ts";
import { givenNamesAgree } from "../lexicon/given-names.ts";
import { HONORIFICS, PARTICLES, SUFFIXES, TITLES } from "../lexicon/titles.ts";
import { apart, spelledAlike } from "../names/draft.ts";

/** A name taken apart; words folded: lower case, no accents, no stops. */
export interface NameParts {
  readonly given: string | null;
  readonly surname: string;
  readonly suffix: string | null;
}

const NOT_LETTERS = /[^\p{L}\p{N}'-]+/gu;

/** Folded words of a name or of what somebody typed for one. */
export function foldedWords(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/[’]/gu, "'")
    .replace(NOT_LETTERS, " ")
    .split(" ")
    .filter(Boolean);
}

/** A folded word to compare with others, however it is spelled: organisation and organization, cease-fire and ceasefire. */
export const oneSpelling = (word: string) => americanSpelling(word).replace(/-/gu, "");

/** The words of a name that tell people apart: without forms of address and titles before it. */
export function nameWords(name: string): string[] {
  const words = foldedWords(name).flatMap(apart);
  let from = 0;
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i]!;
    if (HONORIFICS.has(word) || TITLES.has(word) || word === "the") from = i + 1;
    else if (word === "of" && i === from) from = i + 2;
    else if (i === from) break;
  }
  return words.slice(Math.min(from, words.length - 1));
}

export function nameParts(name: string): NameParts {
  const words = nameWords(name);
  const last = words.at(-1) ?? "";
  const suffix = words.length > 2 && SUFFIXES.has(last) ? last : null;
  if (suffix) words.pop();
  if (words.length < 2) return { given: null, surname: words[0] ?? "", suffix };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!)) at--;
  return { given: words[0]!, surname: words.slice(at).join(" "), suffix };
}

/** Whether two full names may be one person's. */
export function namesAgree(a: NameParts, b: NameParts): boolean {
  if (a.surname !== b.surname || a.suffix !== b.suffix) return false;
  return !a.given || !b.given || givenNamesAgree(a.given, b.given) || spelledAlike(a.given, b.given);
}
