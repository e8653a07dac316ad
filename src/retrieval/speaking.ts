import { STOP_WORDS } from "../language/stop-words.ts";
import { folded } from "../language/terms.ts";
import type { Token } from "../language/tokens.ts";
import { genderOfGivenName } from "../quotes/lexicon/given-names.ts";
import { isDemonym, PLACES } from "../quotes/lexicon/places.ts";
import { TITLES } from "../quotes/lexicon/titles.ts";
import { SPEAKING, SPOKEN } from "./question-words.ts";

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

/**
 * How a question asks for somebody's words; null where it does not. A source that it names goes before a verb of speaking.
 * @param isName whether a word that could be a speaker's name is one
 */
export function speakingIn(text: string, words: readonly Token[], isName: (word: string) => boolean): Speaking | null {
  return sourceIn(text, words) ?? verbIn(words, isName) ?? nounIn(words, isName) ?? briefly(words, isName);
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

/** "Quotes of X", "a statement by X". */
const OF = /^(?:of|by|from)$/u;
/** "X on Y". */
const ON = /^(?:on|about|re|regarding|concerning)$/u;

/** "X’s view of Y", "X quotes on Y", "quotes of X on Y". */
function nounIn(words: readonly Token[], isName: (word: string) => boolean): Speaking | null {
  const cue = words.findIndex((token) => SPOKEN.test(folded(token.text)));
  if (cue < 0) return null;
  const from = firstOfName(words, cue, isName);
  if (from < cue) return { cue, speaker: { from, to: cue }, aside: false };
  if (!OF.test(folded(words[cue + 1]?.text ?? ""))) return null;
  const past = words.findIndex((token, place) => place > cue && ON.test(folded(token.text)));
  const to = past < 0 ? words.length : past;
  return firstOfName(words, to, isName) === cue + 2 ? { cue, speaker: { from: cue + 2, to }, aside: false } : null;
}

/** "Secretary Lee on bridges": a name or an office, then what about, and nothing before. */
function briefly(words: readonly Token[], isName: (word: string) => boolean): Speaking | null {
  const cue = words.findIndex((token) => ON.test(folded(token.text)));
  const about = words.slice(cue + 1).some((token) => !STOP_WORDS.has(folded(token.text)) && !/\d/u.test(token.text));
  if (cue < 1 || !about) return null;
  const from = firstOfName(words, cue, isName);
  const before = words.slice(0, from).map((token) => folded(token.text));
  // What somebody is may stand before a name of several words: "Harbour Watch president Ann Lee on bridges".
  const described = cue - from > 1 && !before.some((word) => STOP_WORDS.has(word));
  const alone = from < cue && before.every((word) => LINKS.test(word));
  return alone || described ? { cue, speaker: { from: 0, to: cue }, aside: false } : null;
}

/** Words of a name with its office, at most: each is looked up. */
const LONGEST_NAME = 10;

/** Where the name or office begins that ends before a place; the place itself where none does. */
function firstOfName(words: readonly Token[], to: number, isName: (word: string) => boolean): number {
  let from = to;
  for (let place = to - 1; place >= Math.max(0, to - LONGEST_NAME); place--) {
    const word = folded(words[place]!.text);
    const given = from < to && !STOP_WORDS.has(word) && genderOfGivenName(word) !== null;
    // "Norway on whaling" may ask about Norway. A place may be part of a name: "Paris Roe".
    const isPlace = from === to && (PLACES.has(word) || isDemonym(word));
    if ((isName(word) && !isPlace) || given || TITLES.has(word)) from = place;
    else if (!(LINKS.test(word) && from < to)) break;
  }
  return from;
}

/** Stand within a name or office, or before it. */
const LINKS = /^(?:of|the|for)$/u;

/** Verbs of speaking that are as often nouns, and what shows that such a one is a verb. */
const NOUN_TOO = /^(?:talks?|calls?|claims?|comments?|states?|demands?|promises?|pledges?|vows?|jokes?)$/u;
const HELPS = /^(?:do|does|did|didn['’]?t|doesn['’]?t|will|would|can|could|should|has|have|had|to)$/iu;

/** The verb of speaking, with what stands before it for its speaker. */
function verbIn(words: readonly Token[], isName: (word: string) => boolean): Speaking | null {
  const cue = words.findIndex((token, i) => {
    const word = folded(token.text);
    if (i === 0 || !SPEAKING.test(word)) return false;
    // "Swing states", "the peace talks".
    return (
      !NOUN_TOO.test(word) ||
      words.slice(0, i).some(({ text }) => HELPS.test(text)) ||
      firstOfName(words, i, isName) < i
    );
  });
  if (cue < 0) return null;
  const names = words.slice(0, cue).some((token) => !STOP_WORDS.has(folded(token.text)));
  return { cue, speaker: names ? { from: 0, to: cue } : null, aside: false };
}
