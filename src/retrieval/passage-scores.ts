import { bm25, type Weighed, weighed } from "./bm25.ts";
import type { CandidateArticle } from "./candidate-article.ts";
import type { PassageIndex } from "./index.ts";
import type { Question } from "./question.ts";

const SATURATION = { k: 1.2, b: 0.4 };

/** By passage of an article and question term, how often it is matched, and whether any is; all 0 between two articles. */
let counts = new Float64Array(4096);
let isMatched = new Uint8Array(64);

/** How well passages match a question by their words alone: BM25 divided by the question's weight. */
export class PassageScores {
  readonly #index: PassageIndex;
  readonly #weights: Weighed;
  /** Numbers of a row of counts: one for each question term. */
  readonly #width: number;
  readonly #averageLength: number;

  constructor({ terms }: Question, index: PassageIndex) {
    this.#index = index;
    this.#weights = weighed(terms.map(({ weight }) => weight));
    this.#width = terms.length;
    this.#averageLength = index.termCount / Math.max(1, index.passages.length);
  }

  /** What no passage of an article exceeds: all of its matches in one of no length. */
  atMost({ hits }: CandidateArticle): number {
    for (const { wanted, times } of hits) add(wanted.slot, wanted.quality * times);
    const slots = slotsOf(hits);
    const most = bm25(counts, 0, slots, this.#weights, 0, SATURATION);
    for (const slot of slots) counts[slot] = 0;
    return most;
  }

  /** The passages of an article with a match, in its order. */
  each({ article: { firstPassage, endPassage }, hits }: CandidateArticle, found: (id: number, score: number) => void) {
    const index = this.#index;
    const width = this.#width;
    const places = index.places.all;
    const starts = index.passageTerms;
    const size = endPassage - firstPassage;
    if (counts.length < size * width) counts = new Float64Array(size * width);
    if (isMatched.length < size) isMatched = new Uint8Array(size);
    for (const { wanted, times, firstPlace } of hits) {
      let passage = firstPassage;
      for (let at = firstPlace; at < firstPlace + times; at++) {
        const place = places[at] as number;
        while (passage + 1 < endPassage && (starts[passage + 1] as number) <= place) passage++;
        isMatched[passage - firstPassage] = 1;
        add((passage - firstPassage) * width + wanted.slot, wanted.quality);
      }
    }
    const slots = slotsOf(hits);
    for (let number = 0; number < size; number++) {
      if (isMatched[number] === 0) continue;
      const id = firstPassage + number;
      const length = (index.passageTerm(id + 1) - index.passageTerm(id)) / this.#averageLength;
      found(id, bm25(counts, number * width, slots, this.#weights, length, SATURATION));
      isMatched[number] = 0;
      for (const slot of slots) counts[number * width + slot] = 0;
    }
  }
}

function add(cell: number, quality: number): void {
  counts[cell] = (counts[cell] as number) + quality;
}

function slotsOf(hits: CandidateArticle["hits"]): number[] {
  const slots: number[] = [];
  for (const { wanted } of hits) if (!slots.includes(wanted.slot)) slots.push(wanted.slot);
  return slots;
}
