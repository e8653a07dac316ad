import { STOP_WORDS } from "../language/stop-words.ts";
import { folded } from "../language/terms.ts";
import type { Token } from "../language/tokens.ts";
import { SPEAKING } from "./question-words.ts";

/** How a question asks for somebody's words, by the places of its words. */
export interface Speaking {
  /** The verb of speaking, or "according". */
  readonly cue: number;
  /** Who speaks, from inclusive to exclusive; null where the question asks who does. */
  readonly speaker: { readonly from: number; readonly to: number } | null;
  /** Whether a source is named beside the question: "how many died, according to X". */
  readonly aside: boolean;
}

/** "According to X", up to the end of its clause. */
const SOURCE = /\baccording to\s+[^,?;:]+/iu;

/** How a question asks for somebody's words; null where it does not. A source that it names goes before a verb of speaking. */
export function speakingIn(text: string, words: readonly Token[]): Speaking | null {
  return sourceIn(text, words) ?? verbIn(words);
}

/** The part of a question's word at a place. */
export function partAt(place: number, speaking: Speaking | null): "speaker" | "cue" | "topic" {
  if (place === speaking?.cue) return "cue";
  const speaker = speaking?.speaker;
  return speaker && speaker.from <= place && place < speaker.to ? "speaker" : "topic";
}

function sourceIn(text: string, words: readonly Token[]): Speaking | null {
  const found = SOURCE.exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  const cue = words.findIndex(({ start }) => start === found.index);
  const past = words.findIndex((word, place) => place > cue && word.end > end);
  return { cue, speaker: { from: cue + 1, to: past < 0 ? words.length : past }, aside: true };
}

/** The verb of speaking, with what stands before it for its speaker. */
function verbIn(words: readonly Token[]): Speaking | null {
  const cue = words.findIndex((token, i) => i > 0 && SPEAKING.test(folded(token.text)));
  if (cue < 0) return null;
  const names = words.slice(0, cue).some((token) => !STOP_WORDS.has(folded(token.text)));
  return { cue, speaker: names ? { from: 0, to: cue } : null, aside: false };
}
