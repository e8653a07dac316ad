import type { Span } from "../articles/article.ts";

/** A word of a text and where it stands. `text` is the word as written; two halves joined at a hyphen lose the hyphen. */
export interface Token extends Span {
  readonly text: string;
  /** Two words given a second time as one: "cease-fire" is also "ceasefire". */
  readonly joined: boolean;
}

/** A number with its separators (1,050 or 2.5) and what is written onto it (14th); letters with dots (U.S.); a word. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:[\p{L}\p{M}]+))*/gu;

/** Syllables that are no words of their own before a hyphen: de-escalate, re-election, e-mail. */
const BOUND_PREFIX = new Set(["de", "re", "co", "e", "un"]);
const HYPHENS = "-‐‑";

/** Names of two words that are as often written by their letters; both are given: "United Nations" is also "UN". */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ["united states", "USA"],
  ["united nations", "UN"],
  ["united kingdom", "UK"],
  ["european union", "EU"],
]);
const FIRST_OF_INITIALS = /^(?:united|european)$/iu;

/** The words of a run of text, in order. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  const run = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  let before: Token | null = null;
  for (const match of run.matchAll(WORD)) {
    const start = within.start + match.index;
    const token: Token = { text: match[0], start, end: start + match[0].length, joined: false };
    if (before && start === before.end + 1 && HYPHENS.includes(text[before.end] ?? " ")) {
      addJoined(found, before, token);
    } else {
      found.push(token);
      if (before && start === before.end + 1 && FIRST_OF_INITIALS.test(before.text)) {
        const letters = INITIALS.get(`${before.text} ${token.text}`.toLowerCase());
        if (letters) found.push({ text: letters, start: before.start, end: token.end, joined: true });
      }
    }
    before = token;
  }
  return found;
}

function addJoined(found: Token[], first: Token, second: Token): void {
  const bothWords = /^\p{L}/u.test(first.text) && /^\p{L}/u.test(second.text);
  const joined = { text: first.text + second.text, start: first.start, end: second.end, joined: true };
  if (bothWords && BOUND_PREFIX.has(first.text.toLowerCase()) && found.at(-1) === first) {
    found[found.length - 1] = joined;
    return;
  }
  found.push(second);
  if (bothWords) found.push(joined);
}
