import type { Span } from "../../articles/article.ts";
import { factsOf, type WordFacts } from "../lexicon/word-facts.ts";

/** A word, a number or a mark of punctuation with its place in the text. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Begins with a letter or a digit. */
  readonly word: boolean;
  readonly capital: boolean;
  readonly facts: WordFacts;
}

// Initials and dotted abbreviations keep their stops (U.S., J.); a possessive 's is a token of its own.
const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s)|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‐‑&.](?=[\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*|[$£€#@]?\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)*%?|[^\s\p{L}\p{N}]/gu;

/** The tokens of a run of the text. */
export function tokens(text: string, within: Span): Token[] {
  const run = text.slice(within.start, within.end);
  const found: Token[] = [];
  for (const match of run.matchAll(TOKEN)) {
    const [word] = match;
    const start = within.start + match.index;
    const facts = factsOf(word);
    const { lower, capital } = facts;
    found.push({ start, end: start + word.length, text: word, lower, word: facts.word, capital, facts });
  }
  return found;
}

/** A word without the stop of an abbreviation: "sen." is "sen", "u.s." is "us". */
export function undotted(lower: string): string {
  return lower.includes(".") ? lower.replaceAll(".", "") : lower;
}
