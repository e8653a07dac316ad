import type { Evidence } from "./answer.ts";
import type { CandidatePassage } from "./candidates.ts";
import { FEATURE_NAMES, FEATURES, type Features, featuresOf } from "./features.ts";
import type { Measure } from "./measure.ts";
import { RANKING, SEARCH_QUESTION, SEARCH_SNIPPETS, SEARCH_TOPIC, type Weights } from "./weights.ts";
import { type Window, wholePassage, windows } from "./window.ts";

export interface Ranked {
  readonly window: Window;
  readonly features: Features;
  readonly order: number;
}

/** The best sentence of every candidate passage, best first. */
export function rankWindows(candidates: readonly CandidatePassage[], measure: Measure): Ranked[] {
  const ranked = candidates.map((candidate) => {
    const all = windows(candidate, measure.index)
      .map((window) => rankedBy(window, measure, RANKING))
      .map((one) => ({ ...one, order: one.order + statement(one, measure) }));
    return all.reduce((a, b) => (b.order > a.order ? b : a));
  });
  return ranked.sort(byOrder);
}

/** What a whole statement of the person asked about adds where no topic is named, and words from which it is whole. */
const STATEMENT = 2;
const WHOLE_STATEMENT = 20;

/** "What did X say": a statement of some length says more than "That's correct". */
function statement({ window, features }: Ranked, { question }: Measure): number {
  const { said, terms } = question;
  if (!said || terms.some(({ part, weight }) => part === "topic" && weight > 0)) return 0;
  const length = Math.min(1, (window.endTerm - window.firstTerm) / WHOLE_STATEMENT);
  return STATEMENT * features.speaker * features.quotation * length;
}

/** Whole passages, best first. */
export function rankPassages(candidates: readonly CandidatePassage[], measure: Measure): Ranked[] {
  const weights = searchWeights(measure);
  return candidates
    .map((candidate) => rankedBy(wholePassage(candidate, measure.index), measure, weights))
    .sort(byOrder);
}

/** Passages an article from which articles are longer than a snippet. */
const SNIPPET = 1.5;

function searchWeights({ question, index }: Measure): Weights {
  if (!question.asks) return SEARCH_TOPIC;
  return index.passages.length < index.articles.length * SNIPPET ? SEARCH_SNIPPETS : SEARCH_QUESTION;
}

/** What the measures added to the place in the order, the heaviest first. */
export function evidence(features: Features): Evidence[] {
  const all = FEATURE_NAMES.map((name) => ({
    what: FEATURES[name],
    value: features[name],
    weight: features[name] * (RANKING[name] ?? 0),
  }));
  return heaviest(all);
}

/** Evidence that weighs anything to speak of, the heaviest first. */
export function heaviest(all: readonly Evidence[]): Evidence[] {
  return all.filter(({ weight }) => Math.abs(weight) >= 0.005).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function weightedSum(features: Features, weights: Weights): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) sum += features[name] * (weights[name] ?? 0);
  return sum;
}

function rankedBy(window: Window, measure: Measure, weights: Weights): Ranked {
  const features = featuresOf(window, measure);
  return { window, features, order: weightedSum(features, weights) };
}

/** Best first; equal ones in the order of the collection, so that the same question has the same answer. */
function byOrder(a: Ranked, b: Ranked): number {
  return (
    b.order - a.order ||
    a.window.of.passage.id - b.window.of.passage.id ||
    a.window.firstSentence - b.window.firstSentence
  );
}
