import { isDemonym, PLACES } from "../lexicon/places.ts";
import type { Known } from "../people.ts";
import { isRole, roleWords } from "./roles.ts";

/** Before a role they make another one of it: a deputy mayor is no mayor. */
const OTHER_RANK = /^(?:deputy|vice|assistant|under|associate|junior|shadow|acting|sub)$/u;

/** Of more people, who may or may not be from there, a choice is no help. */
const MOST_LOOSELY = 5;

export interface Held {
  readonly holders: readonly Known[];
  /** Whether a word that was typed is printed for none of them: "US president" where it says "President Lee" only. */
  readonly loosely: boolean;
}

/**
 * Who is printed with the role that somebody typed: all its words in a row, or in another order ("the Vermont senator" for a
 * senator from Vermont). A nationality before it may be missing in print.
 */
export function holdersOf(typed: string, people: readonly Known[]): Held | null {
  const words = withoutArticle(roleWords(typed));
  if (!words.some(isRole)) return null;
  const printed = people.filter(({ roles }) => roles.some((role) => inRow(role, words)));
  if (printed.length > 0) return { holders: printed, loosely: false };
  const head = words.findLastIndex(isRole);
  if (head > 0) {
    const shuffled = people.filter(({ roles }) =>
      roles.some((role) => words.every((word) => role.includes(word)) && inRow(role, [words[head]!])),
    );
    if (shuffled.length > 0) return { holders: shuffled, loosely: false };
  }
  const core = words.slice(words.findIndex((word) => !isDemonym(word) && !PLACES.has(word)));
  if (core.length === words.length || !core.some(isRole)) return null;
  const whole = people.filter(({ roles }) =>
    roles.some((role) => inRow(role, core) && !role.some((word) => isDemonym(word) || PLACES.has(word))),
  );
  const elsewhere = new Set(people.filter(({ roles }) => roles.some((role) => inRow(role, core) && role.some(isFrom))));
  const holders = whole.filter((known) => !elsewhere.has(known));
  return holders.length > 0 && holders.length <= MOST_LOOSELY ? { holders, loosely: true } : null;
}

const isFrom = (word: string) => isDemonym(word) || PLACES.has(word);

const withoutArticle = (words: readonly string[]) => (/^(?:the|an?)$/u.test(words[0] ?? "") ? words.slice(1) : words);

/** Whether a printed role holds these words in a row, and is no other rank of it. */
function inRow(role: readonly string[], words: readonly string[]): boolean {
  for (let at = 0; at + words.length <= role.length; at++) {
    if (words.every((word, i) => role[at + i] === word) && !OTHER_RANK.test(role[at - 1] ?? "")) return true;
  }
  return false;
}
