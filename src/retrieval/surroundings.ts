import type { Span } from "../articles/article.ts";
import type { PassageIndex } from "./index.ts";
import type { Window } from "./window.ts";

/** Words up to which a passage is shown with the next sentence around it. */
const ROOM = 150;

/**
 * A passage with whole sentences around it, as far as there is room: what answers often stands a sentence on, or before.
 * What follows and what precedes take turns.
 * @param taken runs of the same article that are shown already; the surroundings do not grow into them
 */
export function withSurroundings(window: Window, index: PassageIndex, taken: readonly Span[]): Span {
  const { article, firstPassage, endPassage } = window.of.in.article;
  const { text } = article;
  const floor = index.passages[firstPassage]?.firstSentence ?? 0;
  const ceiling = index.passages[endPassage - 1]?.endSentence ?? 0;
  const at = (sentence: number) => index.sentenceSpan(sentence);
  let { firstSentence: first, endSentence: end } = window;
  let left = ROOM - words(text, at(first).start, at(end - 1).end);
  /** Takes a sentence into the run if it is free and there is room; boilerplate is not bridged. */
  const takes = (sentence: number, gapStart: number, gapEnd: number): boolean => {
    const { start, end } = at(sentence);
    if (taken.some((run) => start < run.end && run.start < end)) return false;
    if (left <= 0 || text.slice(gapStart, gapEnd).trim() !== "") return false;
    left -= words(text, start, end);
    return true;
  };
  for (let follows = true, precedes = true; follows || precedes; ) {
    follows &&= end < ceiling && takes(end, at(end - 1).end, at(end).start);
    if (follows) end++;
    precedes &&= first > floor && takes(first - 1, at(first - 1).end, at(first).start);
    if (precedes) first--;
  }
  return { start: at(first).start, end: at(end - 1).end };
}

function words(text: string, start: number, end: number): number {
  return text.slice(start, end).trim().split(/\s+/u).length;
}
