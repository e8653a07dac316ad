import type { Article, Span } from "../articles/article.ts";

/** Who speaks: a human being under a name, a body ("the IDF"), or somebody unnamed ("a Pentagon spokesman"). */
export type SpeakerKind = "person" | "organisation" | "unnamed";

/** The words of the text that point at a speaker: a name, a title, a pronoun. */
export interface SpeakerMention extends Span {
  /** As printed: "Mr Blinken", "he", "a Pentagon spokesman". */
  readonly asPrinted: string;
}

/** Words that an article gives as somebody's own. All spans point into the article's text. */
export interface Quotation {
  /** What was said; the marks around a direct quotation stand outside. */
  readonly span: Span;
  readonly kind: "direct" | "reported";
  /** The whole sentence or sentences around it, cue and speaker included. */
  readonly context: Span;
  readonly mention: SpeakerMention | null;
  /** The speaker's name as the article resolves it ("Antony Blinken" for "he"); null where nobody is certain. */
  readonly speaker: string | null;
  readonly speakerKind: SpeakerKind | null;
  /** "said", "according to"; null where no cue stands in the text. */
  readonly cue: string | null;
  /** 0 to 1: how sure the attribution is. Below the stated threshold `speaker` is null. */
  readonly certainty: number;
}

/** All that one article quotes, in the order of its text. */
export interface ArticleQuotations {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  /** The full names of the people whom the article names, quoted or not. */
  readonly named: readonly string[];
}
