import type { Article } from "../articles/article.ts";
import type { IndexedQuotation } from "./spoken.ts";

/** A passage in the index: where it stands, and its sentences by their numbers. */
export interface IndexedPassage {
  /** Number of the passage in the index. */
  readonly id: number;
  readonly article: IndexedArticle;
  /** Number of the passage in its article, from 0. */
  readonly number: number;
  readonly headline: boolean;
  readonly firstSentence: number;
  readonly endSentence: number;
}

export interface IndexedArticle {
  /** Number of the article in the index. */
  readonly id: number;
  readonly article: Article;
  /** Numbers of its passages: first inclusive, end exclusive. */
  readonly firstPassage: number;
  readonly endPassage: number;
  /** Its places in the list of terms. */
  readonly firstTerm: number;
  readonly endTerm: number;
  readonly titleTerms: readonly number[];
  readonly quotations: readonly IndexedQuotation[];
  /** Day of publication in days since 1970; null without a date. */
  readonly day: number | null;
}
