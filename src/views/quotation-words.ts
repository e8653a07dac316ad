import type { Span } from "../articles/article.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import { standsAlone } from "../quotes/whole.ts";

export interface QuotationWords {
  readonly text: string;
  /** What was said, where the text holds more than that; offsets in `text`. */
  readonly marks: readonly Span[];
}

/** What is shown of a quotation: whole sentences alone; parts of one and reported speech in their sentence, marked there. */
export function quotationWords(entry: QuotationEntry): QuotationWords {
  if (standsAlone(entry)) return { text: `“${withoutComma(entry.text.trim())}”`, marks: [] };
  const { start, end } = sentenceAround(entry.quotation);
  const text = entry.article.text.slice(start, end);
  const marks = entry.parts.map((part) => ({ start: part.start - start, end: part.end - start }));
  return { text, marks: hasWordsBeside(text, marks) ? marks : [] };
}

/** Whether there is more than what was said: a quotation of several paragraphs is printed with marks in between alone. */
function hasWordsBeside(text: string, said: readonly Span[]): boolean {
  const ends = [0, ...said.map(({ end }) => end)];
  const starts = [...said.map(({ start }) => start), text.length];
  return ends.some((end, i) => /[\p{L}\p{N}]/u.test(text.slice(end, starts[i])));
}

/** The comma belongs to the sentence around it: “We are ready,” she said. */
export function withoutComma(words: string): string {
  return words.replace(/[,،，、]$/u, "").trimEnd();
}

/** What comes right before the words, unless the sentence that is shown holds it anyway. */
export function wordsBefore(entry: QuotationEntry): string | null {
  const { article, quotation, before } = entry;
  if (!before || standsAlone(entry)) return before;
  const { start, end } = sentenceAround(quotation);
  return article.text.slice(start, end).includes(before.trim()) ? null : before;
}

/** The context, which holds the words even where it was found too short. */
function sentenceAround({ span, context }: QuotationEntry["quotation"]) {
  return { start: Math.min(span.start, context.start), end: Math.max(span.end, context.end) };
}
