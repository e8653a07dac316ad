import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import type { Content } from "./content.ts";

/** A cue with its subject and the cues next to it in its sentence. */
export interface Place {
  readonly cue: Cue;
  readonly subject: Phrase | null;
  /** How sure the subject is. */
  readonly share: number;
  readonly prior: Cue | null;
  readonly next: Cue | null;
  readonly items: readonly Item[];
}

/** What the cues next to one have to do with it: a report may hold another, or end where another begins. */
function neighbours({ cue, prior, next, items }: Place): string[] {
  const before = prior ? `${prior.frame} ${between(items, prior.to, cue.from)}` : "none";
  const after = next ? `${next.frame} ${between(items, cue.to, next.from)}` : "none";
  return [`prior ${before}`, `next ${after}`, `prior ${prior?.frame ?? "none"} ${cue.frame}`];
}

/** The telling mark or word among items, the last of its kind. */
function between(items: readonly Item[], from: number, to: number): string {
  let found = to - from < 3 ? "near" : "far";
  for (let i = from; i < to; i++) {
    const { lower, stretch } = items[i]!;
    if (stretch >= 0) found = "quote";
    else if (TELLING.has(lower)) found = lower;
  }
  return found;
}

const TELLING = words(", ; and but that who which as to");

/** What speaks for a cue reporting nothing in its sentence; names of features for the trained weights. */
export function silentFeatures(place: Place): string[] {
  const { cue, subject, share, items } = place;
  const kind = subject ? (subject.kind === "pronoun" ? `pronoun${subject.pronoun!.person}` : subject.kind) : "none";
  const level = share < 0.5 ? "low" : share < 0.85 ? "middle" : "high";
  const helper = helperOf(items, cue.from);
  const next = items[cue.to];
  const features = [
    ...neighbours(place).map((feature) => `none ${feature}`),
    "none",
    `none lemma ${cue.lemma}`,
    `none lemma ${cue.lemma} next ${next ? classOf(next) : "end"}`,
    `none frame ${cue.frame} ${cue.passive ? "passive" : cue.form}`,
    `none frame ${cue.frame} next ${next ? classOf(next) : "end"}`,
    `none subject ${kind}`,
    `none subject ${kind} ${cue.frame}`,
    `none share ${level}`,
    `none helper ${helper}`,
    `none helper ${helper} ${cue.frame}`,
    `none negated ${cue.negated} ${cue.frame}`,
  ];
  if (subject?.plural) features.push("none plural");
  const first = subject ? Math.min(subject.from, cue.from) : cue.from;
  const past = subject ? Math.max(subject.to, cue.to) : cue.to;
  const quotes = items.reduce((sum, { stretch }) => sum + (stretch >= 0 ? 1 : 0), 0);
  const quoteBefore = first > 0 && (items[first - 1]!.stretch >= 0 || (items[first - 2]?.stretch ?? -1) >= 0);
  const quoteAfter = [0, 1].some((i) => (items[past + i]?.stretch ?? -1) >= 0);
  const near = `${quoteBefore ? "before" : ""}${quoteAfter ? "after" : ""}`;
  features.push(`none quotes ${Math.min(quotes, 2)} near ${near}`, `none near ${near} ${cue.frame}`);
  if (subject) features.push(`none head ${subject.kind === "person" ? "name" : subject.head}`);
  features.push(`none cue word ${items[cue.from]!.lower} ${kind}`);
  features.push(`none at ${cue.from === 0 ? "start" : cue.to >= items.length - 2 ? "end" : "amid"} ${cue.frame}`);
  const opener = openerOf(subject, cue, items);
  features.push(`none opener ${opener}`, `none opener ${opener} ${cue.frame}`);
  if (next && closed.PREPOSITIONS.has(next.lower))
    features.push(`none ${cue.lemma} ${next.lower}`, `none ${cue.frame} ${next.lower}`);
  const before = items[(subject ? Math.min(subject.from, cue.from) : cue.from) - 1];
  features.push(`none before ${before ? classOf(before) : "start"} ${cue.frame} ${cue.form}`);
  return features;
}

/** What speaks for and against a cue reporting just these words. */
export function reportFeatures(place: Place, content: Content): string[] {
  const { cue, subject, items } = place;
  const { from, to, side, start, end } = content;
  const length = to - from;
  const size = length < 3 ? "tiny" : length < 5 ? "short" : length < 9 ? "middle" : length < 35 ? "long" : "huge";
  const opening = openingOf(items[from]!);
  const shape = `${side} ${start} ${end}`;
  const behind = items[to] ? `${classOf(items[to]!)} ${items[to + 1] ? classOf(items[to + 1]!) : "end"}` : "end";
  const features = [
    ...neighbours(place),
    `shape ${shape}`,
    `shape ${shape} ${cue.frame}`,
    `open ${opening}`,
    `open ${opening} ${start}`,
    `open ${opening} ${cue.frame}`,
    `size ${size} ${side}`,
    `size ${size} ${opening}`,
    `lemma ${cue.lemma} ${side}`,
    `lemma ${cue.lemma} ${opening}`,
    `behind ${behind} ${end}`,
    `behind ${behind} ${opening}`,
    `last ${classOf(items[to - 1]!)} ${end}`,
  ];
  const quotes = items.slice(from, to).some(({ stretch }) => stretch >= 0);
  const clause = clauseIn(items, from, to);
  const opener = openerOf(subject, cue, items);
  const rest = side === "after" && to < items.length - 1 ? clauseIn(items, to, items.length) : "end";
  const tense = tenseIn(items, from, to);
  const next = segmentBehind(items, to);
  const nextTense = next === null ? "end" : tenseIn(items, next.from, next.to);
  const nextOpens = next === null ? "end" : openingOf(items[next.from]!);
  const nextLexical = next === null ? "end" : lexical(items[next.from]!);
  features.push(
    `tense ${tense} ${cue.form}`,
    `tense ${tense} then ${nextTense} ${end}`,
    `then ${nextTense} ${nextOpens} ${end}`,
    `then ${nextLexical} ${nextTense}`,
    `then ${nextLexical} ${end} ${cue.frame}`,
    `lemma ${cue.lemma} ${start}`,
    `first ${lexical(items[from]!)} ${side}`,
    `open marks ${openMarks(items, from, to)} ${side}`,
  );
  const cueLeft = cue.from > 0 ? classOf(items[cue.from - 1]!) : "start";
  const bothLeft =
    subject && subject.from < cue.from ? (subject.from > 0 ? classOf(items[subject.from - 1]!) : "start") : cueLeft;
  features.push(`cue left ${cueLeft} ${side} ${start}`, `both left ${bothLeft} ${side} ${start}`);
  if (from > 0 && side !== "after")
    features.push(
      `skips ${classOf(items[from - 1]!)} ${clauseIn(items, 0, from)} ${start}`,
      `skips ${classOf(items[from - 1]!)} ${tenseIn(items, from, to)} ${cue.frame}`,
    );
  const third = items[to + 2] ? classOf(items[to + 2]!) : "end";
  features.push(`opener ${opener} ${end}`, `opener ${opener} ${side}`, `opener ${opener} ${end} rest ${rest}`);
  features.push(`rest ${rest} ${end}`, `rest ${rest} ${behind}`, `third ${third} ${behind}`);
  features.push(`clause ${clause} ${opening}`, `clause ${clause} ${side} ${end}`, `quotes ${quotes} ${side} ${end}`);
  const verb = verbAfter(items, from, to);
  features.push(`verb ${verb}`, `verb ${verb} ${opening}`, `verb ${verb} ${cue.frame}`);
  const word = items[to]?.text === "," ? items[to + 1] : items[to];
  if (word && isFunctionWord(word)) features.push(`word behind ${word.lower}`, `word behind ${word.lower} ${end}`);
  const left = items.length - to;
  features.push(`left ${left < 3 ? "none" : left < 6 ? "few" : left < 12 ? "some" : "many"} ${side}`);
  const others = items.slice(from, to).filter(({ capital, facts }) => !capital && facts.cue).length;
  const holds = (other: Cue | null) => other !== null && from <= other.from && other.to <= to;
  features.push(
    `holds next ${holds(place.next) ? place.next!.frame : "none"} ${end}`,
    `holds prior ${holds(place.prior)}`,
  );
  features.push(`cues within ${Math.min(others, 2)}`);
  features.push(`form ${cue.form} ${cue.passive}`, `frame ${cue.frame}`, `subject ${subject?.kind ?? "none"}`);
  features.push(`helper ${helperOf(items, cue.from)}`, `length ${Math.min(9, length)}`);
  for (const most of [12, 18, 25, 35]) if (length > most) features.push(`longer than ${most}`);
  if (side !== "after") {
    const after = items[Math.max(cue.to, subject?.to ?? 0)];
    features.push(
      `after ${after ? classOf(after) : "end"} ${side}`,
      `inverted ${subject !== null && subject.from >= cue.to} ${side}`,
    );
  }
  return features;
}

/** The run of words behind a report up to the next comma; null where the sentence ends. */
function segmentBehind(items: readonly Item[], to: number): { from: number; to: number } | null {
  let from = to;
  while (from < items.length && !items[from]!.word && items[from]!.stretch < 0) from++;
  if (from >= items.length) return null;
  let end = from + 1;
  while (end < items.length && items[end]!.text !== ",") end++;
  return { from, to: end };
}

const PAST = words(
  "was were had did would could might was wasn't weren't hadn't didn't wouldn't couldn't wasn’t weren’t hadn’t didn’t wouldn’t couldn’t",
);

/** The tense of the first finite verb in a run of items: reported speech mostly shifts it back after a past cue. */
function tenseIn(items: readonly Item[], from: number, to: number): "past" | "present" | "quote" | "none" {
  for (let i = from; i < to; i++) {
    const { lower, stretch, capital, facts } = items[i]!;
    if (stretch >= 0) return "quote";
    if (capital) continue;
    const shortened = isShortened(lower);
    if (facts.ed || (shortened && lower.endsWith("d")) || PAST.has(lower)) return "past";
    if (facts.auxiliary || shortened) return "present";
    const form = facts.cue?.form;
    if (form === "past") return "past";
    if (form === "third" || facts.commonVerb) return "present";
  }
  return "none";
}

/** A function word itself, the class of another. */
const lexical = (item: Item): string =>
  item.stretch < 0 && (isFunctionWord(item) || item.facts.pronoun) ? item.lower : classOf(item);

/** Brackets and dashes left open in a run of items. */
function openMarks(items: readonly Item[], from: number, to: number): string {
  let brackets = 0;
  let dashes = 0;
  for (let i = from; i < to; i++) {
    const { text, stretch } = items[i]!;
    if (stretch >= 0) continue;
    if (text === "(" || text === "[") brackets++;
    else if (text === ")" || text === "]") brackets--;
    else if (text === "—" || text === "–" || text === "-") dashes++;
  }
  return `${brackets === 0 ? "" : "bracket"}${dashes % 2 === 0 ? "" : "dash"}`;
}

const isFunctionWord = ({ facts }: Item) =>
  facts.preposition || facts.conjunction || facts.relative || facts.determiner || facts.auxiliary;

/** How far from its beginning a run of items has its first finite verb. */
function verbAfter(items: readonly Item[], from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const { lower, text, stretch, capital, facts } = items[i]!;
    if (stretch >= 0) return "quote";
    if (text === ",") return "comma";
    if (capital) continue;
    const finite =
      facts.auxiliary ||
      facts.cue?.form === "past" ||
      facts.cue?.form === "third" ||
      facts.commonVerb ||
      facts.ed ||
      isShortened(lower);
    if (finite) return String(Math.min(i - from, 5));
  }
  return "none";
}

/** How surely a run of items holds a clause: it has a helper, some other form of a verb, or none. */
function clauseIn(items: readonly Item[], from: number, to: number): "helper" | "verb" | "none" {
  let found: "verb" | "none" = "none";
  for (let i = from; i < to; i++) {
    const { lower, stretch, facts } = items[i]!;
    if (stretch >= 0) continue;
    if (facts.auxiliary || isShortened(lower)) return "helper";
    if (facts.commonVerb || facts.ed) found = "verb";
  }
  return found;
}

/** A verb shortened after its subject: "he'd". */
const SHORTENED = /['’](?:m|d|ll|re|ve)$/u;
const isShortened = (lower: string) => (lower.includes("’") || lower.includes("'")) && SHORTENED.test(lower);

/** What makes the cue's clause depend on another: "while critics say ...", "who said ..."; the first word of the sentence else. */
function openerOf(subject: Phrase | null, cue: Cue, items: readonly Item[]): string {
  if (subject?.kind === "relative") return "relative";
  const at = Math.min(subject?.from ?? cue.from, cue.from);
  const before = items[at - 1]?.lower ?? "";
  if (SUBORDINATES.test(before)) return `right ${before}`;
  const first = items[0]?.lower ?? "";
  return SUBORDINATES.test(first) ? `first ${first}` : at === 0 ? "none" : "other";
}

const SUBORDINATES =
  /^(?:while|although|though|as|if|when|after|before|since|because|once|whether|until|that|asked|despite|in)$/u;

function openingOf(item: Item): string {
  const { lower } = item;
  if (item.stretch >= 0) return "quote";
  if (/^(?:that|whether|if|to|how|what|why|who|when|where|not)$/u.test(lower)) return lower;
  if (/^(?:he|she|they|it|i|we|you|there)(?:['’](?:s|m|d|ll|re|ve))?$/u.test(lower)) return "pronoun";
  if (closed.DETERMINERS.has(lower)) return "determiner";
  if (closed.PREPOSITIONS.has(lower)) return `preposition ${lower}`;
  if (closed.CONJUNCTIONS.has(lower)) return "conjunction";
  if (closed.ADVERBS.has(lower)) return "adverb";
  return item.capital ? "capital" : "word";
}

function classOf(item: Item): string {
  const { lower } = item;
  if (item.stretch >= 0) return "quote";
  if (!item.word) return item.text;
  if (/^(?:that|to|and|but|who|which|while|as|if|when)$/u.test(lower)) return lower;
  const { facts } = item;
  if (facts.preposition) return "preposition";
  if (facts.conjunction) return "conjunction";
  if (facts.auxiliary) return "helper";
  if (facts.determiner) return "determiner";
  if (/^(?:he|she|they|it|i|we|you|there)$/u.test(lower)) return "pronoun";
  if (lower.endsWith("ing")) return "ing";
  return item.capital ? "capital" : "word";
}

function helperOf(items: readonly Item[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = items[i]!;
    if (closed.MODALS.has(lower) || /^(?:to|who|as|if|when)$/u.test(lower)) return lower;
    if (closed.AUXILIARIES.has(lower)) return closed.BE_FORMS.has(lower) ? "be" : lower;
    if (!closed.ADVERBS.has(lower) && !closed.NEGATIONS.has(lower)) break;
  }
  return "none";
}
