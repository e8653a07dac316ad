import type { PassageIndex } from "./index.ts";
import type { Matcher } from "./matches.ts";
import type { Meaning } from "./meaning.ts";
import type { Speakers } from "./namesakes.ts";
import type { Question } from "./question.ts";

/** Terms of the collection that show a kind of answer. */
export interface KindTerms {
  readonly time: ReadonlySet<number>;
  readonly reason: ReadonlySet<number>;
  readonly amount: ReadonlySet<number>;
}

/** What all windows of one question are measured with. */
export interface Measure {
  readonly question: Question;
  readonly index: PassageIndex;
  readonly matcher: Matcher;
  readonly meaning: Meaning;
  readonly kindTerms: KindTerms;
  /** Day on which the question counts as asked; null when it was not said. */
  readonly askedDay: number | null;
  /** First and last day of publication in the collection. */
  readonly days: { readonly first: number; readonly last: number };
  readonly speakers: Speakers;
  /** Terms that speakers go by: names and roles. */
  readonly speakerTerms: ReadonlySet<number>;
  /** Outlets that the question names, as the articles write them. */
  readonly outlets: ReadonlySet<string>;
}
