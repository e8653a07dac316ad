import type { Saying } from "../cues/sayings.ts";
import { type Features, pattern } from "../ranking/features.ts";
import { digit, type Values, valueNamed, valuesOf, yesNo } from "../ranking/values.ts";
import type { Reading } from "../reading.ts";
import type { Item, PlacedStretch } from "../text/layout.ts";
import type { Candidate } from "./candidates.ts";
import type { Phrase } from "./phrases.ts";

const bucket = (share: number) => (share < 0.2 ? 0 : share < 0.5 ? 1 : share < 0.8 ? 2 : 3);

/** What is the same for all candidates of a stretch; crossed with what each of them is. */
export interface Surroundings {
  /** Place in its sentence: alone, first, last, amid. */
  readonly place: "alone" | "lead" | "tail" | "amid";
  readonly partial: boolean;
  readonly length: "short" | "phrase" | "long";
  /** Its sentence has a cue outside quotations. */
  readonly cued: boolean;
  readonly startsParagraph: boolean;
  /** The stretch before ended without a closing mark, right above. */
  readonly continued: boolean;
  /** The sentence before, outside quotations, ends in a colon. */
  readonly colonAbove: boolean;
  readonly previous: PlacedStretch | null;
  readonly sayings: readonly (readonly Saying[])[];
  readonly reading: Reading;
}

export function surroundingsOf(
  number: number,
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
): Surroundings {
  const { stretches, sentences, text } = reading.layout;
  const stretch = stretches[number]!;
  const previous = stretches[number - 1] ?? null;
  const { items } = sentences[stretch.sentence]!;
  const first = items.every((item, i) => i >= stretch.item || !item.word);
  const last = items.every((item, i) => i <= stretch.item || (!item.word && item.stretch < 0));
  const above = sentences[stretch.sentence - 1];
  return {
    place: first && last ? "alone" : first ? "lead" : last ? "tail" : "amid",
    partial: /^[^\p{L}]*\p{Ll}/u.test(text.slice(stretch.inner.start, stretch.inner.start + 6)),
    length: stretch.words < 4 ? "short" : stretch.words < 9 ? "phrase" : "long",
    cued: (sayings[stretch.sentence] ?? []).some(({ cue }) => cue.frame !== "thinks" && cue.frame !== "colon"),
    startsParagraph: stretch.start === reading.layout.paragraphs[stretch.paragraph]!.start,
    continued: previous?.open === true && previous.paragraph === stretch.paragraph - 1,
    colonAbove: first && above?.items.at(-1)?.text === ":",
    ...{ previous, sayings, reading },
  };
}

/** What speaks for and against a candidate. */
export function speakerFeatures(
  stretch: PlacedStretch,
  candidate: Candidate,
  around: Surroundings,
  to: Features,
): void {
  const { phrase, saying, share, carried } = candidate;
  const { previous, continued } = around;
  const kind = valueNamed(
    phrase.kind === "pronoun" ? (phrase.pronoun!.subject ? `pronoun${phrase.pronoun!.person}` : "object") : phrase.kind,
  );
  const where = valueNamed(whereIs(stretch, candidate, around));
  const place = valueNamed(around.place);
  const how = around.partial ? valueNamed(`${around.place} partial`) : place;
  const own = around.cued ? CUED : UNCUED;
  const starts = yesNo(around.startsParagraph);
  to.add(TWO, where, kind);
  to.add(THREE, where, how, own);
  to.add(THREE, where, own, kind);
  to.add(TWO, where, valueNamed(around.length));
  to.add(STARTS, where, starts);
  if (saying) {
    const level = bucket(share);
    const sure = digit(level);
    const name = relationOf(stretch, saying, candidate, around);
    const relation = valueNamed(name);
    to.add(CUE, relation, sure);
    to.add(CUE, relation, valueNamed(saying.cue.frame), sure);
    to.add(CUE, relation, how, sure);
    to.add(CUE, relation, valueNamed(saying.cue.form), sure);
    to.add(CUE, relation, kind);
    if (saying.cue.negated) to.add(NEGATED, relation);
    if (level >= 2) to.add(LEMMA, valueNamed(name.split(" ", 1)[0]!), valueNamed(saying.cue.lemma));
  } else {
    to.add(NO_CUE, where);
    to.add(NO_CUE, where, kind, own);
    to.add(NO_CUE, place, where);
  }
  if (carried > 0) {
    const near = valueNamed(nearness(stretch, previous));
    to.add(CARRIED, near, how, own);
    to.add(CARRIED, near, own);
    to.add(CARRIED_STARTS, near, starts, place);
    to.add(CARRIED_CHAIN, digit(Math.min(carried, 4)), near);
    to.add(CARRIED, kind);
    to.add(CARRIED_PREVIOUS, near, previous && previous.words < 4 ? SHORT : LONG);
    if (continued) {
      to.add(CARRIED_ON);
      to.add(CARRIED_ON, own);
    }
  } else if (continued) to.add(NOT_CARRIED_ON, where);
  if (around.colonAbove) {
    to.add(COLON_ABOVE, where);
    to.add(COLON_ABOVE, where, kind);
  }
  to.add(ORDER, where, valueNamed(orderOf(candidate, around)));
  to.add(BEFORE, where, PREPOSITIONS.get(phrase.before) ?? OTHER);
  if (phrase.before === "") to.add(OPENS, where, own);
  if (phrase.plural) {
    to.add(PLURAL, where);
    to.add(PLURAL);
  }
}

const [CUED, UNCUED, SHORT, LONG, OTHER] = ["cued", "uncued", "short", "long", "other"].map(valueNamed) as Values;
const PREPOSITIONS = valuesOf("of in on at to for from with by about against than as and like ,");
const [TWO, THREE] = [pattern("# #"), pattern("# # #")];
const STARTS = pattern("# starts #");
const CUE = pattern("cue # # #");
const NEGATED = pattern("cue negated #");
const LEMMA = pattern("lemma # #");
const NO_CUE = pattern("no cue # # #");
const CARRIED = pattern("carried # # #");
const CARRIED_STARTS = pattern("carried # starts # #");
const CARRIED_CHAIN = pattern("carried chain # #");
const CARRIED_PREVIOUS = pattern("carried # previous #");
const CARRIED_ON = pattern("carried continued #");
const NOT_CARRIED_ON = pattern("not carried continued #");
const COLON_ABOVE = pattern("colon above # #");
const ORDER = pattern("order # #");
const BEFORE = pattern("before # #");
const OPENS = pattern("opens # #");
const PLURAL = pattern("plural #");

/** How far above the quotation is the one before. */
function nearness(stretch: PlacedStretch, previous: PlacedStretch | null): string {
  const gap = previous ? stretch.paragraph - previous.paragraph : 9;
  if (gap === 0) return previous!.sentence === stretch.sentence ? "sentence" : "paragraph";
  return gap === 1 ? "above" : gap === 2 ? "two above" : "far";
}

/** Where the candidate stands, seen from the stretch. */
function whereIs(stretch: PlacedStretch, { phrase }: Candidate, { reading }: Surroundings): string {
  const gap = phrase.sentence - stretch.sentence;
  if (gap === 0) return phrase.from > stretch.item ? "after" : "before";
  const paragraphs = reading.layout.sentences[phrase.sentence]!.paragraph - stretch.paragraph;
  if (paragraphs === 0) return gap < 0 ? `sentence-${Math.min(3, -gap)}` : `sentence+${Math.min(2, gap)}`;
  if (paragraphs > 0) return "below";
  if (paragraphs < -1) return "far";
  const lastOfAbove = reading.layout.sentences[phrase.sentence + 1]?.paragraph !== stretch.paragraph - 1;
  return lastOfAbove ? "above last" : "above";
}

/** How the candidate's cue stands to the stretch. */
function relationOf(stretch: PlacedStretch, { cue }: Saying, candidate: Candidate, around: Surroundings): string {
  if (cue.sentence !== stretch.sentence) return whereIs(stretch, candidate, around);
  const { items } = around.reading.layout.sentences[stretch.sentence]!;
  if (cue.from < stretch.item) {
    const gap = items.slice(cue.to, stretch.item);
    if (gap.every(({ text, word }) => !word || text === "that")) return "touches before";
    if (gap.some(({ stretch: other }) => other >= 0)) return "before over-quote";
    const cues = around.sayings[stretch.sentence]!.filter(
      (other) => other.cue.from > cue.from && other.cue.from < stretch.item,
    );
    if (cues.length > 0) return "before over-cue";
    return gap.length <= 4 ? "before near" : gap.some(({ text }) => text === ",") ? "before comma" : "before far";
  }
  const gap = items.slice(stretch.item + 1, Math.min(cue.from, items.length));
  const subject = candidate.phrase;
  const plain = gap.every(
    (item, i) =>
      !item.word ||
      (stretch.item + 1 + i >= subject.from && stretch.item + 1 + i < subject.to) ||
      item.lower.endsWith("ly"),
  );
  if (plain && gap.every((item) => item.stretch < 0))
    return cue.from < subject.from ? "touches inverted" : "touches after";
  if (gap.some((item: Item) => item.stretch >= 0)) return "after over-quote";
  return gap.length <= 6 ? "after near" : "after far";
}

/** The candidate's place among the people of its sentence. */
function orderOf({ phrase }: Candidate, { reading }: Surroundings): string {
  const isHuman = ({ kind }: Phrase) => kind !== "other" && kind !== "body";
  if (!isHuman(phrase)) return "none";
  const phrases = reading.phrases[phrase.sentence]!;
  if (phrases.find(isHuman) === phrase) return "first";
  return phrases.findLast(isHuman) === phrase ? "last" : "middle";
}
