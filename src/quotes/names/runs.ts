import type { Span } from "../../articles/article.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { genderOfGivenName } from "../lexicon/given-names.ts";
import { BODY_NOUNS, HUMAN_NOUNS } from "../lexicon/humans.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import { HONORIFICS, PARTICLES, SUFFIXES, TITLES } from "../lexicon/titles.ts";
import { type Token, undotted } from "../text/tokens.ts";
import { nicknameLength } from "./nickname.ts";

/** Capitalised words that may be a name, with what stands around them. `start` to `end` includes titles before it. */
export interface NameRun extends Span {
  readonly paragraph: number;
  /** Where the name itself begins, after its titles. */
  readonly nameStart: number;
  /** The name's words as printed, without titles and suffix. */
  readonly words: readonly string[];
  readonly suffix: string | null;
  /** Titles and forms of address before the name, lower case. */
  readonly titles: readonly string[];
  readonly possessive: boolean;
  /** Stands before or after a cue verb, before "who", or before an age: people do. */
  readonly personal: boolean;
  /** A noun for people stands before it or in apposition to it. */
  readonly role: boolean;
  /** Stands after "the" or a preposition of place. */
  readonly impersonal: boolean;
  /** From a heading in which every word has a capital. */
  readonly heading: boolean;
}

const isFunctionWord = ({ lower, facts }: Token) =>
  facts.determiner ||
  facts.preposition ||
  facts.conjunction ||
  facts.auxiliary ||
  facts.question ||
  facts.negation ||
  (facts.adverb && lower !== "first") ||
  facts.pronoun ||
  lower === "i'm" ||
  lower === "i’m";

/** The capitalised runs of a paragraph that may be names of people. */
export function nameRuns(own: readonly Token[], paragraph: number, text: string, headline: boolean): NameRun[] {
  const heading = headline || isHeading(own);
  const found: NameRun[] = [];
  for (let i = 0; i < own.length; i++) {
    const token = own[i]!;
    if (!token.capital || isFunctionWord(token)) continue;
    // "On Wednesday Secretary Lee": the day is none of the name.
    if (closed.WEEKDAYS.has(token.lower)) continue;
    // "Said Ms Lee": a verb that begins its sentence.
    const verb = CUE_FORMS.get(token.lower);
    const opens = !/^[\p{L},]/u.test(own[i - 1]?.text ?? ".");
    if (verb?.form === "past" && opens) continue;
    // "See Lee’s report": so does an order.
    if (opens && token.facts.commonVerb && own[i + 1]?.capital && genderOfGivenName(token.lower) === null) continue;
    if (heading && isSaying(token)) continue;
    const run = runFrom(own, i, text, heading);
    const last = run.at(-1)!;
    const next = i + spanOf(own, i, last);
    const parsed = parse(run);
    if (parsed) {
      found.push({
        ...parsed,
        paragraph,
        heading,
        possessive: /^['’]s?$/u.test(own[next]?.text ?? ""),
        personal: personal(own, i, next),
        role: hasRole(own, i, next),
        impersonal: impersonal(own, i, next, parsed.titles.length > 0),
      });
    }
    i = next - 1;
  }
  return found;
}

/** Whether nearly every longer word has a capital: a heading, where capitals tell nothing. */
function isHeading(own: readonly Token[]): boolean {
  const long = own.filter(({ word, text }) => word && text.length > 3);
  if (long.length < 4 || long.length > 40) return false;
  return long.filter(({ capital }) => capital).length / long.length > 0.75;
}

function spanOf(own: readonly Token[], from: number, last: Token): number {
  let n = 1;
  while (own[from + n - 1] !== last) n++;
  return n;
}

/** The capitalised words from `i` on, with particles, stops of short forms, and "Secretary of State" held together. */
function runFrom(own: readonly Token[], i: number, text: string, heading: boolean): Token[] {
  const run = [own[i]!];
  for (let j = i + 1; j < own.length && run.length < 14; j++) {
    const token = own[j]!;
    const before = own[j - 1]!;
    if (/\n/u.test(text.slice(before.end, token.start))) break;
    // "Ann Lee Says Peter Roe Lied": a verb between two names of a heading.
    if (heading && token.capital && isSaying(token)) break;
    if (token.text === "." && shortForm(before)) continue;
    const nickname = nicknameLength(own, j);
    if (nickname > 0 && !isFunctionWord(own[j + nickname]!)) {
      j += nickname;
      run.push(own[j]!);
      continue;
    }
    if (token.start === before.end && token.text !== ".") break;
    if (token.capital && !(isFunctionWord(token) && !PARTICLES.has(token.lower))) {
      if (before.text === "." && !shortForm(own[j - 2])) break;
      run.push(token);
      continue;
    }
    const after = own[j + 1];
    if (PARTICLES.has(token.lower) && !token.capital && (after?.capital || PARTICLES.has(after?.lower ?? ""))) {
      run.push(token);
      continue;
    }
    const the = after?.lower === "the" ? 1 : 0;
    const head = undotted(before.lower);
    const title = (TITLES.has(head) || HUMAN_NOUNS.has(head)) && !surnameLike(run, run.length - 1);
    if (token.lower === "of" && own[j + 1 + the]?.capital && title) {
      run.push(token);
      if (the) run.push(own[j + 1]!);
      run.push(own[j + 1 + the]!);
      j += 1 + the;
      continue;
    }
    break;
  }
  return run;
}

function isSaying({ lower }: Token): boolean {
  const verb = CUE_FORMS.get(lower);
  return (verb?.frame === "says" || verb?.frame === "tells") && (verb.form === "third" || verb.form === "past");
}

function shortForm(token: Token | undefined): boolean {
  if (!token) return false;
  const { lower, text } = token;
  return TITLES.has(lower) || HONORIFICS.has(lower) || SUFFIXES.has(lower) || (text.length <= 2 && token.capital);
}

function parse(
  run: readonly Token[],
): Omit<NameRun, "paragraph" | "heading" | "possessive" | "personal" | "role" | "impersonal"> | null {
  const tokens = [...run];
  let suffix: string | null = null;
  const end = tokens.at(-1)!.end;
  if (tokens.length > 1 && SUFFIXES.has(undotted(tokens.at(-1)!.lower))) suffix = tokens.pop()!.text;
  const from = givenFrom(tokens, nameFrom(tokens));
  const name = tokens.slice(from);
  if (name.length === 0 || name.length > 5) return null;
  return {
    start: tokens[0]!.start,
    end,
    nameStart: name[0]!.start,
    words: name.map(({ text }) => text),
    suffix,
    titles: tokens.slice(0, from).map(({ lower }) => undotted(lower)),
  };
}

const isRole = (lower: string) => TITLES.has(lower) || HONORIFICS.has(lower) || HUMAN_NOUNS.has(lower);

/** Where the name begins: after the last title, form of address, nationality or party. */
function nameFrom(tokens: readonly Token[]): number {
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const lower = undotted(tokens[i]!.lower);
    const last = i === tokens.length - 1;
    if (tokens[i]!.lower === "of") {
      // The body after "of" belongs to the title: Secretary of State, Director of National Intelligence.
      let j = i + 1;
      for (let k = i + 1; k < tokens.length; k++) {
        const word = undotted(tokens[k]!.lower);
        if (word === "the" || BODY_NOUNS.has(word) || PLACES.has(word) || isDemonym(word)) j = k + 1;
      }
      from = Math.max(from, Math.min(tokens.length, Math.max(j, i + 2)));
      i = from - 1;
      continue;
    }
    // Alone it may be a surname that the article has in full elsewhere: "Baron" for Ann Baron.
    if (isRole(lower) && (!last || (i > 0 && !surnameLike(tokens, i)))) from = i + 1;
    else if (from === i && !last && (isDemonym(lower) || BODY_NOUNS.has(lower)) && genderOfGivenName(lower) === null) {
      from = i + 1;
    }
  }
  return from;
}

/** A given name second to last ends what stands before it: "New York City Public Advocate Ann Lee", "Filmmaker Ann Lee". */
function givenFrom(tokens: readonly Token[], from: number): number {
  const at = tokens.length - 2;
  const [given, first] = [tokens[at], tokens[from]];
  if (!given || !first || at <= from || genderOfGivenName(given.lower) === null || PLACES.has(given.lower)) return from;
  const begun = genderOfGivenName(first.lower) !== null || /^\p{Lu}\.?$/u.test(first.text);
  return begun || tokens.slice(from, at).some(({ lower }) => PARTICLES.has(lower)) ? from : at;
}

/** A title word at the end after a given name, an initial or a form of address is a surname: Stephen King, Mr King. */
function surnameLike(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  if (HONORIFICS.has(undotted(before.lower)) || /^\p{Lu}\.?$/u.test(before.text)) return true;
  return !isRole(before.lower) && genderOfGivenName(before.lower) !== null;
}

/** A role in apposition after the name ("Ann Lee, a professor") or before it in lower case ("historian Ann Lee"). */
function hasRole(own: readonly Token[], from: number, next: number): boolean {
  const before = own[from - 1];
  if (before && !before.capital && HUMAN_NOUNS.has(before.lower)) return true;
  if (own[next]?.text !== ",") return false;
  // "The attorney general, Ann Lee, said".
  const described = own[from - 2];
  if (before?.text === "," && described && !described.capital && HUMAN_NOUNS.has(described.lower)) return true;
  for (let i = next + 1; i < next + 8; i++) {
    const token = own[i];
    if (!token?.word || closed.AUXILIARIES.has(token.lower)) return false;
    if (HUMAN_NOUNS.has(token.lower)) return true;
  }
  return false;
}

function personal(own: readonly Token[], from: number, next: number): boolean {
  const after = own[next];
  const before = own[from - 1];
  if (after?.lower === "who") return true;
  if (after?.text === "," && (/^\d\d$/u.test(own[next + 1]?.text ?? "") || own[next + 1]?.lower === "who")) return true;
  const verb = CUE_FORMS.get(after?.lower ?? "");
  if (verb && verb.form !== "base" && verb.form !== "ing" && verb.frame !== "about") return true;
  const inverted = CUE_FORMS.get(before?.lower ?? "");
  const past = inverted?.form === "past" || inverted?.form === "third";
  return past && inverted.frame === "says" && /["“”’',]/u.test(own[from - 2]?.text ?? "");
}

function impersonal(own: readonly Token[], from: number, next: number, titled: boolean): boolean {
  const before = own[from - 1]?.lower ?? "";
  if (titled) return false;
  // "The Lee campaign" is named for a person.
  const after = own[next];
  if (before === "the" && after?.word && !after.capital && !isFunctionWord(after) && !CUE_FORMS.has(after.lower))
    return false;
  return /^(?:the|in|at|near|across|an?|last|this|since|until|through)$/u.test(before);
}
