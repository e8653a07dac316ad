import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/function-words.ts";
import { AT_START } from "../lexicon/word-classes.ts";
import { type Features, type Pattern, pattern } from "../ranking/features.ts";
import { digit, EMPTY, textOf, type Value, type Values, valueNamed, yesNo } from "../ranking/values.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import { clauseIn, helperOf, openerOf, opensDash, segmentBehind, tenseIn, verbAfter } from "./clauses.ts";
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
function neighbours({ cue, prior, next, items }: Place, patterns: readonly [Pattern, Pattern], to: Features): void {
  const [PRIOR, NEXT] = patterns;
  const frame = prior ? valueNamed(prior.frame) : NONE;
  to.add(PRIOR, frame, prior ? between(items, prior.to, cue.from) : EMPTY);
  to.add(NEXT, next ? valueNamed(next.frame) : NONE, next ? between(items, cue.to, next.from) : EMPTY);
  to.add(PRIOR, frame, valueNamed(cue.frame));
}

/** The telling mark or word among items, the last of its kind. */
function between(items: readonly Item[], from: number, to: number): Value {
  for (let i = to - 1; i >= from; i--) {
    const { telling } = items[i]!.facts.classes;
    if (telling !== EMPTY) return telling;
  }
  return to - from < 3 ? NEAR : FAR;
}

/** What speaks for a cue reporting nothing in its sentence. */
export function silentFeatures(place: Place, to: Features): void {
  const { cue, subject, share, items } = place;
  const kind = subject
    ? valueNamed(subject.kind === "pronoun" ? `pronoun${subject.pronoun!.person}` : subject.kind)
    : NONE;
  const helper = helperOf(items, cue.from);
  const [lemma, frame, form] = [valueNamed(cue.lemma), valueNamed(cue.frame), valueNamed(cue.form)];
  const next = reportClass(items[cue.to]);
  neighbours(place, SILENT.neighbours, to);
  to.add(SILENT.none);
  to.add(SILENT.lemma, lemma);
  to.add(SILENT.lemmaNext, lemma, next);
  to.add(SILENT.frame, frame, cue.passive ? PASSIVE : form);
  to.add(SILENT.frameNext, frame, next);
  to.add(SILENT.subject, kind);
  to.add(SILENT.subject, kind, frame);
  to.add(SILENT.share, share < 0.5 ? LOW : share < 0.85 ? MIDDLE : HIGH);
  to.add(SILENT.helper, helper);
  to.add(SILENT.helper, helper, frame);
  to.add(SILENT.negated, yesNo(cue.negated), frame);
  if (subject?.plural) to.add(SILENT.plural);
  const first = subject ? Math.min(subject.from, cue.from) : cue.from;
  const past = subject ? Math.max(subject.to, cue.to) : cue.to;
  let quotes = 0;
  for (const { stretch } of items) if (stretch >= 0) quotes++;
  const isQuote = (at: number) => (items[at]?.stretch ?? -1) >= 0;
  const quoteBefore = isQuote(first - 1) || isQuote(first - 2);
  const quoteAfter = isQuote(past) || isQuote(past + 1);
  const near = valueNamed(`${quoteBefore ? "before" : ""}${quoteAfter ? "after" : ""}`);
  to.add(SILENT.quotes, digit(Math.min(quotes, 2)), near);
  to.add(SILENT.near, near, frame);
  if (subject) to.named(`none head ${subject.kind === "person" ? "name" : subject.head}`);
  to.named(`none cue word ${items[cue.from]!.lower} ${textOf(kind)}`);
  to.add(SILENT.at, cue.from === 0 ? AT_START : cue.to >= items.length - 2 ? END : AMID, frame);
  const opener = openerOf(subject, cue, items);
  to.add(SILENT.opener, opener);
  to.add(SILENT.opener, opener, frame);
  const follows = items[cue.to];
  if (follows && closed.PREPOSITIONS.has(follows.lower)) {
    to.add(SILENT.with, lemma, valueNamed(follows.lower));
    to.add(SILENT.with, frame, valueNamed(follows.lower));
  }
  to.add(SILENT.before, leftOf(items, first), frame, form);
}

const SILENT = {
  neighbours: [pattern("none prior # #"), pattern("none next # #")],
  none: pattern("none"),
  lemma: pattern("none lemma #"),
  lemmaNext: pattern("none lemma # next #"),
  frame: pattern("none frame # #"),
  frameNext: pattern("none frame # next #"),
  subject: pattern("none subject # #"),
  share: pattern("none share #"),
  helper: pattern("none helper # #"),
  negated: pattern("none negated # #"),
  plural: pattern("none plural"),
  quotes: pattern("none quotes # near #"),
  near: pattern("none near # #"),
  at: pattern("none at # #"),
  opener: pattern("none opener # #"),
  with: pattern("none # #"),
  before: pattern("none before # # #"),
} as const;

/** The class of a word, and of what stands at the left of a place. */
const reportClass = (item: Item | undefined): Value => item?.facts.classes.report ?? END;
const leftOf = (items: readonly Item[], at: number): Value => (at > 0 ? items[at - 1]!.facts.classes.report : AT_START);

/** What speaks for and against a cue reporting just these words. */
export function reportFeatures(place: Place, content: Content, to: Features): void {
  const { cue, subject, items } = place;
  const { from, to: past } = content;
  const length = past - from;
  const size = length < 3 ? TINY : length < 5 ? SHORT : length < 9 ? MIDDLE : length < 35 ? LONG : HUGE;
  const after = content.side === "after";
  const [side, start, end] = [valueNamed(content.side), valueNamed(content.start), valueNamed(content.end)];
  const [frame, lemma, form] = [valueNamed(cue.frame), valueNamed(cue.lemma), valueNamed(cue.form)];
  const { opening, lexical } = items[from]!.facts.classes;
  const behind = reportClass(items[past]);
  const second = items[past] ? reportClass(items[past + 1]) : EMPTY;
  neighbours(place, REPORT.neighbours, to);
  to.add(REPORT.shape, side, start, end);
  to.add(REPORT.shape, side, start, end, frame);
  to.add(REPORT.open, opening);
  to.add(REPORT.open, opening, start);
  to.add(REPORT.open, opening, frame);
  to.add(REPORT.size, size, side);
  if (after) {
    const gap = content.from - Math.max(cue.to, subject?.to ?? 0);
    const apart = gap <= 0 ? NONE : gap < 3 ? FEW : gap < 7 ? SOME : MANY;
    to.add(REPORT.startsAfter, leftOf(items, from), start, apart);
    to.add(REPORT.startsAfter, leftOf(items, from), opening, frame);
  }
  to.add(REPORT.size, size, opening);
  to.add(REPORT.lemma, lemma, side);
  to.add(REPORT.lemma, lemma, opening);
  to.add(REPORT.lemmaSize, lemma, size);
  to.add(REPORT.lemmaFirst, lemma, lexical);
  to.add(REPORT.behind, behind, second, end);
  to.add(REPORT.behind, behind, second, opening);
  to.add(REPORT.last, items[past - 1]!.facts.classes.report, end);
  const clause = clauseIn(items, from, past);
  const opener = openerOf(subject, cue, items);
  const rest = after && past < items.length - 1 ? clauseIn(items, past, items.length) : END;
  const tense = tenseIn(items, from, past);
  const next = segmentBehind(items, past);
  const nextTense = next === null ? END : tenseIn(items, next.from, next.to);
  const nextFirst = next === null ? null : items[next.from]!.facts.classes;
  const nextLexical = nextFirst?.lexical ?? END;
  to.add(REPORT.tense, tense, form);
  to.add(REPORT.tenseThen, tense, nextTense, end);
  to.add(REPORT.behindIt, nextTense, nextFirst?.opening ?? END, end);
  to.add(REPORT.behindIt, nextLexical, nextTense);
  to.add(REPORT.behindIt, nextLexical, end, frame);
  to.add(REPORT.lemma, lemma, start);
  to.add(REPORT.first, lexical, side);
  to.add(REPORT.opensDash, yesNo(opensDash(items, from, past)), side);
  to.add(REPORT.cueLeft, leftOf(items, cue.from), side, start);
  to.add(REPORT.bothLeft, leftOf(items, subject ? Math.min(subject.from, cue.from) : cue.from), side, start);
  if (from > 0 && !after) {
    to.add(REPORT.skips, leftOf(items, from), clauseIn(items, 0, from), start);
    to.add(REPORT.skips, leftOf(items, from), tense, frame);
  }
  to.add(REPORT.opener, opener, end);
  to.add(REPORT.opener, opener, side);
  to.add(REPORT.openerRest, opener, end, rest);
  to.add(REPORT.rest, rest, end);
  to.add(REPORT.rest, rest, behind, second);
  to.add(REPORT.third, reportClass(items[past + 2]), behind, second);
  to.add(REPORT.clause, clause, opening);
  to.add(REPORT.clause, clause, side, end);
  to.add(REPORT.lemmaClause, lemma, clause, side);
  let quotes = false;
  let cues = 0;
  for (let i = from; i < past; i++) {
    const { stretch, capital, facts } = items[i]!;
    if (stretch >= 0) quotes = true;
    else if (!capital && facts.cue) cues++;
  }
  to.add(REPORT.quotes, yesNo(quotes), side, end);
  const verb = verbAfter(items, from, past);
  to.add(REPORT.verb, verb);
  to.add(REPORT.verb, verb, opening);
  to.add(REPORT.verb, verb, frame);
  to.add(REPORT.lemmaVerb, lemma, verb);
  const word = items[past]?.text === "," ? items[past + 1] : items[past];
  if (word && word.facts.classes.functional !== EMPTY) {
    to.add(REPORT.wordBehind, word.facts.classes.functional);
    to.add(REPORT.wordBehind, word.facts.classes.functional, end);
  }
  const left = items.length - past;
  to.add(REPORT.left, left < 3 ? NONE : left < 6 ? FEW : left < 12 ? SOME : MANY, side);
  const holds = (other: Cue | null) => other !== null && from <= other.from && other.to <= past;
  to.add(REPORT.holdsNext, holds(place.next) ? valueNamed(place.next!.frame) : NONE, end);
  to.add(REPORT.holdsPrior, yesNo(holds(place.prior)));
  to.add(REPORT.cues, digit(Math.min(cues, 2)));
  to.add(REPORT.form, form, yesNo(cue.passive));
  to.add(REPORT.frame, frame);
  const kind = subject ? valueNamed(subject.kind) : NONE;
  to.add(REPORT.subject, kind);
  to.add(REPORT.lemmaSubject, lemma, kind);
  to.add(REPORT.helper, helperOf(items, cue.from));
  to.add(REPORT.length, digit(Math.min(9, length)));
  for (const { most, than } of LONGER) if (length > most) to.add(REPORT.longer, than);
  if (!after) {
    to.add(REPORT.after, reportClass(items[Math.max(cue.to, subject?.to ?? 0)]), side);
    to.add(REPORT.inverted, yesNo(subject !== null && subject.from >= cue.to), side);
  }
}

const REPORT = {
  neighbours: [pattern("prior # #"), pattern("next # #")],
  shape: pattern("shape # # # #"),
  open: pattern("open # #"),
  size: pattern("size # #"),
  startsAfter: pattern("starts after # # #"),
  lemmaSubject: pattern("lemma # subject #"),
  lemmaClause: pattern("lemma # clause # #"),
  lemmaSize: pattern("lemma # size #"),
  lemmaVerb: pattern("lemma # verb #"),
  lemmaFirst: pattern("lemma # first #"),
  lemma: pattern("lemma # #"),
  behind: pattern("behind # # #"),
  last: pattern("last # #"),
  tense: pattern("tense # #"),
  tenseThen: pattern("tense # then # #"),
  behindIt: pattern("then # # #"),
  first: pattern("first # #"),
  opensDash: pattern("opens dash # #"),
  cueLeft: pattern("cue left # # #"),
  bothLeft: pattern("both left # # #"),
  skips: pattern("skips # # #"),
  opener: pattern("opener # #"),
  openerRest: pattern("opener # # rest #"),
  rest: pattern("rest # # #"),
  third: pattern("third # # #"),
  clause: pattern("clause # # #"),
  quotes: pattern("quotes # # #"),
  verb: pattern("verb # #"),
  wordBehind: pattern("word behind # #"),
  left: pattern("left # #"),
  holdsNext: pattern("holds next # #"),
  holdsPrior: pattern("holds prior #"),
  cues: pattern("cues within #"),
  form: pattern("form # #"),
  frame: pattern("frame #"),
  subject: pattern("subject #"),
  helper: pattern("helper #"),
  length: pattern("length #"),
  longer: pattern("longer than #"),
  after: pattern("after # #"),
  inverted: pattern("inverted # #"),
} as const;

const [NONE, END, AMID, NEAR, FAR, PASSIVE] = (["none", "end", "amid", "near", "far", "passive"] as const).map(
  valueNamed,
) as Values;
const [LOW, MIDDLE, HIGH] = ["low", "middle", "high"].map(valueNamed) as Values;
const [TINY, SHORT, LONG, HUGE] = ["tiny", "short", "long", "huge"].map(valueNamed) as Values;
const [FEW, SOME, MANY] = ["few", "some", "many"].map(valueNamed) as Values;
const LONGER = [12, 18, 25, 35].map((most) => ({ most, than: valueNamed(String(most)) }));
