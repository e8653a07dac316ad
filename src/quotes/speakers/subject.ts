import type { Cue } from "../cues/cues.ts";
import { ownerOf } from "../cues/in-words.ts";
import { isQuotedAs } from "../cues/quoted-as.ts";
import { INVERTS } from "../lexicon/cue-verbs.ts";
import { CALENDAR } from "../lexicon/function-words.ts";
import { AT_START } from "../lexicon/word-classes.ts";
import { words } from "../lexicon/words.ts";
import { type Features, pattern } from "../ranking/features.ts";
import { digit, type Value, valueNamed, yesNo } from "../ranking/values.ts";
import type { Item } from "../text/layout.ts";
import type { Phrase } from "./phrases.ts";

/** How many phrases on each side of a cue are looked at. */
const REACH = 6;

/** The phrases that may be the subject of a cue: the nearest of its sentence on both sides. */
export function subjectCandidates(cue: Cue, phrases: readonly Phrase[], items: readonly Item[]): Phrase[] {
  if (cue.frame === "words") return [ownerOf(cue, phrases, items)].filter((owner) => owner !== null);
  const left = phrases.filter(({ to }) => to <= cue.from);
  const right = phrases.filter(({ from }) => from >= cue.to);
  if (cue.passive && !SPEAKS_IN_PASSIVE.has(cue.lemma) && cue.frame !== "thinks")
    return right.filter(({ before }) => before === "by").slice(0, 1);
  if (isQuotedAs(cue, items)) return left.slice(-1);
  if (right[0] && isTurnedRound(cue, right[0], items)) return [right[0]];
  const kept = [...left.slice(-REACH), ...right.slice(0, 3)];
  // A participle at the end of a long sentence belongs to its first phrase.
  if (left.length > REACH && left[0]) kept.unshift(left[0]);
  return kept.filter(
    (phrase, i) =>
      !isSpokenFor(phrase, kept[i - (kept[i - 1]?.head === "behalf" ? 2 : 1)], items) &&
      !isPartOf(phrase, kept[i - 1], items),
  );
}

/** Verbs whose subject in the passive has said something: "Lee was quoted as saying". */
const SPEAKS_IN_PASSIVE = words("quote cite convince assure");

/** What is said rather than who says it. */
const SAID = words(
  `nothing something anything everything no yes so that this it much little more goodbye hello sorry
   today yesterday tonight later afterward afterwards`,
);

/** "The bridge is unsafe, said several engineers.": a phrase alone between "said" and the next stop says it. */
function isTurnedRound({ lemma, form, from, to }: Cue, after: Phrase, items: readonly Item[]): boolean {
  const before = items[from - 1];
  if (lemma !== "say" || (form !== "past" && form !== "third") || !before || after.from !== to) return false;
  if (before.stretch < 0 && before.text !== ",") return false;
  const next = items[after.to];
  return (
    (!next || (next.stretch < 0 && !next.word && !/^(?::|['’]s?)$/u.test(next.text))) &&
    !SAID.has(after.head) &&
    !CALENDAR.has(after.head)
  );
}

/** "A spokesman for Mr Lee", "a lawyer on behalf of Mr Lee": whoever speaks for somebody says it, not they. */
function isSpokenFor(phrase: Phrase, speaker: Phrase | undefined, items: readonly Item[]): boolean {
  if (speaker?.kind !== "human" || speaker.plural) return false;
  const link = items.slice(speaker.to, phrase.from).map(({ lower }) => lower);
  return /^(?:for|on behalf of)$/u.test(link.join(" "));
}

/** "The Department of Energy", "the mayor of Oldtown": what stands behind "of" only says which one. */
function isPartOf(phrase: Phrase, whole: Phrase | undefined, items: readonly Item[]): boolean {
  return whole !== undefined && whole.to === phrase.from - 1 && items[whole.to]!.lower === "of";
}

/** What speaks for and against a phrase being the subject of a cue. */
export function subjectFeatures(
  cue: Cue,
  phrase: Phrase,
  phrases: readonly Phrase[],
  items: readonly Item[],
  to: Features,
): void {
  const left = phrase.to <= cue.from;
  const side = left ? LEFT : RIGHT;
  const from = left ? phrase.to : cue.to;
  const past = left ? cue.from : phrase.from;
  let between = 0;
  let overHuman = false;
  for (const other of phrases) {
    if (other.from < from || other.to > past) continue;
    between++;
    if (other.kind === "person" || other.kind === "human" || other.kind === "pronoun") overHuman = true;
  }
  const rank = digit(Math.min(between, 4));
  const shape = SHAPES[left ? 0 : 1]![Math.min(between, 4)]!;
  const kind = valueNamed(phrase.kind === "pronoun" ? (phrase.pronoun?.subject ? "subject" : "object") : phrase.kind);
  const how = valueNamed(cue.form === "fixed" ? cue.frame : cue.passive ? "passive" : cue.form);
  const before = leftOf(items, phrase.from);
  to.add(ONE, shape);
  to.add(TWO, side, kind);
  to.add(TWO, shape, kind);
  to.add(TWO, shape, how);
  to.add(THREE, side, how, kind);
  to.add(BEFORE, side, before);
  to.add(BEFORE, side, before, kind);
  to.add(CUE_AFTER, leftOf(items, cue.from), shape);
  if (isAdjacent(items, from, past)) {
    to.add(ADJACENT, side);
    to.add(ADJACENT, side, how);
    to.add(ADJACENT, side, kind);
  }
  if (!left) {
    to.add(INVERTS_NEAR, yesNo(INVERTS.has(cue.lemma)), rank, how);
    to.add(FRAME, valueNamed(cue.frame), rank);
  }
  if (phrase.from === 0 || (phrase.from <= 1 && !items[0]!.word)) to.add(FIRST, how);
  if (phrases[0] === phrase) {
    to.add(FIRST_PHRASE, how);
    to.add(FIRST_PHRASE, shape);
  }
  const follows = items[phrase.to]?.facts.classes.gap ?? END;
  to.add(FOLLOWS, side, follows, kind);
  to.add(FOLLOWS, side, follows, rank);
  if (isOrigin(phrase, items)) {
    to.add(ORIGIN, side);
    to.add(ORIGIN, side, kind);
  }
  seen.length = 0;
  for (let i = from; i < past; i++) {
    const { gap } = items[i]!.facts.classes;
    if (seen.includes(gap)) continue;
    seen.push(gap);
    to.add(GAP, side, gap);
    to.add(GAP, side, gap, kind);
  }
  if (overHuman) to.add(OVER_HUMAN, side);
  if (seen.length === 1 && seen[0] === QUOTE) to.add(ONLY_QUOTE, side);
}

const [LEFT, RIGHT, END, QUOTE] = [valueNamed("L"), valueNamed("R"), valueNamed("end"), valueNamed("quote")];
const SHAPES = ["L", "R"].map((side) => Array.from("01234", (rank) => valueNamed(side + rank)));
const [ONE, TWO, THREE] = [pattern("#"), pattern("# #"), pattern("# # #")];
const BEFORE = pattern("before # # #");
const CUE_AFTER = pattern("cue after # #");
const ADJACENT = pattern("adjacent # #");
const INVERTS_NEAR = pattern("R inverts # # #");
const FRAME = pattern("R frame # #");
const FIRST = pattern("first #");
const FIRST_PHRASE = pattern("first phrase #");
const FOLLOWS = pattern("follows # # #");
const ORIGIN = pattern("origin # #");
const GAP = pattern("gap # # #");
const OVER_HUMAN = pattern("over human #");
const ONLY_QUOTE = pattern("gap # only quote");
/** The classes between the two, each once; kept from one candidate to the next to make none anew. */
const seen: Value[] = [];

/** Says where somebody is from, in brackets or after a comma: "Ann Lee (D-Ohio)", "of Raleigh, N.C.,". */
function isOrigin({ from, to, before, kind }: Phrase, items: readonly Item[]): boolean {
  if (kind !== "name" && kind !== "other") return false;
  const past = items[to]?.text ?? "";
  return before === "(" || past === ")" || (before === "," && (past === "," || past === ".") && to - from === 1);
}

/** Whether nothing but helpers and adverbs stands between. */
function isAdjacent(items: readonly Item[], from: number, past: number): boolean {
  for (let i = from; i < past; i++) if (!items[i]!.facts.classes.amidst) return false;
  return true;
}

/** The kind of word that stands at an item's left. */
const leftOf = (items: readonly Item[], at: number): Value => (at === 0 ? AT_START : items[at - 1]!.facts.classes.left);
