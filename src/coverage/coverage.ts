import type { Article, Span } from "../articles/article.ts";
import type { Filters } from "../articles/filters.ts";
import type { Person, QuotesAnswer, QuotesOptions } from "../quotes/answer.ts";
import type { Answer, Hit } from "../retrieval/answer.ts";

export interface AskOptions extends Filters {
  /** Most excerpts to return. */
  readonly limit?: number | undefined;
  /** The day on which the question counts as asked, ISO. */
  readonly asked?: string | undefined;
}

/** What the coverage holds. */
export interface Holdings {
  /** Newest first; those without a date last. */
  readonly articles: readonly Article[];
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** First and last day of publication, ISO; null where no article has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** One collection of articles and everything that can be asked of it. */
export interface Coverage {
  ask(question: string, options?: AskOptions): Answer;
  quotes(person: string, options?: QuotesOptions): QuotesAnswer;
  search(query: string, options?: AskOptions): Hit[];
  holdings(): Holdings;
  article(id: string): Article | undefined;
  /** Adding an article costs that article. */
  add(article: Article): void;
  /** People quoted whose names fit what was typed so far, most quoted first. */
  suggestPeople(typed: string, limit: number): Person[];
  suggestOutlets(typed: string, limit: number): string[];
  /** The paragraphs around a span of an article, for showing it in its surroundings. */
  surroundings(article: Article, span: Span): Span;
}
