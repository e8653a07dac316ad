import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

export type Expected = readonly (readonly [words: string, speaker: string | null])[];

/** The words of the quotations of one kind in a text, each with its speaker. */
export function found(text: string, kind: "direct" | "reported"): [string, string | null][] {
  const article = createArticle("a", { title: "-" }, text);
  return analyseQuotations(article)
    .quotations.filter((quotation) => quotation.kind === kind)
    .map(({ span, speaker }) => [text.slice(span.start, span.end), speaker]);
}
