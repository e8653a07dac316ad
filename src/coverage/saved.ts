import type { Article, Paragraph, ParagraphRole } from "../articles/article.ts";
import type { SavedQuotationIndex } from "../quotes/index.ts";
import type { ArticleQuotations } from "../quotes/quotation.ts";
import type { SavedIndex } from "../retrieval/index.ts";
import { loadedLists, type SavedLists, savedLists } from "../retrieval/saved-lists.ts";
import {
  loadedQuotations,
  type SavedQuotations,
  type SavedQuoted,
  savedQuotationIndex,
  savedQuotations,
} from "./saved-quotations.ts";

/** A whole coverage in a form that is written and read fast: texts once, everything counted in columns of numbers. */
export interface SavedCoverage {
  readonly articles: readonly Omit<Article, "paragraphs">[];
  /** By article: start, end and role of each paragraph. */
  readonly paragraphs: SavedLists;
  readonly named: readonly (readonly string[])[];
  readonly quotations: SavedQuotations;
  /** What is derived of the quotations. */
  readonly quoted: SavedQuoted;
  readonly index: SavedIndex;
}

const ROLES: readonly ParagraphRole[] = ["body", "headline", "boilerplate"];

export function savedCoverage(
  analysed: readonly ArticleQuotations[],
  quoted: SavedQuotationIndex,
  index: SavedIndex,
): SavedCoverage {
  return {
    articles: analysed.map(({ article: { paragraphs: _, ...rest } }) => rest),
    paragraphs: savedLists(
      analysed.map(({ article }) =>
        article.paragraphs.flatMap(({ start, end, role }) => [start, end, ROLES.indexOf(role)]),
      ),
    ),
    named: analysed.map(({ named }) => named),
    quotations: savedQuotations(analysed.map(({ quotations }) => quotations)),
    quoted: savedQuotationIndex(quoted),
    index,
  };
}

/** The articles with their quotations, in the order of adding. */
export function loadedArticles(saved: SavedCoverage): ArticleQuotations[] {
  const paragraphs = loadedLists(saved.paragraphs);
  const quotations = loadedQuotations(saved.quotations);
  return saved.articles.map((rest, i) => ({
    article: { ...rest, paragraphs: paragraphsFrom(paragraphs[i] ?? []) },
    named: saved.named[i] ?? [],
    quotations: quotations[i] ?? [],
  }));
}

function paragraphsFrom(numbers: readonly number[]): Paragraph[] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => ({
    start: numbers[i * 3] as number,
    end: numbers[i * 3 + 1] as number,
    role: ROLES[numbers[i * 3 + 2] as number] ?? "body",
  }));
}
