import type { Article } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { Quotation } from "../quotes/quotation.ts";
import { isStatement } from "../quotes/statement.ts";
import { STOP, type Vocabulary } from "./vocabulary.ts";

/** A quotation as the ranking sees it: its places in the list of terms, and the terms that its speaker goes by. */
export interface IndexedQuotation {
  readonly quotation: Quotation;
  readonly first: number;
  readonly end: number;
  /** The speaker's name. */
  readonly names: readonly number[];
  /** What the article calls the speaker beside the name: "Ohio's secretary of state", "Mayor". */
  readonly roles: readonly number[];
}

/** The end of what precedes the sentence or quotation in which a name stands. */
const LAST_STOP = /[.!?;:”"\n]\s[^.!?;:”"\n]*$/u;

/** Words before a name that may say who it is, and characters behind it. */
const BEFORE = 5;
const AFTER = 90;
/** Characters on either side of a speaker's first quotation in which to look who it is: all of an article, part of a book. */
const AROUND = 100_000;

/** What counts as somebody's words; what they are said not to have said, or only spoke of, does not. */
export function statementsOf(article: Article, quotations: readonly Quotation[]): Quotation[] {
  return quotations.filter((quotation) => isStatement(article, quotation));
}

/** The terms that a speaker goes by in an article. */
type KnownBy = Pick<IndexedQuotation, "names" | "roles">;

const NOBODY: KnownBy = { names: [], roles: [] };

function knownBy(speaker: string, text: string, vocabulary: Vocabulary): KnownBy {
  const names = termsOf(speaker, vocabulary);
  const roles = termsOf(descriptions(text, speaker).join(" "), vocabulary).filter((id) => !names.includes(id));
  return { names, roles };
}

/** @param starts where each term of the article stands in its text, in order; the first one has number `firstTerm` */
export function indexQuotations(
  article: Article,
  quotations: readonly Quotation[],
  starts: readonly number[],
  firstTerm: number,
  vocabulary: Vocabulary,
): IndexedQuotation[] {
  const known = new Map<string, KnownBy>();
  return statementsOf(article, quotations).map((quotation) => {
    const { speaker, span, mention } = quotation;
    let by = speaker ? known.get(speaker) : NOBODY;
    if (!by) {
      const around = article.text.slice(Math.max(0, span.start - AROUND), span.end + AROUND);
      by = knownBy(speaker ?? "", around, vocabulary);
      known.set(speaker ?? "", by);
    }
    const { names, roles } = by;
    const printed = mention ? termsOf(mention.asPrinted, vocabulary) : [];
    const more = printed.filter((id) => !names.includes(id) && !roles.includes(id));
    return {
      quotation,
      first: firstTerm + lowerBound(starts, span.start),
      end: firstTerm + lowerBound(starts, span.end),
      names,
      // One list for all quotations of somebody, where it says the same: there are very many of them.
      roles: more.length === 0 ? roles : [...roles, ...more],
    };
  });
}

function termsOf(text: string, vocabulary: Vocabulary): number[] {
  return [...new Set(tokens(text).map((token) => vocabulary.intern(token.text)))].filter((id) => id !== STOP);
}

/**
 * What an article says who somebody is: the title before the full name ("Mayor Bill de Blasio") and the apposition behind
 * it ("Jon Husted, Ohio's secretary of state, said").
 */
function descriptions(text: string, name: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < 8; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 80), at);
    const title = lastWords(before.slice(Math.max(0, before.search(LAST_STOP))));
    if (title) found.push(title);
    const after = text.slice(at + name.length, at + name.length + AFTER);
    const apposition =
      /^,\s+((?:the|an?|who|its|his|her|our|\p{Lu}|former|chief|president|head|director)[^,.;“"]{3,80})[,.;]/u.exec(
        after,
      )?.[1];
    if (apposition) found.push(apposition);
  }
  return found;
}

/** The words right before the end of a text, BEFORE of them at most, up to anything that is no part of a title. */
function lastWords(text: string): string {
  if (!/\s$/u.test(text)) return "";
  const words = text.trimEnd().split(/\s+/u).slice(-BEFORE);
  const strange = words.findLastIndex((word) => !/^[\p{L}.’'-]+$/u.test(word));
  // What stands behind a comma or a bracket is part of the title all the same.
  const rest = /[\p{L}.’'-]*$/u.exec(words[strange] ?? "")?.[0];
  return [...(rest ? [rest] : []), ...words.slice(strange + 1)].join(" ");
}

/** The first place whose number is at least `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
