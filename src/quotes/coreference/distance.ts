import type { Sentence } from "../text/layout.ts";

/** How far two places of an article lie apart in what it tells itself: sentences that are all quoted do not count. */
export interface Distance {
  /** Between two sentences, given by their numbers. */
  sentences(from: number, to: number): number;
  /** Between the paragraphs of two sentences. */
  paragraphs(from: number, to: number): number;
}

/** Whoever speaks for some paragraphs is as near behind them as before. */
export function distanceIn(all: readonly Sentence[]): Distance {
  const sentences = new Int32Array(all.length);
  const paragraphs = new Int32Array(all.length);
  let [sentence, paragraph, last] = [0, 0, -1];
  for (const [number, { items, paragraph: own }] of all.entries()) {
    if (items.some(({ stretch, word }) => stretch < 0 && word)) {
      sentence++;
      if (own !== last) paragraph++;
      last = own;
    }
    sentences[number] = sentence;
    paragraphs[number] = paragraph;
  }
  const between = (counts: Int32Array) => (from: number, to: number) => counts[to]! - counts[from]!;
  return { sentences: between(sentences), paragraphs: between(paragraphs) };
}
