import type { Article, Span } from "../articles/article.ts";

/** Whether quoted words are but part of a sentence: it begins before them or goes on behind them. */
export function isPart(article: Article, { start, end }: Span): boolean {
  const words = article.text.slice(start, end).trim();
  const ends =
    /[.!?…,;:—–-]["'”’»)\]]*$/u.test(words) || /^["'”’»]{0,2}[.!?…,]/u.test(article.text.slice(end, end + 3));
  return !/^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(words) || !ends;
}

interface Shown {
  readonly article: Article;
  readonly quotation: { readonly kind: "direct" | "reported"; readonly span: Span };
  readonly parts: readonly Span[];
}

/** Whether a statement is nothing but quoted words, so that marks are to be put around them. */
export function allInMarks({ quotation: { kind, span }, parts }: Shown): boolean {
  const [part, another] = parts;
  return kind === "direct" && !another && part?.start === span.start && part.end === span.end;
}

/** Whether a statement is understood without the sentence around it. */
export function standsAlone(shown: Shown): boolean {
  return allInMarks(shown) && !isPart(shown.article, shown.quotation.span);
}
