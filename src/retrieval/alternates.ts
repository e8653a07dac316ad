import { folded, isFigure, stemOf } from "../language/terms.ts";
import type { Correction } from "../reason.ts";
import { correct } from "./correct.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A term of the collection that stands for a word of the question. */
export interface Alternate {
  readonly id: number;
  /** 1 the word itself; less for other words that may mean the same. */
  readonly quality: number;
}

/** The terms of the collection that match a folded word, best first. A misspelt word is corrected, and the correction noted. */
export function alternates(word: string, vocabulary: Vocabulary, corrections: Correction[]): Alternate[] {
  const found = new Map<number, number>();
  const add = (term: string, quality: number) => {
    const id = vocabulary.find(term);
    if (id !== undefined && quality > (found.get(id) ?? 0)) found.set(id, quality);
  };
  add(stemOf(word), 1);
  if (found.size === 0 && !isFigure(word)) {
    const read = correct(word, vocabulary);
    if (read !== null) {
      corrections.push({ typed: word, read });
      add(stemOf(folded(read)), 1);
    }
  }
  return [...found].map(([id, quality]) => ({ id, quality })).sort((a, b) => b.quality - a.quality);
}
