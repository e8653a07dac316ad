import { coverageOf } from "./coverage.ts";
import type { Measure } from "./measure.ts";
import type { QuestionTerm } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";

/** Passages of that person looked through. */
const LOOKED_THROUGH = 10;

/** Found once for all that was ranked. */
const ofRanked = new WeakMap<readonly Ranked[], { readonly topic: number; readonly names: number }>();

/**
 * How much of the topic, and of the names in it, is at best in a passage where the person asked about speaks: each word counts
 * alike, as a name that stands everywhere else is missed there all the more. 1 where the question has none.
 */
export function spokenTopic(
  all: readonly Ranked[],
  measure: Measure,
): { readonly topic: number; readonly names: number } {
  const known = ofRanked.get(all);
  if (known) return known;
  const found = { topic: spokenOn(all, measure, isTopicTerm), names: spokenOn(all, measure, isTopicName) };
  ofRanked.set(all, found);
  return found;
}

const isTopicTerm = ({ part, weight }: QuestionTerm) => part === "topic" && weight > 0;
const isTopicName = (term: QuestionTerm) => isTopicTerm(term) && term.name;

/** The largest share of some of the question's words, each counting alike, in a passage where the person asked about speaks. */
function spokenOn(all: readonly Ranked[], measure: Measure, of: (term: QuestionTerm) => boolean): number {
  const slots = [...measure.question.terms.entries()].filter(([, term]) => of(term)).map(([slot]) => slot);
  if (slots.length === 0) return 1;
  const shares = all
    .filter(({ features }) => features.speaker > 0)
    .slice(0, LOOKED_THROUGH)
    .map(({ window }) => {
      const { passage } = coverageOf(window, measure, spokenEvidence(window, measure).bySpeaker);
      return slots.reduce((sum, slot) => sum + (passage[slot] ?? 0), 0) / slots.length;
    });
  return Math.max(0, ...shares);
}
