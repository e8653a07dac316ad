import type { Measure } from "./features.ts";
import type { Matches } from "./matches.ts";
import type { QuestionTerm } from "./question.ts";
import { closeness } from "./time.ts";
import type { Window } from "./window.ts";

/** How well each of the question's terms is matched, by where it is looked for: 0 not at all, 1 by the word itself. */
export interface Coverage {
  readonly inside: readonly number[];
  readonly title: readonly number[];
  /** Inside, or as the name or role of somebody who speaks here. */
  readonly spoken: readonly number[];
  /** The same for the whole passage. */
  readonly passage: readonly number[];
  /** The passage with those before and after it. */
  readonly near: readonly number[];
  /** The whole article and its headline. */
  readonly whole: readonly number[];
}

/** @param bySpeaker how well each term names somebody who speaks in the window */
export function coverageOf(window: Window, measure: Measure, bySpeaker: readonly number[]): Coverage {
  const { matches, article } = window.of.in;
  const { question } = measure;
  const size = question.terms.length;
  const title = titleMatches(window, measure, size);
  const whole = either(best(matches, 0, matches.count, size), title);
  const dated = closeness(article.day, question.dates);
  const complete = (qualities: readonly number[]) => completed(qualities, whole, question.terms, dated);
  const inside = best(matches, window.firstMatch, window.endMatch, size);
  const passage = either(best(matches, window.of.firstMatch, window.of.endMatch, size), bySpeaker);
  return {
    inside: complete(inside),
    title,
    spoken: complete(either(inside, bySpeaker)),
    passage: complete(passage),
    near: complete(either(neighbours(window, measure, size), passage)),
    whole: complete(whole),
  };
}

/** How well a first name stands that the article gives elsewhere, beside a surname that stands here. */
const NAMED_ELSEWHERE = 0.9;

/** With first names known from the article's other mentions, and dates that fit the day of publication. */
function completed(
  qualities: readonly number[],
  whole: readonly number[],
  terms: readonly QuestionTerm[],
  dated: number,
): number[] {
  const found = [...qualities];
  for (let slot = terms.length - 1; slot >= 0; slot--) {
    const [term, next] = [terms[slot], terms[slot + 1]];
    const here = found[slot] ?? 0;
    if (term?.dated) found[slot] = Math.max(here, dated);
    const surname = term?.name && next?.name && next.place === term.place + 1 ? (found[slot + 1] ?? 0) : 0;
    if ((whole[slot] ?? 0) > here) found[slot] = Math.max(found[slot] ?? 0, NAMED_ELSEWHERE * surname);
  }
  return found;
}

function either(a: readonly number[], b: readonly number[]): number[] {
  return a.map((quality, slot) => Math.max(quality, b[slot] ?? 0));
}

/** The best match of every question term in a run of matches. */
function best(matches: Matches, first: number, end: number, size: number): number[] {
  const found = new Array<number>(size).fill(0);
  for (let i = first; i < end; i++) {
    const slot = matches.term[i] as number;
    const quality = matches.quality[i] as number;
    if (quality > (found[slot] as number)) found[slot] = quality;
  }
  return found;
}

function titleMatches(window: Window, { matcher }: Measure, size: number): number[] {
  const found = new Array<number>(size).fill(0);
  for (const id of window.of.in.article.titleTerms) {
    const slot = matcher.slotOf(id);
    if (slot >= 0) found[slot] = Math.max(found[slot] ?? 0, matcher.qualityOf(id));
  }
  return found;
}

/** Matches in the passages before and after, where they are of the same article. */
function neighbours(window: Window, { index }: Measure, size: number): number[] {
  const { passage } = window.of;
  const { matches, article } = window.of.in;
  const first = index.passages[Math.max(article.firstPassage, passage.id - 1)];
  const last = index.passages[Math.min(article.endPassage - 1, passage.id + 1)];
  const from = index.firstTermOf(first?.firstSentence ?? 0);
  const to = index.firstTermOf(last?.endSentence ?? 0);
  let firstMatch = window.of.firstMatch;
  while (firstMatch > 0 && (matches.place[firstMatch - 1] as number) >= from) firstMatch--;
  let endMatch = window.of.endMatch;
  while (endMatch < matches.count && (matches.place[endMatch] as number) < to) endMatch++;
  return best(matches, firstMatch, endMatch, size);
}
