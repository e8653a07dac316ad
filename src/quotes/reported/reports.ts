import type { Cue } from "../cues/cues.ts";
import { isOpeningParticiple } from "../cues/passive.ts";
import { isQuotedAs } from "../cues/quoted-as.ts";
import type { Saying } from "../cues/sayings.ts";
import { words } from "../lexicon/words.ts";
import { namesOf } from "../ranking/features.ts";
import { Scorer, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import { isTitleOfWork } from "../speech.ts";
import type { Item } from "../text/layout.ts";
import { type Content, contentsOf } from "./content.ts";
import { reportFeatures } from "./features.ts";
import type { Place } from "./place.ts";
import { silentFeatures } from "./silence.ts";

/** A stretch of reported speech and its cue. */
export interface Report extends Pick<Place, "cue" | "subject" | "share"> {
  readonly content: Content;
  /** How sure it is that the cue reports about these words. */
  readonly certainty: number;
}

/** A cue with what it may report, for training. The first alternative is nothing. */
export interface ReportChoice {
  readonly cue: Cue;
  readonly contents: readonly Content[];
  readonly alternatives: readonly (readonly string[])[];
}

/** Cues that never report speech: a colon introduces it, a state of mind is not said. Nor is what somebody did not say. */
const NOT_REPORTING = new Set(["colon", "words", "thinks"]);

/** What every cue of an article most likely reports; callers keep what is certain enough. */
export function reportsOf(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  weights: Weights,
  observe?: (choice: ReportChoice) => void,
): Report[] {
  const found: Report[] = [];
  const scorer = new Scorer(weights);
  for (const [number, sentence] of reading.layout.sentences.entries()) {
    const { items } = sentence;
    for (const [i, { cue, subjects }] of sayings[number]!.entries()) {
      if (NOT_REPORTING.has(cue.frame) || cue.negated || isAskedWhether(cue, items)) continue;
      const [prior, behind] = [sayings[number]![i - 1]?.cue ?? null, sayings[number]![i + 1]];
      const object = reading.layout.stretches[items[cue.to]?.stretch ?? -1];
      // "Roe quoted Lee as saying" reports Lee alone; "Lee wrote “The Long Way Home”" reports nothing.
      if ((behind && isQuotedAs(behind.cue, items)) || (object && isTitleOfWork(object, reading))) continue;
      const subject = subjects[0]?.phrase ?? null;
      const share = subjects[0]?.share ?? 0;
      const contents = contentsOf(cue, subject, sentence, reading.phrases[number]!).filter(({ from, to }) => {
        // A quotation alone is no report, nor is a word or two.
        return to - from > 1 && items.slice(from, to).some(({ stretch, word }) => stretch < 0 && word);
      });
      if (contents.length === 0) continue;
      const next = behind?.cue ?? null;
      const nextFrom = Math.min(next?.from ?? items.length, behind?.subjects[0]?.phrase.from ?? items.length);
      const place = { cue, subject, share, prior, next, nextFrom, items };
      observe?.({
        cue,
        contents,
        alternatives: [
          namesOf((to) => silentFeatures(place, to)),
          ...contents.map((content) => namesOf((to) => reportFeatures(place, content, to))),
        ],
      });
      // The training sees these as well: the corpus has them for reports, of nobody named.
      if (isOpeningParticiple(items, cue)) continue;
      scorer.begin();
      silentFeatures(place, scorer);
      for (const content of contents) {
        scorer.begin();
        reportFeatures(place, content, scorer);
      }
      const [, ...parts] = scorer.shares();
      const chances = chancesOf(contents, parts, items);
      // Of extents that are right with nearly the same chance, the likeliest itself.
      const top = Math.max(...chances);
      let best = -1;
      for (const [at, chance] of chances.entries())
        if (chance > top - 0.1 && (best < 0 || parts[at]! > parts[best]!)) best = at;
      found.push({ cue, subject, share, content: contents[best]!, certainty: chances[best]! });
    }
  }
  return found;
}

/** How likely each extent is right: it is where a share has gone to one that mostly agrees with it. */
function chancesOf(contents: readonly Content[], parts: readonly number[], items: readonly Item[]): number[] {
  const chances = [...parts];
  for (const [i, one] of contents.entries()) {
    for (let j = 0; j < i; j++) {
      if (agreement(one, contents[j]!, items) < 0.5) continue;
      chances[i]! += parts[j]!;
      chances[j]! += parts[i]!;
    }
  }
  return chances;
}

/** Words between "asked whether" and a verb of the clause that it opens. */
const CLAUSE = 10;
const ASKS = words("ask asks asked asking");
const WHETHER = words("if whether");

/** "Asked if she told him that": what is asked was not said to have been said. */
function isAskedWhether({ from }: Cue, items: readonly Item[]): boolean {
  const isAsking = (at: number) => ASKS.has(items[at]!.lower);
  for (let i = from - 1; i > 0 && i > from - CLAUSE && items[i]!.text !== ","; i--) {
    if (WHETHER.has(items[i]!.lower)) return isAsking(i - 1);
  }
  return false;
}

type Extent = Pick<Content, "from" | "to">;

/** Characters that two runs of items share, of all that either has. */
export function agreement(a: Extent, b: Extent, items: readonly Item[]): number {
  if (a.from >= b.to || b.from >= a.to) return 0;
  const length = (from: number, to: number) => items[to - 1]!.end - items[from]!.start;
  const common = length(Math.max(a.from, b.from), Math.min(a.to, b.to));
  return common / length(Math.min(a.from, b.from), Math.max(a.to, b.to));
}
