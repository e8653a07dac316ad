export type ReasonCode = "empty-question" | "no-match" | "not-covered" | "unknown-person" | "no-articles-in-range";

/** What narrowed the articles searched: the filters, or a date in the question. */
export type Limits = "dates" | "outlet" | "both";

/** Why there is no answer, in words a person can use. */
export interface Reason {
  readonly code: ReasonCode;
  readonly message: string;
  /** Words of the question that the message names, as written, for telling it in other languages: the missing, or those found apart. */
  readonly words?: readonly string[];
  /** Whether the person is mentioned, though not quoted. */
  readonly mentioned?: boolean;
  /** Whether other words of the question were found beside those that are missing. */
  readonly partly?: boolean;
  /** Where only some of the articles were searched, why. */
  readonly limits?: Limits | undefined;
}

/** A word of the question that the coverage does not know, and what it was read as. */
export interface Correction {
  readonly typed: string;
  readonly read: string;
}
