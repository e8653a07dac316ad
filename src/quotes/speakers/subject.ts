import type { Cue } from "../cues/cues.ts";
import { INVERTS } from "../lexicon/cue-verbs.ts";
import { CALENDAR } from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Item } from "../text/layout.ts";
import type { Phrase } from "./phrases.ts";

/** How many phrases on each side of a cue are looked at. */
const REACH = 6;

/** The phrases that may be the subject of a cue: the nearest of its sentence on both sides. */
export function subjectCandidates(cue: Cue, phrases: readonly Phrase[], items: readonly Item[]): Phrase[] {
  const left = phrases.filter(({ to }) => to <= cue.from);
  const right = phrases.filter(({ from }) => from >= cue.to);
  if (right[0] && isTurnedRound(cue, right[0], items)) return [right[0]];
  const kept = [...left.slice(-REACH), ...right.slice(0, 3)];
  // A participle at the end of a long sentence belongs to its first phrase.
  if (left.length > REACH && left[0]) kept.unshift(left[0]);
  return kept.filter((phrase, i) => !isSpokenFor(phrase, kept[i - (kept[i - 1]?.head === "behalf" ? 2 : 1)], items));
}

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
    (!next || (next.stretch < 0 && !next.word && next.text !== ":")) &&
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

/** What speaks for and against a phrase being the subject of a cue; names of features for the trained weights. */
export function subjectFeatures(
  cue: Cue,
  phrase: Phrase,
  phrases: readonly Phrase[],
  items: readonly Item[],
): string[] {
  const left = phrase.to <= cue.from;
  const side = left ? "L" : "R";
  const gap = left ? items.slice(phrase.to, cue.from) : items.slice(cue.to, phrase.from);
  const between = phrases.filter((other) =>
    left ? other.from >= phrase.to && other.to <= cue.from : other.from >= cue.to && other.to <= phrase.from,
  );
  const rank = Math.min(between.length, 4);
  const kind = phrase.kind === "pronoun" ? (phrase.pronoun?.subject ? "subject" : "object") : phrase.kind;
  const how = cue.form === "fixed" ? cue.frame : cue.passive ? "passive" : cue.form;
  const shape = `${side}${rank}`;
  const adjacent = gap.every(isHelper);
  const features = [
    shape,
    `${side} ${kind}`,
    `${shape} ${kind}`,
    `${shape} ${how}`,
    `${side} ${how} ${kind}`,
    `before ${side} ${wordClass(phrase.before, items, phrase.from)}`,
    `before ${side} ${wordClass(phrase.before, items, phrase.from)} ${kind}`,
    `cue after ${wordClass(items[cue.from - 1]?.lower ?? "", items, cue.from)} ${shape}`,
  ];
  if (adjacent) features.push(`adjacent ${side}`, `adjacent ${side} ${how}`, `adjacent ${side} ${kind}`);
  if (!left) features.push(`R inverts ${INVERTS.has(cue.lemma)} ${rank} ${how}`, `R frame ${cue.frame} ${rank}`);
  if (phrase.from === 0 || (phrase.from <= 1 && !items[0]!.word)) features.push(`first ${how}`);
  if (phrases[0] === phrase) features.push(`first phrase ${how}`, `first phrase ${shape}`);
  const next = items[phrase.to];
  const follows = next ? gapClass(next) : "end";
  features.push(`follows ${side} ${follows} ${kind}`, `follows ${side} ${follows} ${rank}`);
  if (isOrigin(phrase, items)) features.push(`origin ${side}`, `origin ${side} ${kind}`);
  const seen = new Set<string>();
  for (const item of gap) seen.add(gapClass(item));
  for (const what of seen) features.push(`gap ${side} ${what}`, `gap ${side} ${what} ${kind}`);
  if (between.some((other) => other.kind === "person" || other.kind === "human" || other.kind === "pronoun"))
    features.push(`over human ${side}`);
  if (seen.has("quote") && seen.size === 1) features.push(`gap ${side} only quote`);
  return features;
}

/** Says where somebody is from, in brackets or after a comma: "Ann Lee (D-Ohio)", "of Raleigh, N.C.,". */
function isOrigin({ from, to, before, kind }: Phrase, items: readonly Item[]): boolean {
  if (kind !== "name" && kind !== "other") return false;
  const past = items[to]?.text ?? "";
  return before === "(" || past === ")" || (before === "," && (past === "," || past === ".") && to - from === 1);
}

const isHelper = ({ lower, facts }: Item) =>
  facts.auxiliary || facts.adverb || facts.negation || lower === "to" || lower.endsWith("ly");

function gapClass(item: Item): string {
  if (item.stretch >= 0) return "quote";
  if (!item.word) return /^[,;:()—–-]$/u.test(item.text) ? item.text.replace(/[—–]/u, "-") : "mark";
  const { lower, facts } = item;
  if (facts.relative) return lower === "that" ? "that" : "relative";
  if (facts.conjunction) return lower === "and" || lower === "but" ? lower : "conjunction";
  if (facts.auxiliary) return "helper";
  if (facts.cue && !item.capital) return facts.cue.form === "ing" ? "cue ing" : "cue";
  if (facts.commonVerb) return "verb";
  if (facts.ed || (item.text.length === 3 && !item.capital && lower.endsWith("ed"))) return "ed";
  if (facts.ing) return "ing";
  if (lower === "to") return "to";
  if (facts.preposition) return "preposition";
  return "word";
}

/** The kind of word that stands at an item's left. */
function wordClass(before: string, items: readonly Item[], at: number): string {
  if (at === 0) return "start";
  const item = items[at - 1]!;
  if (item.stretch >= 0) return "quote";
  if (before === "," || before === "and" || before === "but" || before === "that" || before === "to" || before === "of")
    return before;
  if (before === "by" || before === "with" || before === "for" || before === "as" || before === "who") return before;
  const what = gapClass(item);
  return what === "mark" ? "mark" : what;
}
