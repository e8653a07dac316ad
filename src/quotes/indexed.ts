import type { Article } from "../articles/article.ts";
import { foldedWords } from "./people/names.ts";
import type { Quotation } from "./quotation.ts";

/** A quotation with its article, ready to be compared. */
export interface Indexed {
  readonly article: Article;
  readonly quotation: Quotation;
  /** Folded words of what was said, in one spelling. */
  readonly words: readonly string[];
}

export function indexed(article: Article, quotation: Quotation): Indexed {
  const words = foldedWords(article.text.slice(quotation.span.start, quotation.span.end));
  return { article, quotation, words: words.map(oneSpelling) };
}

/** British and American spellings made one: organisation, defence, labour. */
const oneSpelling = (word: string) =>
  word
    .replace(/is(e[ds]?|ing|ations?)$/u, "iz$1")
    .replace(/ence$/u, "ense")
    .replace(/our(s|ed|ing)?$/u, "or$1")
    .replace(/-/gu, "");
