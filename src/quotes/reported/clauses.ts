import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import { digit, EMPTY, type Value, type Values, valueNamed } from "../ranking/values.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";

const NONE = valueNamed("none");

/** The run of words behind a report up to the next comma; null where the sentence ends. */
export function segmentBehind(items: readonly Item[], to: number): { from: number; to: number } | null {
  let from = to;
  while (from < items.length && !items[from]!.word && items[from]!.stretch < 0) from++;
  if (from >= items.length) return null;
  let end = from + 1;
  while (end < items.length && items[end]!.text !== ",") end++;
  return { from, to: end };
}

/** The tense of the first finite verb in a run of items: reported speech mostly shifts it back after a past cue. */
export function tenseIn(items: readonly Item[], from: number, to: number): Value {
  for (let i = from; i < to; i++) {
    const { tense } = items[i]!.facts.classes;
    if (tense !== EMPTY) return tense;
  }
  return NONE;
}

/** Whether a run of items leaves a dash without its other one. */
export function opensDash(items: readonly Item[], from: number, to: number): boolean {
  let dashes = 0;
  for (let i = from; i < to; i++) if (items[i]!.facts.classes.dash) dashes++;
  return dashes % 2 === 1;
}

/** How far from its beginning a run of items has its first finite verb. */
export function verbAfter(items: readonly Item[], from: number, to: number): Value {
  for (let i = from; i < to; i++) {
    const { text, stretch, facts } = items[i]!;
    if (stretch >= 0) return QUOTE;
    if (text === ",") return COMMA;
    if (facts.classes.finite) return digit(Math.min(i - from, 5));
  }
  return NONE;
}
const [QUOTE, COMMA] = ["quote", "comma"].map(valueNamed) as Values;

/** How surely a run of items holds a clause: it has a helper, some other form of a verb, or none. */
export function clauseIn(items: readonly Item[], from: number, to: number): Value {
  let found = NONE;
  for (let i = from; i < to; i++) {
    const { helper, verb } = items[i]!.facts.classes;
    if (helper) return HELPER;
    if (verb) found = VERB;
  }
  return found;
}
const [HELPER, VERB] = ["helper", "verb"].map(valueNamed) as Values;

/** What makes the cue's clause depend on another: "while critics say ...", "who said ..."; the first word of the sentence else. */
export function openerOf(subject: Phrase | null, cue: Cue, items: readonly Item[]): Value {
  if (subject?.kind === "relative") return RELATIVE;
  const at = Math.min(subject?.from ?? cue.from, cue.from);
  const right = RIGHT_BEFORE.get(items[at - 1]?.lower ?? "");
  if (right !== undefined) return right;
  return FIRST_OF_ALL.get(items[0]?.lower ?? "") ?? (at === 0 ? NONE : OTHER);
}

const SUBORDINATES =
  "while although though as if when after before since because once whether until that asked despite in".split(" ");
const RIGHT_BEFORE = new Map(SUBORDINATES.map((word) => [word, valueNamed(`right ${word}`)]));
const FIRST_OF_ALL = new Map(SUBORDINATES.map((word) => [word, valueNamed(`first ${word}`)]));
const [RELATIVE, OTHER] = ["relative", "other"].map(valueNamed) as Values;

/** The helper, or the word that opens a clause, before the cue. */
export function helperOf(items: readonly Item[], at: number): Value {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = items[i]!;
    if (closed.MODALS.has(lower) || OPENS_CLAUSE.has(lower)) return valueNamed(lower);
    if (closed.AUXILIARIES.has(lower)) return closed.BE_FORMS.has(lower) ? BE : valueNamed(lower);
    if (!closed.ADVERBS.has(lower) && !closed.NEGATIONS.has(lower)) break;
  }
  return NONE;
}
const OPENS_CLAUSE = words("to who as if when");
const BE = valueNamed("be");
