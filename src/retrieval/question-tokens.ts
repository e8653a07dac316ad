import { STOP_WORDS } from "../language/stop-words.ts";
import { folded, stemOf } from "../language/terms.ts";
import { type Token, tokens } from "../language/tokens.ts";
import type { Alternate } from "./alternates.ts";
import { STOP, type Vocabulary } from "./vocabulary.ts";

export interface QuestionToken extends Token {
  /** The words that it was joined from. */
  readonly parts: readonly string[];
}

/** How well half of a joined word stands for it. */
const PART_QUALITY = 0.5;
/** Words that the collection has so many times oftener by themselves than joined are written apart: "council member". */
const RARELY_JOINED = 10;
/** Shorter words joined are too likely to be another word. */
const SHORTEST_JOINED = 6;

/**
 * The words of a question, with those as one that the collection writes as one: "cease fire" where it says "ceasefire"
 * or "cease-fire", "United States" for "USA". Where it does not, they stay apart.
 */
export function questionTokens(text: string, limit: number, vocabulary: Vocabulary): QuestionToken[] {
  const found: QuestionToken[] = [];
  for (const token of tokens(text).slice(0, limit)) {
    const last = found.at(-1);
    const parts = found.filter(({ start, end }) => start >= token.start && end <= token.end);
    if (token.joined && parts.length > 0) {
      if (!vocabulary.knows(folded(token.text))) continue;
      found.splice(-parts.length, parts.length, { ...token, parts: parts.map((part) => part.text) });
    } else if (last && writtenAsOne(last, token, vocabulary)) {
      const both = { text: last.text + token.text, start: last.start, end: token.end, joined: true };
      found[found.length - 1] = { ...both, parts: [last.text, token.text] };
    } else {
      found.push({ ...token, parts: [] });
    }
  }
  return found;
}

function writtenAsOne(last: QuestionToken, token: Token, vocabulary: Vocabulary): boolean {
  if (last.joined || token.start !== last.end + 1 || STOP_WORDS.has(folded(last.text))) return false;
  const both = folded(last.text + token.text);
  if (both.length < SHORTEST_JOINED || !/^\p{L}+$/u.test(both) || !vocabulary.knows(both)) return false;
  const passages = (word: string) => vocabulary.passages(vocabulary.find(stemOf(word)) ?? STOP);
  const apart = [last.text, token.text].map(folded).filter((word) => !STOP_WORDS.has(word));
  return passages(both) * RARELY_JOINED >= Math.min(...apart.map(passages));
}

/** The terms of a joined word's parts: where a text writes them apart, one of them is half a match. */
export function partAlternates({ parts }: QuestionToken, vocabulary: Vocabulary): Alternate[] {
  return parts
    .flatMap((part) => vocabulary.find(stemOf(folded(part))) ?? [])
    .map((id) => ({ id, quality: PART_QUALITY }));
}
