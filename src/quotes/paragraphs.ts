import type { Indexed } from "./indexed.ts";
import { paragraphNumberAt } from "./text/paragraph-at.ts";

/**
 * Whether one quotation goes on in another: the paragraph ends without its closing mark, and the next one opens with a mark
 * again, as a speech of several paragraphs is printed.
 */
export function goesOnIn({ article, quotation }: Indexed, next: Indexed): boolean {
  const { text, paragraphs } = article;
  if (next.article !== article || quotation.kind !== "direct" || next.quotation.kind !== "direct") return false;
  if (speakerOf(quotation) !== speakerOf(next.quotation)) return false;
  const number = paragraphNumberAt(article, quotation.span.start);
  const [own, below] = [paragraphs[number], paragraphs[number + 1]];
  if (!own || !below || quotation.span.end < own.end) return false;
  return below.start < next.quotation.span.start && MARKS.test(text.slice(below.start, next.quotation.span.start));
}

const MARKS = /^(?:["“”„«»‘’]|''|``)$/u;

const speakerOf = ({ speaker, mention }: Indexed["quotation"]) => speaker ?? mention?.asPrinted;
