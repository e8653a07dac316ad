import { POSSESSIVES, PREPOSITIONS } from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";

/** Items that the name of an owner takes at most: "in former Oldtown council president Ann Lee's words". */
const OWNER = 8;
const BEFORE_WORDS = words("own very exact actual precise immortal famous memorable");
const POSSESSIVE = /^['’]s?$/u;

/** Items that say in whose words something is put. */
export interface InWords {
  /** The item "words", and the one after the cue: behind "of" where an owner follows. */
  readonly from: number;
  readonly to: number;
}

/** "In Ann Lee's own words", "in her words", "in the words of Ann Lee", where the item at `at` is "words"; null where it is not so. */
export function inWords(items: readonly Item[], at: number): InWords | null {
  const before = ownerMark(items, at);
  if (items[at + 1]?.lower === "of") {
    return items[before]?.lower === "the" && items[before - 1]?.lower === "in" ? { from: at, to: at + 2 } : null;
  }
  if (POSSESSIVES.has(items[before]?.lower ?? ""))
    return items[before - 1]?.lower === "in" ? { from: at, to: at + 1 } : null;
  if (!POSSESSIVE.test(items[before]?.text ?? "")) return null;
  for (let i = before - 1; i > before - OWNER && i >= 0; i--) {
    const { lower, word, stretch } = items[i]!;
    if (lower === "in") return { from: at, to: at + 1 };
    if (stretch >= 0 || !(word || lower === "." || lower === "-") || PREPOSITIONS.has(lower)) return null;
  }
  return null;
}

/** Whether the possessive item at `at` owns words: "Lee's own words", "her words". */
export function ownsWords(items: readonly Item[], at: number): boolean {
  let i = at + 1;
  while (BEFORE_WORDS.has(items[i]?.lower ?? "")) i++;
  return items[i]?.lower === "words";
}

/** Whose words they are: the phrase right before or behind; a person behind "of" rather than the post that is named first. */
export function ownerOf({ from, to }: InWords, phrases: readonly Phrase[], items: readonly Item[]): Phrase | null {
  if (to === from + 1) {
    const mark = ownerMark(items, from);
    return (
      phrases.findLast((phrase) => phrase.to === mark || (phrase.kind === "pronoun" && phrase.from === mark)) ?? null
    );
  }
  const first = phrases.findIndex((phrase) => phrase.from >= to);
  const [owner, next] = phrases.slice(first, first + 2);
  if (first < 0 || owner!.from > to) return null;
  const named = next?.kind === "person" && owner!.kind !== "person" && owner!.kind !== "human";
  return named && items[owner!.to]?.lower === "of" && next.from === owner!.to + 1 ? next : owner!;
}

/** The item before "words" and the adjectives that strengthen them. */
function ownerMark(items: readonly Item[], at: number): number {
  let i = at - 1;
  while (BEFORE_WORDS.has(items[i]?.lower ?? "")) i--;
  return i;
}
