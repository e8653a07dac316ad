import type { Cue } from "../cues/cues.ts";
import { type Features, pattern } from "../ranking/features.ts";
import { digit, EMPTY, type Values, valueNamed, yesNo } from "../ranking/values.ts";
import { clauseIn, helperOf, openerOf, opensDash, segmentBehind, tenseIn, verbAfter } from "./clauses.ts";
import type { Content } from "./content.ts";
import { leftOf, neighbours, type Place, reportClass } from "./place.ts";

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
  if (holds(place.next)) to.add(REPORT.joinsNext, leftOf(items, place.nextFrom), valueNamed(place.next!.form), end);
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
  joinsNext: pattern("joins next # # #"),
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

const [NONE, END] = ["none", "end"].map(valueNamed) as Values;
const [TINY, SHORT, MIDDLE, LONG, HUGE] = ["tiny", "short", "middle", "long", "huge"].map(valueNamed) as Values;
const [FEW, SOME, MANY] = ["few", "some", "many"].map(valueNamed) as Values;
const LONGER = [12, 18, 25, 35].map((most) => ({ most, than: valueNamed(String(most)) }));
