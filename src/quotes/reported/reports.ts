import type { Cue } from "../cues/cues.ts";
import type { Saying } from "../cues/sayings.ts";
import { probability, scoreOf, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import { type Content, contentOf } from "./content.ts";
import { reportFeatures } from "./features.ts";

/** A stretch of reported speech and its cue. */
export interface Report {
  readonly cue: Cue;
  readonly subject: Phrase | null;
  /** How sure the subject is. */
  readonly share: number;
  readonly content: Content;
  readonly features: readonly string[];
  /** How sure it is that this is reported speech with this extent. */
  readonly certainty: number;
}

/** Fewest words of a report; shorter ones are turns of phrase. */
const LEAST_WORDS = 3;

/** Everything in an article that might be reported speech; callers keep what is certain enough. */
export function reportsOf(reading: Reading, sayings: readonly (readonly Saying[])[], weights: Weights): Report[] {
  const found: Report[] = [];
  for (const [number, sentence] of reading.layout.sentences.entries()) {
    const { items } = sentence;
    for (const { cue, subjects } of sayings[number]!) {
      if (cue.frame === "colon" || cue.frame === "words" || cue.frame === "thinks") continue;
      const subject = subjects[0]?.phrase ?? null;
      const share = subjects[0]?.share ?? 0;
      const content = contentOf(cue, subject, sentence, reading.phrases[number]!);
      if (!content || content.to - content.from < LEAST_WORDS) {
        if (!content || !items.slice(content.from, content.to).some(({ stretch }) => stretch >= 0)) continue;
      }
      const own = items.slice(content.from, content.to).filter(({ stretch, word }) => stretch < 0 && word);
      if (own.length === 0) continue;
      const features = reportFeatures(cue, subject, share, content, items);
      found.push({ cue, subject, share, content, features, certainty: probability(scoreOf(features, weights)) });
    }
  }
  return found;
}
