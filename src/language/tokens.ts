import type { Span } from "../articles/article.ts";
import { eachWord } from "./words.ts";

/** A word of a text and where it stands. `text` is the word as written; two halves joined at a hyphen lose the hyphen. */
export interface Token extends Span {
  readonly text: string;
  /** Two words given a second time as one: "cease-fire" is also "ceasefire". */
  readonly joined: boolean;
}

/** Syllables that are no words of their own before a hyphen: de-escalate, re-election, e-mail. */
const BOUND_PREFIX = new Set(["de", "re", "co", "e", "un"]);
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;

/** Names of two words that are as often written by their letters; both are given: "United Nations" is also "UN". */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ["united states", "USA"],
  ["united nations", "UN"],
  ["united kingdom", "UK"],
  ["european union", "EU"],
]);
const FIRST_OF_INITIALS = /^(?:united|european)$/iu;
const mayBeFirstOfInitials = ({ text: { length } }: Token) =>
  length === "united".length || length === "european".length;

/** The words of a run of text, in order. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  const run = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  let before: Token | null = null;
  eachWord(run, (from, to) => {
    const start = within.start + from;
    const token: Token = { text: run.slice(from, to), start, end: within.start + to, joined: false };
    const follows = before !== null && start === before.end + 1;
    if (before && follows && isHyphen(text.charCodeAt(before.end))) {
      addJoined(found, before, token);
    } else {
      found.push(token);
      if (before && follows && mayBeFirstOfInitials(before) && FIRST_OF_INITIALS.test(before.text)) {
        const letters = INITIALS.get(`${before.text} ${token.text}`.toLowerCase());
        if (letters) found.push({ text: letters, start: before.start, end: token.end, joined: true });
      }
    }
    before = token;
  });
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
