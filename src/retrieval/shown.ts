import type { Span } from "../articles/article.ts";
import type { PassageIndex } from "./index.ts";
import { isInsideQuotation, voiceOf } from "./voice.ts";
import type { Window } from "./window.ts";

/** Sentences that follow each other, by their numbers in the index: first inclusive, end exclusive. */
export interface Sentences {
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** Sentences of an excerpt. */
export const MOST_SENTENCES = 3;
/** Words that several sentences of an excerpt may have together. */
const MOST_WORDS = 85;
/** Words up to which neighbouring paragraphs are shown as well. */
const FEW_WORDS = 40;

/** How a sentence begins that is not understood without the one before. */
const LEANS =
  /^["'“‘]*(?:he|she|it|they|his|her|their|its|this|that|these|those|such|both|but|and|so|yet|also|then|there|however|instead|meanwhile|the (?:move|decision|plan|proposal|attack|statement|remarks?|comments?|announcement|bill|deal|report|latter|former|two|three|group|company|same))\b/iu;

/**
 * The run of text that is shown for a ranked sentence: with the one before where it leans on it, then with its neighbours
 * as far as there is room, those of its own paragraph first and what follows before what precedes. Somebody's words are
 * not shown beside another's, who would seem to say both.
 * @param taken runs of the same article that are shown already; the run does not grow into them
 */
export function shownSentences({ of, ...window }: Window, index: PassageIndex, taken: readonly Span[] = []): Sentences {
  const { text } = of.in.article.article;
  const floor = Math.min(of.passage.firstSentence, window.firstSentence);
  const ceiling = Math.max(index.endOfRun(of.passage), window.endSentence);
  let first = window.firstSentence;
  let end = window.endSentence;
  const at = (sentence: number) => index.sentenceSpan(sentence);
  const isFree = (sentence: number) =>
    !taken.some((run) => at(sentence).start < run.end && run.start < at(sentence).end);
  const hasRoom = () => end - first < MOST_SENTENCES;
  const fits = (from: number, to: number) => index.firstTermOf(to) - index.firstTermOf(from) <= MOST_WORDS;
  const { article } = of.in;
  const voice = voiceOf(first, article, index);
  const isInVoice = (sentence: number) => voice === null || voiceOf(sentence, article, index) === voice;
  const isNobodyElses = (sentence: number) => voiceOf(sentence, article, index) === null || isInVoice(sentence);
  const canPrecede = () => hasRoom() && first > floor && isFree(first - 1) && fits(first - 1, end);
  const canFollow = () => hasRoom() && end < ceiling && isFree(end) && fits(first, end + 1);
  const isShort = () => index.firstTermOf(end) - index.firstTermOf(first) < FEW_WORDS;
  const sameParagraph = (sentence: number) => !text.slice(at(sentence).end, at(sentence + 1).start).includes("\n");
  const { start } = at(first);
  if (LEANS.test(text.slice(start, start + 40)) && canPrecede()) first--;
  while (isInsideQuotation(first, article, index) && canPrecede()) first--;
  for (;;) {
    if (canFollow() && sameParagraph(end - 1) && isNobodyElses(end)) end++;
    else if (canPrecede() && sameParagraph(first - 1) && isNobodyElses(first - 1)) first--;
    else if (isShort() && canFollow() && isInVoice(end)) end++;
    else if (isShort() && canPrecede() && isInVoice(first - 1)) first--;
    else break;
  }
  return { firstSentence: first, endSentence: end };
}
