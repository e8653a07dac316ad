import type { Span } from "../articles/article.ts";
import type { PassageIndex } from "./index.ts";
import { wordCount } from "./passage.ts";
import type { Window } from "./window.ts";

/** Words up to which a hit takes in one sentence more. */
const ROOM = 150;

/**
 * The run of text that is shown for a passage of the bare search: with whole sentences around it, as far as there is room,
 * since what answers often stands a sentence on, or before. What follows and what precedes take turns.
 * @param taken runs of the same article that are shown already; the run does not grow into them
 */
export function hitSpan(window: Window, index: PassageIndex, taken: readonly Span[]): Span {
  const { article, firstPassage, endPassage } = window.of.in.article;
  const { text } = article;
  const floor = index.passages[firstPassage]?.firstSentence ?? 0;
  const ceiling = index.passages[endPassage - 1]?.endSentence ?? 0;
  const at = (sentence: number) => index.sentenceSpan(sentence);
  let { firstSentence: first, endSentence: end } = window;
  let left = ROOM - wordCount(text, index.runSpan(first, end));
  /** Takes a sentence into the run if it is free and there is room; boilerplate is not bridged. */
  const takes = (sentence: number, gapStart: number, gapEnd: number): boolean => {
    const span = at(sentence);
    if (taken.some((run) => span.start < run.end && run.start < span.end)) return false;
    if (left <= 0 || text.slice(gapStart, gapEnd).trim() !== "") return false;
    left -= wordCount(text, span);
    return true;
  };
  for (let follows = true, precedes = true; follows || precedes; ) {
    follows &&= end < ceiling && takes(end, at(end - 1).end, at(end).start);
    if (follows) end++;
    precedes &&= first > floor && takes(first - 1, at(first - 1).end, at(first).start);
    if (precedes) first--;
  }
  return index.runSpan(first, end);
}
