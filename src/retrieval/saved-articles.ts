import type { Article } from "../articles/article.ts";
import { dayNumber } from "../language/dates.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { IndexedArticle, IndexedPassage } from "./indexed.ts";
import { loadedLists, type SavedLists, savedLists } from "./saved-lists.ts";
import { type IndexedQuotation, statementsOf } from "./spoken.ts";

/** Where articles, passages and quotations stand in an index, as columns of numbers. */
export interface SavedArticles {
  /** By article: the end of its passages and the end of its terms. */
  readonly articles: Int32Array;
  readonly titleTerms: SavedLists;
  /** By passage: its number in its article, whether it is a headline, the first of its sentences and their end. */
  readonly passages: Int32Array;
  /** By quotation: its first term and their end. */
  readonly quotations: Int32Array;
  readonly names: SavedLists;
  readonly roles: SavedLists;
}

export interface QuotedArticle {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

export function savedArticles(articles: readonly IndexedArticle[], passages: readonly IndexedPassage[]): SavedArticles {
  const quotations = articles.flatMap((article) => article.quotations);
  return {
    articles: columns(articles, ({ endPassage, endTerm }) => [endPassage, endTerm]),
    titleTerms: savedLists(articles.map(({ titleTerms }) => titleTerms)),
    passages: columns(passages, ({ number, headline, firstSentence, endSentence }) => [
      number,
      headline ? 1 : 0,
      firstSentence,
      endSentence,
    ]),
    quotations: columns(quotations, ({ first, end }) => [first, end]),
    names: savedLists(quotations.map(({ names }) => names)),
    roles: savedLists(quotations.map(({ roles }) => roles)),
  };
}

export function restoredArticles(saved: SavedArticles, given: readonly QuotedArticle[]): IndexedArticle[] {
  const titles = loadedLists(saved.titleTerms);
  const names = loadedLists(saved.names);
  const roles = loadedLists(saved.roles);
  let quoted = 0;
  return given.map(({ article, quotations }, id) => ({
    id,
    article,
    firstPassage: saved.articles[id * 2 - 2] ?? 0,
    endPassage: saved.articles[id * 2] ?? 0,
    firstTerm: saved.articles[id * 2 - 1] ?? 0,
    endTerm: saved.articles[id * 2 + 1] ?? 0,
    titleTerms: titles[id] ?? [],
    quotations: statementsOf(article, quotations).map((quotation): IndexedQuotation => {
      const at = quoted++;
      const [first = 0, end = 0] = saved.quotations.subarray(at * 2, at * 2 + 2);
      return { quotation, first, end, names: names[at] ?? [], roles: roles[at] ?? [] };
    }),
    day: article.published ? dayNumber(article.published) : null,
  }));
}

export function restoredPassage(saved: SavedArticles, id: number, article: IndexedArticle): IndexedPassage {
  const [number = 0, headline, firstSentence = 0, endSentence = 0] = saved.passages.subarray(id * 4, id * 4 + 4);
  return { id, article, number, headline: headline === 1, firstSentence, endSentence };
}

/** Some numbers of each item, one behind the other. */
function columns<T>(items: readonly T[], numbers: (item: T) => readonly number[]): Int32Array {
  return Int32Array.from(items.flatMap(numbers));
}
