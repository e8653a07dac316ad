import type { Article, Span } from "../articles/article.ts";
import type { Source } from "../articles/source.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import { quotedWords } from "./excerpt.ts";

/** Quotations shown as one: a whole one, or all parts of one sentence that the same person says. */
export type QuotationGroup = readonly [QuotationEntry, ...QuotationEntry[]];

/** Quotations in their order; those of one sentence come together, where the first of them stands. */
export function gathered(entries: readonly QuotationEntry[]): QuotationGroup[] {
  const groups = new Map<unknown, [QuotationEntry, ...QuotationEntry[]]>();
  for (const entry of entries) {
    const { article, quotation } = entry;
    const { start, end } = sentenceAround(quotation);
    const speaker = quotation.speaker ?? quotation.mention?.asPrinted;
    const key = standsAlone(entry) ? entry : JSON.stringify([article.id, quotation.kind, speaker, start, end]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/**
 * The words: whole sentences alone; parts of one and reported speech in their sentence, with what was said in bold.
 *
 * @param room most UTF-16 code units
 */
export function groupWords(group: QuotationGroup, room: number): string {
  const [first] = group;
  if (standsAlone(first)) return quotedWords(`“${first.text.trim()}”`, [], room);
  const { start, end } = sentenceAround(first.quotation);
  const marks = group.map(({ quotation: { span } }) => ({ start: span.start - start, end: span.end - start }));
  return quotedWords(first.article.text.slice(start, end), marks, room);
}

/** What comes right before the words, unless the sentence that is shown holds it anyway. */
export function wordsBefore([first]: QuotationGroup): string | null {
  const { article, quotation, before } = first;
  if (!before || standsAlone(first)) return before;
  const { start, end } = sentenceAround(quotation);
  return article.text.slice(start, end).includes(before.trim()) ? null : before;
}

/** Other articles that have any of the words, each once. */
export function otherSources(group: QuotationGroup): Source[] {
  const sources = group.flatMap(({ alsoIn }) => alsoIn);
  return [...new Map(sources.toReversed().map((source) => [source.article.id, source])).values()].reverse();
}

/** Reported speech and parts of a sentence are understood in their sentence alone. */
function standsAlone({ article, quotation }: QuotationEntry): boolean {
  return quotation.kind === "direct" && !isPart(article, quotation.span);
}

/** The context, which holds the words even where it was found too short. */
function sentenceAround({ span, context }: QuotationEntry["quotation"]): Span {
  return { start: Math.min(span.start, context.start), end: Math.max(span.end, context.end) };
}

/** Whether quoted words are but part of a sentence: it begins before them or goes on behind them. */
function isPart(article: Article, { start, end }: Span): boolean {
  const words = article.text.slice(start, end).trim();
  const ends =
    /[.!?…,;:—–-]["'”’»)\]]*$/u.test(words) || /^["'”’»]{0,2}[.!?…,]/u.test(article.text.slice(end, end + 3));
  return !/^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(words) || !ends;
}
