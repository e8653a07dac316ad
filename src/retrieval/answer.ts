import type { Article, Span } from "../articles/article.ts";
import type { Source } from "../articles/source.ts";
import type { Correction, Reason } from "../reason.ts";

/** One reason for a score, for people: `what` in words, `value` as measured, `weight` what it added. */
export interface Evidence {
  readonly what: string;
  readonly value: number;
  readonly weight: number;
}

/** One to three whole sentences of an article, word for word. */
export interface Excerpt {
  readonly article: Article;
  /** In the article's text; `text` is exactly that run. */
  readonly span: Span;
  readonly text: string;
  /** Runs of `text` that matched the question, in order, not overlapping. */
  readonly marks: readonly Span[];
  /** 0 to 1, calibrated: how likely this answers the question. */
  readonly score: number;
  /** Whether the score would be enough to answer by itself. */
  readonly sure: boolean;
  /** Whose words the sentence gives that answers; null for the reporter's own, or nobody certain. */
  readonly speaker: string | null;
  readonly alsoIn: readonly Source[];
  /** What placed it, and what its score is made of, in logarithms of the odds; only where an explanation is asked for. */
  readonly evidence: readonly Evidence[];
  readonly scoreEvidence: readonly Evidence[];
}

/** What came of a question. `answered` false: `excerpts` is empty and `reason` says why; `nearest` may hold close matches. */
export interface Answer {
  readonly question: string;
  readonly answered: boolean;
  readonly reason: Reason | null;
  readonly corrections: readonly Correction[];
  readonly excerpts: readonly Excerpt[];
  readonly nearest: readonly Excerpt[];
  /** Milliseconds that the question took. */
  readonly ms: number;
}

/** A ranked passage, bare: no declining, no grouping. */
export interface Hit {
  readonly article: Article;
  /** Number of the passage in its article, from 0. */
  readonly passage: number;
  readonly span: Span;
  readonly score: number;
}
