import { editDistance, isOneEdit } from "../language/edit-distance.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Shorter words have too many neighbours to be corrected. */
const SHORTEST = 5;
const LONGEST = 30;
/** From this length on two slips are allowed. */
const TWO_SLIPS = 8;

/**
 * The word of the collection that a word unknown to it was meant to be, or null: at most one slip (two in a long word),
 * the same first letter, and sounding alike (the same consonants in the same order, doubling aside) unless it is long and
 * the slip a single one.
 */
export function correct(word: string, vocabulary: Vocabulary): string | null {
  if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return null;
  const slips = word.length >= TWO_SLIPS ? 2 : 1;
  const sound = soundOf(word);
  let best: { readonly word: string | null; readonly score: number } = { word: null, score: Number.NEGATIVE_INFINITY };
  for (let length = word.length - slips; length <= word.length + slips; length++) {
    vocabulary.spellings.near(word, length, slips, (known, id) => {
      const distance = editDistance(word, known, slips);
      if (distance > slips || (distance === slips && !soundsAlike(sound, soundOf(known)))) return;
      const score = -distance + Math.min(0.9, vocabulary.passages(id) / 1000);
      if (score > best.score) best = { word: known, score };
    });
  }
  return best.word;
}

/** Terms of the collection one slip away from a word and sounding like it. */
export function soundsLike(word: string, vocabulary: Vocabulary): number[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return [];
  const sound = soundOf(word);
  const found: number[] = [];
  for (const length of [word.length - 1, word.length, word.length + 1]) {
    vocabulary.spellings.near(word, length, 1, (known, id) => {
      if (isOneEdit(word, known) && sameSound(sound, soundOf(known))) found.push(id);
    });
  }
  return found;
}

/** Consonants in order, doubled ones once, letters that sound alike as one. */
function consonants(word: string): string {
  return word
    .replace(/ph/gu, "f")
    .replace(/c?k|q/gu, "c")
    .replace(/[sz]/gu, "s")
    .replace(/(?!^)[aeiouyhw]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

/** Consonants as an English reader says them, and as a name from German has them: Schultz, Shultz. */
interface Sound {
  readonly english: string;
  readonly german: string;
}

const soundOf = (word: string): Sound => ({
  english: consonants(word),
  german: consonants(word.replaceAll("sch", "sh")),
});

const sameSound = (a: Sound, b: Sound) => a.english === b.english || a.german === b.german;

/** The same consonants, or two of them the other way round. */
function soundsAlike(a: Sound, b: Sound): boolean {
  const mixed = (sound: string) => [...sound].sort().join("");
  const { english } = a;
  return (
    sameSound(a, b) ||
    (english.length > 3 && english.length === b.english.length && mixed(english) === mixed(b.english))
  );
}
