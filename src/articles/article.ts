/** A run of a text in UTF-16 code units: start inclusive, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a paragraph is to a reader: reporting (`body`), the article's own headline printed again (`headline`),
 * or text that is not reporting (`boilerplate`: captions twice, advertisements, promotion, bylines, time stamps).
 */
export type ParagraphRole = "body" | "headline" | "boilerplate";

/** A line of an article's text without the blanks around it. */
export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

/** One published piece. Its text is held once; everything else points into it. */
export interface Article {
  /** Unique in its coverage. */
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601: a day (`2024-01-09`) or a day and time without zone (`2024-01-10T09:35`). */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** The text as given, word for word. */
  readonly text: string;
  /** In the order of the text; blank lines are no paragraphs. */
  readonly paragraphs: readonly Paragraph[];
}
