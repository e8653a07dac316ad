import type { CandidatePassage } from "./candidates.ts";
import type { PassageIndex } from "./index.ts";

/** A run of whole sentences that is measured: one sentence, the core of an excerpt, or a whole passage. */
export interface Window {
  readonly of: CandidatePassage;
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly firstTerm: number;
  readonly endTerm: number;
  /** Its matches among those of the article. */
  readonly firstMatch: number;
  readonly endMatch: number;
}

/**
 * The sentences of a passage that hold a match, each as a window. Ranking single sentences keeps long runs of text, which
 * match more by chance, from coming first; what is shown around a sentence is chosen afterwards (shown.ts).
 */
export function windows(of: CandidatePassage, index: PassageIndex): Window[] {
  const found: Window[] = [];
  const { place } = of.in.matches;
  let match = of.firstMatch;
  for (let sentence = of.passage.firstSentence; sentence < of.passage.endSentence; sentence++) {
    const firstTerm = index.firstTermOf(sentence);
    const endTerm = index.firstTermOf(sentence + 1);
    while (match < of.endMatch && (place[match] as number) < firstTerm) match++;
    let endMatch = match;
    while (endMatch < of.endMatch && (place[endMatch] as number) < endTerm) endMatch++;
    if (endMatch === match) continue;
    found.push({
      of,
      firstSentence: sentence,
      endSentence: sentence + 1,
      firstTerm,
      endTerm,
      firstMatch: match,
      endMatch,
    });
  }
  return found.length > 0 ? found : [wholePassage(of, index)];
}

/** A whole passage as one window, however many sentences it has. */
export function wholePassage(of: CandidatePassage, index: PassageIndex): Window {
  const { firstSentence, endSentence } = of.passage;
  return {
    of,
    firstSentence,
    endSentence,
    firstTerm: index.firstTermOf(firstSentence),
    endTerm: index.firstTermOf(endSentence),
    firstMatch: of.firstMatch,
    endMatch: of.endMatch,
  };
}
