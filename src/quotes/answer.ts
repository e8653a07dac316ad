import type { Article, Span } from "../articles/article.ts";
import type { Filters } from "../articles/filters.ts";
import type { Source } from "../articles/source.ts";
import type { Correction, Reason } from "../reason.ts";
import type { Quotation } from "./quotation.ts";

/** A speaker under one name, with the names the articles use for them: a person, a body, or somebody unnamed as printed. */
export interface Person {
  readonly name: string;
  /** Every form printed, the fullest first. */
  readonly names: readonly string[];
  /** How many quotations the coverage holds, the same words counted once: as many as are shown. */
  readonly quotations: number;
}

/** The same statement in another article. */
export interface QuotedElsewhere extends Source {
  /** The words there, where they are not those shown nor a part of them; else null. */
  readonly wording: string | null;
}

/** A statement as it is shown: the words once, every article that has them. */
export interface QuotationEntry {
  readonly article: Article;
  /** The whole statement, its speaker under the one name that the coverage has for them. */
  readonly quotation: Quotation;
  /** The words in quotation marks, where there are some; else what was said. All within `quotation.span`. */
  readonly parts: readonly Span[];
  /** The words said, or what is reported with the quoted words in their marks; exactly the run `quotation.span` of the article's text. */
  readonly text: string;
  /** What comes right before, where the words can't be understood alone; a run of the article's text. */
  readonly before: string | null;
  /** The same elsewhere, perhaps cut or worded differently. */
  readonly alsoIn: readonly QuotedElsewhere[];
}

export interface QuotesOptions extends Filters {
  /** Ranks the quotations by this topic. */
  readonly about?: string | undefined;
  readonly limit?: number | undefined;
}

/** What came of `/quotes PERSON`. Several people match: `person` is null and `candidates` names them. */
export interface QuotesAnswer {
  readonly asked: string;
  readonly person: Person | null;
  readonly candidates: readonly Person[];
  readonly corrections: readonly Correction[];
  /** Direct quotations first, then reported speech; newest article first within each, unless `about` ranks them. */
  readonly quotations: readonly QuotationEntry[];
  /** What others said for or about the person. */
  readonly about: readonly QuotationEntry[];
  readonly reason: Reason | null;
  readonly ms: number;
}
