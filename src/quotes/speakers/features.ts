import type { Saying } from "../cues/sayings.ts";
import type { Reading } from "../reading.ts";
import type { Item, PlacedStretch } from "../text/layout.ts";
import type { Candidate } from "./candidates.ts";

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

/** What speaks for and against a candidate; names of features for the trained weights. */
export function speakerFeatures(stretch: PlacedStretch, candidate: Candidate, around: Surroundings): string[] {
  const { phrase, saying, share, carried } = candidate;
  const { place, partial, cued, startsParagraph, continued, colonAbove, length } = around;
  const kind =
    phrase.kind === "pronoun" ? (phrase.pronoun!.subject ? `pronoun${phrase.pronoun!.person}` : "object") : phrase.kind;
  const where = whereIs(stretch, candidate, around);
  const how = `${place}${partial ? " partial" : ""}`;
  const own = cued ? "cued" : "uncued";
  const features = [
    `${where} ${kind}`,
    `${where} ${how} ${own}`,
    `${where} ${own} ${kind}`,
    `${where} ${length}`,
    `${where} starts ${startsParagraph}`,
  ];
  if (saying) {
    const level = bucket(share);
    const relation = relationOf(stretch, saying, candidate, around);
    features.push(
      `cue ${relation} ${level}`,
      `cue ${relation} ${saying.cue.frame} ${level}`,
      `cue ${relation} ${how} ${level}`,
    );
    features.push(`cue ${relation} ${saying.cue.form} ${level}`, `cue ${relation} ${kind}`);
    if (saying.cue.negated) features.push(`cue negated ${relation}`);
    if (level >= 2) features.push(`lemma ${relation.split(" ")[0]} ${saying.cue.lemma}`);
  } else {
    features.push(`no cue ${where}`, `no cue ${where} ${kind} ${own}`, `no cue ${place} ${where}`);
  }
  if (carried > 0) {
    const { previous } = around;
    const gap = previous ? stretch.paragraph - previous.paragraph : 9;
    const near =
      gap === 0
        ? previous!.sentence === stretch.sentence
          ? "sentence"
          : "paragraph"
        : gap === 1
          ? "above"
          : gap === 2
            ? "two above"
            : "far";
    features.push(
      `carried ${near} ${how} ${own}`,
      `carried ${near} ${own}`,
      `carried ${near} starts ${startsParagraph} ${place}`,
    );
    features.push(
      `carried chain ${Math.min(carried, 4)} ${near}`,
      `carried ${kind}`,
      `carried ${near} previous ${previous && previous.words < 4 ? "short" : "long"}`,
    );
    if (continued) features.push("carried continued", `carried continued ${own}`);
  } else if (continued) features.push(`not carried continued ${where}`);
  if (colonAbove) features.push(`colon above ${where}`, `colon above ${where} ${kind}`);
  features.push(`order ${where} ${orderOf(candidate, around)}`, `before ${where} ${prepositional(phrase.before)}`);
  if (phrase.before === "") features.push(`opens ${where} ${own}`);
  if (phrase.plural) features.push(`plural ${where}`, "plural");
  return features;
}

const PREPOSITION = /^(?:of|in|on|at|to|for|from|with|by|about|against|than|as|and|like|,)$/u;
const prepositional = (before: string) => (PREPOSITION.test(before) ? before : "other");

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
      /ly$/u.test(item.lower),
  );
  if (plain && gap.every((item) => item.stretch < 0))
    return cue.from < subject.from ? "touches inverted" : "touches after";
  if (gap.some((item: Item) => item.stretch >= 0)) return "after over-quote";
  return gap.length <= 6 ? "after near" : "after far";
}

/** The candidate's place among the people of its sentence. */
function orderOf({ phrase }: Candidate, { reading }: Surroundings): string {
  const human = reading.phrases[phrase.sentence]!.filter(({ kind }) => kind !== "other" && kind !== "body");
  const at = human.indexOf(phrase);
  return at < 0 ? "none" : at === 0 ? "first" : at === human.length - 1 ? "last" : "middle";
}
