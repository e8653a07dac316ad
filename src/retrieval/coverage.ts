import type { CandidateArticle } from "./candidate-article.ts";
import type { CandidatePassage } from "./candidates.ts";
import type { Matches } from "./matches.ts";
import type { Measure } from "./measure.ts";
import { type FullName, quotesNamesake } from "./namesakes.ts";
import type { QuestionTerm } from "./question.ts";
import { NOBODY } from "./speech.ts";
import { closeness } from "./time.ts";
import type { Window } from "./window.ts";

/** How well each of the question's terms is matched in a window: 0 not at all, 1 by the word itself. */
interface TermCoverage {
  readonly inside: readonly number[];
  /** Inside, or as the name or role of somebody who speaks here. */
  readonly spoken: readonly number[];
  readonly around: CoverageAround;
}

/** The same for what stands around the window. */
export interface CoverageAround {
  readonly title: readonly number[];
  /** The whole passage, with the names and roles of those who speak in the window. */
  readonly passage: readonly number[];
  /** The passage with those before and after it. */
  readonly near: readonly number[];
  /** The whole article and its headline. */
  readonly whole: readonly number[];
}

interface ArticleCoverage {
  readonly title: number[];
  readonly whole: number[];
  readonly dated: number;
  /** Terms of surnames that others bear whom the article quotes. */
  readonly shared: ReadonlySet<number>;
  /** Terms of surnames that in the whole collection mean the person asked about. */
  readonly sole: ReadonlySet<number>;
}

/** What is the same for all windows of an article, or of a passage in which nobody named speaks; kept for as long as the candidate. */
const ofArticles = new WeakMap<CandidateArticle, ArticleCoverage>();
const ofPassages = new WeakMap<CandidatePassage, { passage: number[]; near: number[] }>();
const aroundSilence = new WeakMap<CandidatePassage, CoverageAround>();

/** @param bySpeaker how well each term names somebody who speaks in the window */
export function coverageOf(window: Window, measure: Measure, bySpeaker: readonly number[]): TermCoverage {
  const { terms } = measure.question;
  const article = articleCoverage(window.of.in, measure);
  const found = best(window.of.in.matches, window.firstMatch, window.endMatch, terms.length);
  const inside = completed(found, article, terms);
  return {
    inside,
    spoken: bySpeaker === NOBODY ? inside : completed(either(found, bySpeaker), article, terms),
    around: coverageAround(window.of, measure, bySpeaker),
  };
}

function coverageAround(of: CandidatePassage, measure: Measure, bySpeaker: readonly number[]): CoverageAround {
  const known = bySpeaker === NOBODY ? aroundSilence.get(of) : undefined;
  if (known) return known;
  const { terms } = measure.question;
  const article = articleCoverage(of.in, measure);
  const { passage, near } = passageCoverage(of, measure);
  const found = {
    title: article.title,
    passage: completed(either(passage, bySpeaker), article, terms),
    near: completed(either(near, bySpeaker), article, terms),
    whole: completed(article.whole, article, terms),
  };
  if (bySpeaker === NOBODY) aroundSilence.set(of, found);
  return found;
}

function articleCoverage(candidate: CandidateArticle, measure: Measure) {
  const known = ofArticles.get(candidate);
  if (known) return known;
  const { question } = measure;
  const title = titleMatches(candidate, measure, question.terms.length);
  const whole = either(best(candidate.matches, 0, candidate.matches.count, question.terms.length), title);
  const slots = (of: (name: FullName) => boolean) =>
    new Set(question.fullNames.filter(of).map(({ surnameSlot }) => surnameSlot));
  const found = {
    title,
    whole,
    dated: closeness(candidate.article.day, question.dates),
    shared: slots((name) =>
      quotesNamesake(candidate.article, name, (term) => measure.matcher.slotOf(term) === name.surnameSlot),
    ),
    sole: slots((name) => question.terms[name.givenSlot]?.alternates.length !== 0 && measure.speakers.bearAlone(name)),
  };
  ofArticles.set(candidate, found);
  return found;
}

function passageCoverage(candidate: CandidatePassage, measure: Measure) {
  const known = ofPassages.get(candidate);
  if (known) return known;
  const size = measure.question.terms.length;
  const passage = best(candidate.in.matches, candidate.firstMatch, candidate.endMatch, size);
  const found = { passage, near: either(neighbours(candidate, measure, size), passage) };
  ofPassages.set(candidate, found);
  return found;
}

/** How well a first name stands that the article gives elsewhere, beside a surname that stands here. */
const NAMED_ELSEWHERE = 0.9;

/** With first names known from the article's other mentions or borne by nobody else, and dates that fit the day of publication. */
function completed(
  qualities: readonly number[],
  { whole, dated, shared, sole }: ArticleCoverage,
  terms: readonly QuestionTerm[],
): number[] {
  const found = [...qualities];
  for (let slot = terms.length - 1; slot >= 0; slot--) {
    const [term, next] = [terms[slot], terms[slot + 1]];
    const here = found[slot] ?? 0;
    if (term?.dated) found[slot] = Math.max(here, dated);
    const isGiven = term?.name && next?.name && next.place === term.place + 1 && !shared.has(slot + 1);
    const surname = isGiven ? (found[slot + 1] ?? 0) : 0;
    const isKnown = (whole[slot] ?? 0) > here || sole.has(slot + 1);
    if (isKnown) found[slot] = Math.max(found[slot] ?? 0, NAMED_ELSEWHERE * surname);
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

function titleMatches({ article }: CandidateArticle, { matcher }: Measure, size: number): number[] {
  const found = new Array<number>(size).fill(0);
  for (const id of article.titleTerms) {
    const slot = matcher.slotOf(id);
    if (slot >= 0) found[slot] = Math.max(found[slot] ?? 0, matcher.qualityOf(id));
  }
  return found;
}

/** Matches in the passages before and after, where they are of the same article. */
function neighbours(candidate: CandidatePassage, { index }: Measure, size: number): number[] {
  const { passage } = candidate;
  const { article } = candidate.in;
  const first = index.passages[Math.max(article.firstPassage, passage.id - 1)];
  const last = index.passages[Math.min(article.endPassage - 1, passage.id + 1)];
  const from = index.firstTermOf(first?.firstSentence ?? 0);
  return bestBetween(candidate, from, index.firstTermOf(last?.endSentence ?? 0), size);
}

/**
 * The best match of every question term between two places in or around a passage, as far as these are of its article.
 * @param from place in the list of terms, inclusive; `to` exclusive
 */
export function bestBetween({ in: { matches }, firstMatch }: CandidatePassage, from: number, to: number, size: number) {
  const { place, count } = matches;
  let first = firstMatch;
  while (first > 0 && (place[first - 1] as number) >= from) first--;
  while (first < count && (place[first] as number) < from) first++;
  let end = first;
  while (end < count && (place[end] as number) < to) end++;
  return best(matches, first, end, size);
}
