import * as closed from "../lexicon/function-words.ts";
import { AT_START } from "../lexicon/word-classes.ts";
import { type Features, pattern } from "../ranking/features.ts";
import { digit, textOf, type Values, valueNamed, yesNo } from "../ranking/values.ts";
import { helperOf, openerOf } from "./clauses.ts";
import { leftOf, neighbours, type Place, reportClass } from "./place.ts";

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

const [NONE, END, AMID, PASSIVE] = ["none", "end", "amid", "passive"].map(valueNamed) as Values;
const [LOW, MIDDLE, HIGH] = ["low", "middle", "high"].map(valueNamed) as Values;
