import type { CueEntry, CueFrame } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Item } from "../text/layout.ts";

/** Verbs of a hearer or of a target: without one right behind it their past form is a participle, where it may be one. */
const TAKES_SOMEBODY: ReadonlySet<CueFrame> = new Set(["tells", "urges", "asks", "about"]);
/** Of another frame, and of whom is asked as well. */
const ASKED_TOO = words("press");
/** Never without a hearer: "told that" is passive wherever it stands. */
const ALWAYS = words("tell assure remind inform notify reassure convince accuse");
/** What stands behind a participle in place of a hearer. */
const BEHIND = words("whether if that about of on over to by for with why how when where what in as");
const OPENS = words("when if once while though although after before");
/** Items between a participle in commas and the verb of its sentence at most. */
const FAR = 40;

/**
 * Whether a past form has for a grammatical subject who is spoken to or of: "she was told", "asked whether she would, she
 * said", "Lee, accused of lying, said".
 * @param helpers the auxiliaries and adverbs before it, lower case
 */
export function isPassive(items: readonly Item[], at: number, entry: CueEntry, helpers: readonly string[]): boolean {
  if (entry.form !== "past") return false;
  if (helpers.some((word) => closed.BE_FORMS.has(word))) return true;
  if (
    helpers.some((word) => closed.AUXILIARIES.has(word)) ||
    !(TAKES_SOMEBODY.has(entry.frame) || ASKED_TOO.has(entry.lemma))
  )
    return false;
  const next = items[at + 1];
  if (!next || next.stretch >= 0 || !BEHIND.has(next.lower)) return false;
  if (ALWAYS.has(entry.lemma) && (next.lower === "that" || next.lower === "by")) return true;
  const before = items[at - 1];
  if (!before || OPENS.has(before.lower)) return opensSentence(items, at);
  return before.text === "," && closesBeforeVerb(items, at);
}

/** "(When) told that the bridge had fallen, she wept": a participle before a comma and the subject of the sentence. */
function opensSentence(items: readonly Item[], at: number): boolean {
  return items.slice(at + 1, at + FAR).some(({ text }) => text === ",") || OPENS.has(items[at - 1]?.lower ?? "");
}

/** "Lee, asked whether he would run, said": a participle in commas, behind which the verb of the sentence follows. */
function closesBeforeVerb(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length - 1 && i < at + FAR; i++) {
    if (items[i]!.text !== ",") continue;
    const { facts, stretch } = items[i + 1]!;
    if (stretch >= 0) return false;
    const { cue } = facts;
    return facts.auxiliary || facts.commonVerb || facts.ed || cue?.form === "past" || cue?.form === "third";
  }
  return false;
}
