import type { Limits } from "../reason.ts";

/** Which way a language is written. */
export type Direction = "ltr" | "rtl";

/** What Discord shows of a command or an option. */
export interface Named {
  /** A lower-case word, as Discord's names must be. */
  readonly name: string;
  readonly description: string;
}

/**
 * Everything the bot itself says, in one language. Where a sentence takes text, that is text ready to be shown: escaped
 * where the sentence goes into Markdown, and kept apart from text of the other direction (`isolated`).
 */
export interface Words {
  readonly language: Language;
  readonly direction: Direction;
  /** In the marks that the language quotes with. */
  readonly quoted: (text: string) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** Between names in a row, which may hold an "and" of their own. */
  readonly comma: string;
  /** Last in a list that names but some: "3 more". */
  readonly more: (number: number) => string;
  readonly number: (number: number) => string;
  /** An ISO day in words, where no time stamp of Discord's can stand. */
  readonly day: (iso: string) => string;
  readonly days: (first: string, last: string) => string;
  readonly articles: (number: number) => string;
  readonly outlets: (number: number) => string;
  readonly quotations: (number: number) => string;
  readonly page: (page: number, of: number) => string;
  /** So many articles are read so far, of so many; the others come in while the bot answers. */
  readonly reading: (read: number, of: number) => string;

  readonly commands: {
    readonly ask: Named;
    readonly quotes: Named;
    readonly sources: Named;
    readonly settings: Named;
    /** On a message; its name may have blanks and capitals. */
    readonly find: Pick<Named, "name">;
  };
  readonly options: {
    readonly question: Named;
    readonly person: Named;
    readonly about: Named;
    readonly outlet: Named;
    readonly from: Named;
    readonly to: Named;
    readonly private: Named;
    readonly questions: Named;
    readonly privately: Named;
  };

  /** What stands before each part of a reply's heading; no lead begins another one of another meaning. */
  readonly heading: {
    readonly about: string;
    readonly from: string;
    readonly to: string;
    readonly outlet: string;
  };
  readonly buttons: {
    readonly back: string;
    readonly moreExcerpts: string;
    readonly moreQuotations: string;
    readonly moreArticles: string;
    readonly share: string;
    readonly context: string;
    readonly openArticle: string;
    readonly openIn: (outlet: string) => string;
    readonly open: string;
    readonly moreOutlets: string;
    readonly makePrivate: string;
    readonly makePublic: string;
    readonly allOutlets: string;
    readonly delete: string;
    readonly deleteNow: string;
    readonly keep: string;
  };
  readonly source: {
    readonly unknownOutlet: string;
    readonly noDate: string;
    /** A link within a line. */
    readonly open: string;
    readonly alsoIn: (sources: string) => string;
    /** Where the same is quoted in other words, and those. */
    readonly worded: (source: string, words: string) => string;
  };
  readonly corrections: {
    /** What was typed, and what it was read as. */
    readonly pair: (typed: string, read: string) => string;
    readonly all: (pairs: string) => string;
  };
  readonly collection: {
    readonly title: string;
    readonly empty: string;
    readonly holds: (articles: string, days: string | null, outlets: string) => string;
    readonly summary: (articles: string, outlets: string) => string;
    readonly outletsUnknown: string;
  };
  readonly people: {
    readonly ownWords: string;
    readonly reported: string;
    readonly others: (person: string) => string;
    readonly printedAs: (names: string) => string;
    readonly also: (name: string) => string;
    readonly uncertain: string;
    readonly several: string;
    readonly choose: string;
  };
  /** Why there is no answer. */
  readonly declined: {
    readonly close: string;
    /** Above excerpts that would not be an answer by themselves. */
    readonly lessCertain: string;
    readonly nothing: string;
    readonly emptyQuestion: string;
    readonly emptyPerson: string;
    readonly noneInRange: Readonly<Record<Limits, string>>;
    readonly nobody: (name: string) => string;
    readonly nobodyQuoted: (name: string) => string;
    /** Named in the articles, but nothing is given in their words. */
    readonly onlyMentioned: (name: string) => string;
    readonly notInRange: (person: string) => string;
    readonly notAbout: (person: string, topic: string) => string;
    readonly missing: (words: string) => string;
    /** Words are missing, and what the others find does not answer. */
    readonly missingSome: (words: string) => string;
    readonly missingAll: string;
    /** Some articles lie within the dates and the outlet asked for, but none has a word of the question. */
    readonly missingInRange: Readonly<Record<Limits, string>>;
    readonly apart: (words: string) => string;
    readonly notAnswered: string;
  };
  /** What moderators set for their server. */
  readonly settings: {
    readonly title: string;
    readonly questions: string;
    /** What the host has set, where a server says nothing of its own. */
    readonly usual: (number: string) => string;
    readonly anyNumber: string;
    readonly moderators: string;
    readonly replies: string;
    readonly toEveryone: string;
    readonly toAsker: string;
    readonly outlets: string;
    readonly all: (outlets: string) => string;
    /** Of the outlets that are chosen. */
    readonly noArticles: string;
    /** On the menu of outlets. */
    readonly chooseOutlets: string;
    readonly stored: string;
    readonly nothingStored: string;
    readonly askDelete: string;
    readonly deleted: string;
  };
  /** Faults, with what to do. Plain text. */
  readonly faults: {
    readonly notADate: (typed: string) => string;
    readonly datesReversed: (from: string, to: string) => string;
    readonly noOutlets: string;
    readonly severalOutlets: (typed: string, outlets: string) => string;
    readonly noSuchOutlet: (typed: string, outlets: string) => string;
    readonly noText: string;
    readonly excerptGone: string;
    readonly unreadable: string;
    readonly outdatedButton: string;
    readonly unknownCommand: string;
    readonly tooMany: (seconds: number) => string;
    /** Others ask more than can be answered. */
    readonly busy: (seconds: number) => string;
    readonly moderatorsOnly: string;
    /** The database is away. */
    readonly settingsAway: string;
    readonly notQuestions: (most: string) => string;
    readonly wentWrong: (id: string) => string;
  };
}

export type Language = "en" | "de" | "fr" | "es" | "pt" | "ar" | "he";
