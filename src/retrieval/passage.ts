import type { Article, Paragraph, Span } from "../articles/article.ts";
import { sentences } from "../language/sentences.ts";

/** What is ranked: a paragraph, or short neighbours joined; a long paragraph is cut between sentences. */
export interface Passage extends Span {
  readonly sentences: readonly Span[];
  /** Whether it is the article's own headline printed in the text. */
  readonly headline: boolean;
}

/** Most words of a passage that is joined or cut. */
export const PASSAGE_WORDS = 100;
/** A run without a full stop is cut at a blank after so many words. */
const SENTENCE_WORDS = 250;

/** The passages of an article, in the order of its text. Boilerplate is in none of them. */
export function passages(article: Article): Passage[] {
  const found: Passage[] = [];
  let open: Span[] = [];
  let words = 0;
  const close = () => {
    if (open.length > 0) found.push(passageOf(open, false));
    open = [];
    words = 0;
  };
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== "body") close();
    if (paragraph.role === "headline") found.push(passageOf(sentencesOf(article.text, paragraph), true));
    if (paragraph.role !== "body") continue;
    const parts = sentencesOf(article.text, paragraph);
    const counts = parts.map((part) => wordCount(article.text, part));
    const whole = counts.reduce((sum, count) => sum + count, 0);
    if (words + whole > PASSAGE_WORDS) close();
    parts.forEach((part, i) => {
      const count = counts[i] ?? 0;
      if (words + count > PASSAGE_WORDS) close();
      open.push(part);
      words += count;
    });
  }
  close();
  return found;
}

function passageOf(parts: readonly Span[], headline: boolean): Passage {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, sentences: parts, headline };
}

function sentencesOf(text: string, paragraph: Paragraph): Span[] {
  const found = sentences(text, paragraph);
  return found.some((span) => span.end - span.start > SENTENCE_WORDS * 4)
    ? found.flatMap((span) => cutAtBlanks(text, span))
    : found;
}

function cutAtBlanks(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  let words = 0;
  for (const blank of text.slice(span.start, span.end).matchAll(/\s+/gu)) {
    if (++words % SENTENCE_WORDS !== 0) continue;
    pieces.push({ start, end: span.start + blank.index });
    start = span.start + blank.index + blank[0].length;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

/** How many words parted by blanks a run of text has that begins and ends with one. */
export function wordCount(text: string, { start, end }: Span): number {
  let count = 1;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) <= 32 && text.charCodeAt(i - 1) > 32) count++;
  return count;
}
