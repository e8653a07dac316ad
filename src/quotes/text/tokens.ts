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
  /** -1: a token is no quoted stretch, as an item of a sentence may be. */
  readonly stretch: number;
}

// Initials and dotted abbreviations keep their stops (U.S., J.); a possessive 's is a token of its own.
const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s)|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‐‑&.](?=[\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*|[$£€#@]?\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)*%?|[^\s\p{L}\p{N}]/gu;

/** The tokens of a run of the text. Plain words and stops, nearly all there is, are found without the expression. */
export function tokens(text: string, within: Span): Token[] {
  const run = text.slice(within.start, within.end);
  const found: Token[] = [];
  for (let at = 0; at < run.length; ) {
    const code = run.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    let end = isPlainLetter(code) ? endOfPlainWord(run, at) : STOPS.has(code) ? at + 1 : -1;
    if (end < 0) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(run);
      if (!match) break;
      at = match.index;
      end = TOKEN.lastIndex;
    }
    found.push(token(run.slice(at, end), within.start + at));
    at = end;
  }
  return found;
}

function token(text: string, start: number): Token {
  const facts = factsOf(text);
  const { lower, word, capital } = facts;
  return { start, end: start + text.length, text, lower, word, capital, facts, stretch: -1 };
}

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
/** A token each, whatever follows. */
const STOPS = codes('.,;:?!()[]"“”…—–-');
/** What ends a word of plain letters before it. */
const ENDS_WORD = codes(' \n,;:?!()[]"“”…—–');
const STOP = ".".charCodeAt(0);

/** Where the word of plain letters ends that begins here; -1 where more may belong to it. */
function endOfPlainWord(run: string, from: number): number {
  let end = from + 1;
  while (isPlainLetter(run.charCodeAt(end))) end++;
  if (end === run.length || ENDS_WORD.has(run.charCodeAt(end))) return end;
  // A full stop; after a single letter it may be an abbreviation's.
  const ends = run.charCodeAt(end) === STOP && end - from > 1;
  return ends && (end + 1 === run.length || ENDS_WORD.has(run.charCodeAt(end + 1))) ? end : -1;
}

const isPlainLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** A word without the stop of an abbreviation: "sen." is "sen", "u.s." is "us". */
export function undotted(lower: string): string {
  return lower.includes(".") ? lower.replaceAll(".", "") : lower;
}
