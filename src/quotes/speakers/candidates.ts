import type { Saying } from "../cues/sayings.ts";
import type { Reading } from "../reading.ts";
import type { PlacedStretch } from "../text/layout.ts";
import type { Phrase } from "./phrases.ts";

/** A phrase that may be the speaker of a quotation. */
export interface Candidate {
  readonly phrase: Phrase;
  /** The best cue that has it for a subject, in its own sentence. */
  readonly saying: Saying | null;
  readonly share: number;
  /** It spoke the quotation before, so many quotations back; 0 where it did not. */
  readonly carried: number;
}

/** Sentences before a quotation in its paragraph, and of the paragraph before, that may name its speaker. */
const SENTENCES_BEFORE = 4;
const SENTENCES_ABOVE = 3;
/** Candidates of a quotation at most, the nearest; only texts that are no prose have more. */
const MOST = 60;
/** A noun phrase that is no name, pronoun or human noun speaks only as the subject of a cue with this share. */
const LEAST_SHARE = 0.25;
/** Share up to which a cue does not count for a phrase. */
const FAINTEST = 0.05;

/** The best cue that has a phrase for a subject, in its own sentence. */
export type BestSayings = ReadonlyMap<Phrase, Pick<Candidate, "saying" | "share">>;

/** The best saying of every phrase that has one: weighed once an article, for the same phrase is near many quotations. */
export function bestSayings(sayings: readonly (readonly Saying[])[]): BestSayings {
  const found = new Map<Phrase, Pick<Candidate, "saying" | "share">>();
  for (const saying of sayings.flat()) {
    for (const { phrase, share } of saying.subjects) {
      if (share > (found.get(phrase)?.share ?? FAINTEST)) found.set(phrase, { saying, share });
    }
  }
  return found;
}

const NO_SAYING = { saying: null, share: 0 };

/** Who may have spoken a stretch: phrases around it, and the speaker of the quotation before. */
export function candidatesFor(
  stretch: PlacedStretch,
  reading: Reading,
  best: BestSayings,
  before: { readonly phrase: Phrase; readonly carried: number } | null,
): Candidate[] {
  const { sentences } = reading.layout;
  const found: Candidate[] = [];
  let above = 0;
  let here = 0;
  const numbers: number[] = [stretch.sentence];
  for (let s = stretch.sentence - 1; s >= 0; s--) {
    const gap = stretch.paragraph - sentences[s]!.paragraph;
    if (gap === 0 && here < SENTENCES_BEFORE) here++;
    else if (gap === 1 && above < SENTENCES_ABOVE) above++;
    else break;
    numbers.unshift(s);
  }
  for (let s = stretch.sentence + 1; s < sentences.length && s <= stretch.sentence + 2; s++) {
    const gap = sentences[s]!.paragraph - stretch.paragraph;
    if (gap > 1 || (gap === 1 && s !== stretch.sentence + 1)) break;
    numbers.push(s);
  }
  for (const s of numbers) {
    for (const phrase of reading.phrases[s]!) {
      const { saying, share } = best.get(phrase) ?? NO_SAYING;
      const nameless = phrase.kind === "other" || (phrase.kind === "pronoun" && !phrase.pronoun?.subject);
      if (nameless && share < LEAST_SHARE) continue;
      const carried = before?.phrase === phrase ? before.carried : 0;
      found.push({ phrase, saying, share, carried });
    }
  }
  if (before && !found.some(({ phrase }) => phrase === before.phrase)) {
    const { saying, share } = best.get(before.phrase) ?? NO_SAYING;
    found.push({ phrase: before.phrase, saying, share, carried: before.carried });
  }
  if (found.length <= MOST) return found;
  const distance = ({ phrase }: Candidate) =>
    Math.min(Math.abs(stretch.start - phrase.end), Math.abs(phrase.start - stretch.end));
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, MOST);
}
