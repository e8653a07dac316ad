import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { AUXILIARIES, COMMON_VERBS, DETERMINERS, PREPOSITIONS, RELATIVES } from "../lexicon/function-words.ts";
import { HUMAN_NOUNS } from "../lexicon/humans.ts";
import type { NamedPerson } from "../names/person.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";

/** Items between a name and a description after it. */
const LONGEST = 14;
/** "A man calling himself Ann Lee". */
const CALLED = /^(?:calling (?:him|her)self|known as|named|identified as|who goes by)$/u;
const DASH = /^[-—–]$/u;
/** What follows a name in apposition: its end, or more about the same person. */
const PAST_NAME = /^(?:[,(—–.;-]|of|from|who)$/u;

/**
 * The name that a description stands next to: "Ann Lee (D), a professor from Ohio", "her lawyer, Ann Lee,", "a man named Ann
 * Lee", "former governor and party chairman Ann Lee".
 */
export function nameBeside(phrase: Phrase, phrases: readonly Phrase[], items: readonly Item[]): NamedPerson | null {
  if (phrase.kind !== "human") return null;
  const { from, to } = phrase;
  for (const { mention, from: first, to: past } of phrases) {
    if (!mention) continue;
    if (first >= to) {
      if (bringsIn(items, to, first, past)) return mention.person;
      const twoRoles = first === to + 1 && items[to]!.lower === "and" && items[first]!.start < mention.run.nameStart;
      if (twoRoles && !DETERMINERS.has(items[from]!.lower)) return mention.person;
      continue;
    }
    if (past >= from || from - past > LONGEST || items[from - 1]?.text !== ",") continue;
    const gap = items.slice(past, from);
    const opens = gap[0]?.text === "," || gap[0]?.text === "(";
    if (opens && !gap.some(isVerb)) return mention.person;
  }
  return null;
}

/** Whether a description that ends at `to` brings in the name after it, perhaps after a time or place of its own. */
function bringsIn(items: readonly Item[], to: number, name: number, past: number): boolean {
  if (name - to > LONGEST) return false;
  const gap = items.slice(to, name);
  if (CALLED.test(gap.map(({ lower }) => lower).join(" "))) return true;
  const opens = gap.pop()?.text ?? "";
  if (DASH.test(opens)) return gap.every(({ text }) => DASH.test(text));
  if (opens !== "," || !PAST_NAME.test(items[past]?.lower ?? ",")) return false;
  if (gap.length === 0) return true;
  return (
    gap.length <= 6 &&
    PREPOSITIONS.has(gap[0]!.lower) &&
    gap.every((item) => item.text !== "," && !isVerb(item) && !HUMAN_NOUNS.has(item.lower))
  );
}

function isVerb({ lower, stretch, capital }: Item): boolean {
  if (stretch >= 0 || capital) return stretch >= 0;
  return AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || RELATIVES.has(lower) || CUE_FORMS.has(lower);
}
