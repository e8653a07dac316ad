import type { Article, Span } from "./article.ts";

/** Where the same words stand in another article. */
export interface Source {
  readonly article: Article;
  readonly span: Span;
}
