import type { ArticleQuotations, Quotation } from "./quotation.ts";

/** A quotation for other programs. Offsets are UTF-16 code units of the article's text as given, ends exclusive. */
export interface QuoteRecord {
  readonly start: number;
  readonly end: number;
  readonly type: "direct" | "indirect";
  /** The words that point at the speaker: a name, a pronoun, "officials". */
  readonly speaker: { readonly start: number; readonly end: number } | null;
  readonly speakerName: string | null;
}

export interface QuotationRecord {
  readonly id: string;
  readonly quotes: readonly QuoteRecord[];
}

/**
 * An article's quotations for other programs, one entry a quoted stretch. `speakerName` is given for people only, and
 * only where the attribution is certain: for a body ("the IDF") or somebody unnamed ("a Pentagon spokesman") it is null,
 * and `speaker` points at their words. Direct speech without marks (a transcript) is "indirect" here: "direct" means quoted.
 */
export function quotationRecord({ article, quotations }: ArticleQuotations): QuotationRecord {
  return { id: article.id, quotes: quotations.map((quotation) => record(article.text, quotation)) };
}

const MARK = /["'“”„«»‘’`]/u;

/** No label is longer, in UTF-16 code units. */
const LONGEST_LABEL = 80;

/** A transcript's turn whose label stands inside the marks: “PENCE: We agree.” */
function turnInMarks(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - LONGEST_LABEL), start);
  const line = near.slice(near.lastIndexOf("\n") + 1);
  return line.length < LONGEST_LABEL && MARK.test(line.trimStart()[0] ?? "") && /:\s+$/u.test(line);
}

function record(text: string, { span, kind, mention, speaker, speakerKind }: Quotation): QuoteRecord {
  return {
    start: span.start,
    end: span.end,
    type:
      kind === "direct" && (MARK.test(text[span.start - 1] ?? "") || turnInMarks(text, span.start))
        ? "direct"
        : "indirect",
    speaker: mention && { start: mention.start, end: mention.end },
    speakerName: speakerKind === "person" ? speaker : null,
  };
}
