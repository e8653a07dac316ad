import type { CandidatePassage } from "./candidates.ts";
import type { PassageIndex } from "./index.ts";

/** One to three whole sentences of a passage: what an excerpt may be. */
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

export const MOST_SENTENCES = 3;
/** Words that several sentences may have together. */
const MOST_TERMS = 90;

/**
 * The windows that begin in a passage and hold a match. They may end in the next passage, where nothing but blanks
 * parts the two.
 */
export function windows(of: CandidatePassage, index: PassageIndex): Window[] {
  const found: Window[] = [];
  const { passage } = of;
  const { place, count } = of.in.matches;
  const last = index.endOfRun(passage);
  let match = of.firstMatch;
  for (let first = passage.firstSentence; first < passage.endSentence; first++) {
    const firstTerm = index.firstTermOf(first);
    while (match < of.endMatch && (place[match] as number) < firstTerm) match++;
    let endMatch = match;
    for (let end = first + 1; end <= Math.min(first + MOST_SENTENCES, last); end++) {
      const endTerm = index.firstTermOf(end);
      while (endMatch < count && (place[endMatch] as number) < endTerm) endMatch++;
      if (endMatch === match) continue;
      if (end > first + 1 && endTerm - firstTerm > MOST_TERMS) break;
      found.push({ of, firstSentence: first, endSentence: end, firstTerm, endTerm, firstMatch: match, endMatch });
    }
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
