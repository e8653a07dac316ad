import type { Gender } from "../lexicon/pronouns.ts";
import type { NameRun } from "./runs.ts";

/** Somebody named in an article, under all the names that it uses. */
export interface NamedPerson {
  readonly id: number;
  /** The fullest name, without titles: "Antony J. Blinken". */
  readonly name: string;
  readonly given: string | null;
  /** Lower case, particles included: "bin salman". */
  readonly surname: string;
  readonly suffix: string | null;
  readonly gender: Gender | null;
  /** How sure the gender is: 2 by form of address, title, or a given name that only one has; 1 by another given name; 0 unknown. */
  readonly genderSure: 0 | 1 | 2;
  /** Titles printed before the name. */
  readonly titles: ReadonlySet<string>;
}

/** A name in the text that stands for a person. */
export interface PersonMention {
  readonly run: NameRun;
  readonly person: NamedPerson;
  /** The share of the choice among people of that name; 1 where only one bears it. */
  readonly certainty: number;
}
