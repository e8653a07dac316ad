import type { CueEntry } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Item } from "../text/layout.ts";
import type { Cue } from "./cues.ts";

/** Verbs of a hearer or of a target: without one right behind it their past form is a participle, where it may be one. */
const TAKES_SOMEBODY: ReadonlySet<Cue["frame"]> = new Set(["tells", "urges", "asks", "about"]);
/** Of another frame, and of whom is asked as well. */
const ASKED_TOO = words("press");
/** Never without a hearer: "told that" is passive wherever it stands. */
const ALWAYS = words("tell assure remind inform notify reassure convince accuse");
/** What stands behind a participle in place of a hearer. */
const BEHIND = words("whether if that about of on over to by for with why how when where what in as");
/** What stands before a participle that opens its clause. */
const OPENS = words("when if once while");
/** Items between a participle in commas and the verb of its sentence at most. */
const FAR = 40;

/**
 * Whether a past form has for a grammatical subject who is spoken to or of: "she was told", "Lee, accused of lying, said". Where
 * such a participle opens its sentence, nobody stands before it who could be taken for its speaker.
 * @param helpers the auxiliaries and adverbs before it, lower case
 */
export function isPassive(items: readonly Item[], at: number, entry: CueEntry, helpers: readonly string[]): boolean {
  if (entry.form !== "past") return false;
  if (helpers.some((word) => closed.BE_FORMS.has(word))) return true;
  if (helpers.some((word) => closed.AUXILIARIES.has(word))) return false;
  if (!TAKES_SOMEBODY.has(entry.frame) && !ASKED_TOO.has(entry.lemma)) return false;
  const next = items[at + 1];
  if (!next || next.stretch >= 0 || !BEHIND.has(next.lower)) return false;
  if (ALWAYS.has(entry.lemma) && (next.lower === "that" || next.lower === "by")) return true;
  return items[at - 1]?.text === "," && closesBeforeVerb(items, at);
}

/** "(When) asked about the bridge, she left": a participle that opens its clause. Whoever asked is not named there. */
export function isOpeningParticiple(items: readonly Item[], { from, to, form, frame }: Cue): boolean {
  const opens = from === 0 || OPENS.has(items[from - 1]!.lower);
  return opens && form === "past" && TAKES_SOMEBODY.has(frame) && BEHIND.has(items[to]?.lower ?? "");
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
