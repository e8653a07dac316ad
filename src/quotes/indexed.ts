import type { Article } from "../articles/article.ts";
import type { Quotation } from "./quotation.ts";

/** A quotation with its article. */
export interface Indexed {
  readonly article: Article;
  readonly quotation: Quotation;
}
