import type { QuotationEntry } from "../quotes/answer.ts";
import { standsAlone } from "../quotes/whole.ts";
import { quotedWords } from "./excerpt.ts";

/**
 * The words: whole sentences alone; parts of one and reported speech in their sentence, with what was said in bold.
 *
 * @param room most UTF-16 code units
 */
export function saidWords(entry: QuotationEntry, room: number): string {
  if (standsAlone(entry)) return quotedWords(`“${entry.text.trim()}”`, [], room);
  const { start, end } = sentenceAround(entry.quotation);
  const marks = entry.parts.map((part) => ({ start: part.start - start, end: part.end - start }));
  return quotedWords(entry.article.text.slice(start, end), marks, room);
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
