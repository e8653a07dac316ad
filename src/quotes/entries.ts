import type { QuotationEntry, QuotedElsewhere } from "./answer.ts";
import { beforeOf } from "./before.ts";
import { groupSame, isCutOf } from "./same.ts";
import type { Statement } from "./statements.ts";

/**
 * Direct quotations first, then reported speech; in each what headlines quote last, else the newest article first. The same
 * words once.
 */
export function entriesOf(statements: readonly Statement[]): QuotationEntry[] {
  return groupSame(statements)
    .sort(([a], [b]) => order(a!, b!))
    .map(([main, ...others]): QuotationEntry => {
      const { article, quotation, parts } = main!;
      const elsewhere = others.filter(
        (other, i) => other.article !== article && others.findIndex((o) => o.article === other.article) === i,
      );
      return {
        article,
        quotation,
        parts,
        text: article.text.slice(quotation.span.start, quotation.span.end),
        before: beforeOf(article, quotation),
        alsoIn: elsewhere.map((other) => elsewhereOf(main!, other)),
      };
    });
}

function elsewhereOf(main: Statement, other: Statement): QuotedElsewhere {
  const { article, quotation } = other;
  const { start, end } = quotation.span;
  return { article, span: quotation.span, wording: isCutOf(other, main) ? null : article.text.slice(start, end) };
}

function order(a: Statement, b: Statement): number {
  return (
    Number(a.quotation.kind === "reported") - Number(b.quotation.kind === "reported") ||
    Number(a.headline) - Number(b.headline) ||
    compare(b.article.published ?? "", a.article.published ?? "") ||
    compare(a.article.id, b.article.id) ||
    a.quotation.span.start - b.quotation.span.start
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
