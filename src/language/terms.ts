import { stemmer } from "stemmer";
import { NUMBER_WORDS } from "./numbers.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Longer runs are no words; they are cut so that no text can grow the vocabulary without bound. */
const LONGEST = 40;

/**
 * A word as it is compared: lower case, without accents, dots, possessive endings and separators of thousands.
 * `U.S.` and `US` become `usa`, apart from the pronoun.
 */
export function folded(word: string): string {
  const cut = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  if (cut === "US" || cut === "U.S." || cut === "U.S" || cut === "USA" || cut === "U.S.A.") return "usa";
  if (/^[a-z]+$/u.test(cut)) return cut;
  let plain = cut.toLowerCase();
  if (/[^a-z]/u.test(plain)) {
    plain = plain
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/['’](?:s|$)$/u, "")
      .replace(/['’]/gu, "");
    // The comma parts thousands in 1,050; in 3,5 it does not.
    if (/^\p{N}/u.test(plain)) return plain.replace(/,(?=\d{3})/gu, "");
    plain = plain.replace(/\./gu, "");
  }
  return plain === "us" && cut === "U.S." ? "usa" : plain;
}

/** What a folded word is searched as: its stem (Porter 1980), or the figure that it spells. */
export function stemOf(word: string): string {
  const figure = NUMBER_WORDS.get(word);
  if (figure !== undefined) return figure;
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  return stemmer(word);
}

/** The search term of a word as written; null for a stop word. */
export function termOf(word: string): string | null {
  const plain = folded(word);
  return plain === "" || STOP_WORDS.has(plain) ? null : stemOf(plain);
}

/** Whether a term is a figure: 14, 1050, 2.5, 9pm. */
export function isFigure(term: string): boolean {
  const code = term.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(term);
}

/** Whether a word as written begins with a capital. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}
