import { Scorer, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import { subjectCandidates, subjectFeatures } from "../speakers/subject.ts";
import type { Cue } from "./cues.ts";

/** A cue and who may be its subject, likeliest first; the shares of all sum to 1. */
export interface Saying {
  readonly cue: Cue;
  readonly subjects: readonly { readonly phrase: Phrase; readonly share: number }[];
}

/** The sayings of every sentence, in the order of their cues. */
export function sayingsOf(reading: Reading, weights: Weights): Saying[][] {
  const scorer = new Scorer(weights);
  return reading.cues.map((cues, number) => {
    const phrases = reading.phrases[number]!;
    const { items } = reading.layout.sentences[number]!;
    return cues.map((cue) => {
      const candidates = subjectCandidates(cue, phrases, items);
      if (candidates.length === 0) return { cue, subjects: [] };
      for (const phrase of candidates) {
        scorer.begin();
        subjectFeatures(cue, phrase, phrases, items, scorer);
      }
      const found = scorer.shares();
      const subjects = candidates.map((phrase, i) => ({ phrase, share: found[i]! }));
      return { cue, subjects: subjects.sort((a, b) => b.share - a.share) };
    });
  });
}
