import type { Article, Span } from "../../articles/article.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { HUMAN_NOUNS } from "../lexicon/humans.ts";
import { HONORIFICS, TITLES } from "../lexicon/titles.ts";
import { type Token, tokens, undotted } from "../text/tokens.ts";
import { foldedWords, nameWords, oneSpelling } from "./names.ts";

/** What an article prints next to somebody's name to say who they are, as folded words: "us secretary of state". */
export interface Described {
  /** One of the names asked for. */
  readonly name: string;
  readonly role: readonly string[];
}

/** Most words of a role. */
const MOST = 9;
/** May go on a role before a name: "Secretary of the Treasury". */
const LINKS = /^(?:of|the|to)$/u;

/** Whether a folded word says what somebody is, such as "mayor". */
export const isRole = (word: string): boolean => TITLES.has(word) || HUMAN_NOUNS.has(word);

/** Folded words of a role in one spelling, dotted letters joined: "U.S. Defence Secretary" is "us defense secretary". */
export function roleWords(role: string): string[] {
  const plain = role.replace(/(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", "")).replace(/[-‐‑]/gu, " ");
  return foldedWords(plain).map(oneSpelling);
}

/**
 * Every role printed right before one of the names ("Police Chief Ann Lee", "the mayor, Ann Lee") or in apposition behind it
 * ("Ann Lee, the mayor of Linden,"). One pass over the text.
 */
export function rolesIn(article: Article, names: readonly string[]): Described[] {
  const byLast = Map.groupBy(
    names.map((name) => ({ name, words: nameWords(name) })),
    ({ words }) => words.at(-1) ?? "",
  );
  const found: Described[] = [];
  const read = new Map<readonly Bearer[], number>();
  for (const paragraph of article.paragraphs) {
    if (paragraph.role === "boilerplate") continue;
    for (const { bearers, from, to } of namePlaces(article.text, paragraph, byLast)) {
      const times = (read.get(bearers) ?? 0) + 1;
      read.set(bearers, times);
      if (times > MOST_PLACES) continue;
      const own = tokens(article.text, around(article.text, paragraph, from, to));
      const at = own.findIndex(({ start }) => start === from);
      if (at < 0) continue;
      const bearer = bearerAt(own, at, bearers);
      if (!bearer) continue;
      for (const span of [before(own, nameStart(own, at, bearer.words)), after(own, at)]) {
        if (span) found.push({ name: bearer.name, role: roleWords(article.text.slice(span.start, span.end)) });
      }
    }
  }
  return found;
}

/** Where a name ends that may be one of the bearers'. */
interface NamePlace {
  readonly bearers: readonly Bearer[];
  readonly from: number;
  readonly to: number;
}

/** Places read for one surname; what is not said of somebody by then will hardly be. */
const MOST_PLACES = 60;
const CAPITALISED = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}]*(?:[-‐‑'’](?!s(?!\p{L}))[\p{L}\p{M}]+)*/gu;
/** Characters before and after a name in which its role stands. */
const AROUND = 130;

/** The names that may have a role beside them: most have none, and the text around them is not taken apart. */
function namePlaces(text: string, { start, end }: Span, byLast: ReadonlyMap<string, readonly Bearer[]>): NamePlace[] {
  return [...text.slice(start, end).matchAll(CAPITALISED)].flatMap(({ 0: word, index }): NamePlace[] => {
    const lower = word.toLowerCase();
    const bearers = byLast.get(/^[a-z]+$/u.test(lower) ? lower : (foldedWords(word)[0] ?? ""));
    if (!bearers) return [];
    const [from, to] = [start + index, start + index + word.length];
    const lead = text.slice(Math.max(start, from - AROUND), from);
    if (text[to] !== "," && !mayEndInRole(lead)) return [];
    return [{ bearers, from, to }];
  });
}

/** The text around a name, from a whole word on. */
function around(text: string, { start, end }: Span, from: number, to: number): Span {
  const lead = text.slice(Math.max(start, from - AROUND), from);
  const cut = lead.length < AROUND ? 0 : Math.max(0, lead.search(/\s/u));
  return { start: from - lead.length + cut, end: Math.min(end, to + AROUND) };
}

/** Whether a role stands before the name and what goes with it: words with capitals, "of state". */
function mayEndInRole(lead: string): boolean {
  let small = 0;
  for (const word of lead.trim().split(/\s+/u).reverse()) {
    const lower = word.toLowerCase().replace(/[.,]/gu, "");
    if (isRole(lower) || lower.split("-").some(isRole)) return true;
    if (lower === word && lower !== "of" && lower !== "the" && ++small > 1) return false;
  }
  return false;
}

interface Bearer {
  readonly name: string;
  readonly words: readonly string[];
}

/** Whose name ends at a token: theirs whose given name stands before it, or a bare surname's only bearer's. */
function bearerAt(own: readonly Token[], last: number, bearers: readonly Bearer[]): Bearer | null {
  const [full, another] = bearers.filter(({ words }) => wordAt(own, nameStart(own, last, words)) === words[0]);
  if (full) return another ? null : full;
  const [only, other] = bearers;
  const word = wordAt(own, last - 1);
  const bare = !own[last - 1]?.capital || isRole(word) || HONORIFICS.has(word);
  return only && !other && bare ? only : null;
}

/** Where the name that ends at a token begins. */
function nameStart(own: readonly Token[], last: number, words: readonly string[]): number {
  let at = last;
  while (words.includes(wordAt(own, at - 1))) at--;
  return at;
}

const wordAt = (own: readonly Token[], at: number): string => folded(own[at]);

/** A token as names have it; plain letters, as nearly all are, need no folding. */
function folded(token: Token | undefined): string {
  if (!token?.word) return "";
  return /^[a-z]+$/u.test(token.lower) ? token.lower : (foldedWords(token.text)[0] ?? "");
}

const span = (run: readonly Token[]): Span | null =>
  run.length > 0 ? { start: run[0]!.start, end: run.at(-1)!.end } : null;

const ends = ({ lower, word, capital }: Token) =>
  !word ||
  closed.AUXILIARIES.has(lower) ||
  closed.CONJUNCTIONS.has(lower) ||
  closed.RELATIVES.has(lower) ||
  (!capital && (CUE_FORMS.get(lower)?.form === "past" || closed.COMMON_VERBS.has(lower) || /ed$/u.test(lower)));

/** The words before the name, from its titles back to where its noun phrase begins. */
function before(own: readonly Token[], from: number): Span | null {
  const apposed = own[from - 1]?.text === ",";
  const last = from - (apposed ? 2 : 1);
  // "President Lee, Ann Moss": in a list the comma ends another name.
  if (apposed && !isRole(own[last]?.lower ?? "")) return null;
  let first = last + 1;
  while (first > 0 && last - first < MOST) {
    const token = own[first - 1]!;
    if (token.text === "." && own[first - 2]?.capital) {
      first--;
      continue;
    }
    if (/^['’]s$/u.test(token.text)) {
      // "Israel’s defence chief": whose it is, and nothing before.
      first = Math.max(0, first - 2);
      break;
    }
    if (ends(token) || closed.ADVERBS.has(token.lower) || closed.CALENDAR.has(token.lower)) break;
    const determiner = closed.DETERMINERS.has(token.lower);
    if (closed.PREPOSITIONS.has(token.lower) || determiner) {
      // "of the": goes on a title that stands before it.
      const head = own[first - (determiner ? 3 : 2)];
      if (!LINKS.test(token.lower) || !isRole(head?.lower ?? "")) break;
    }
    first--;
  }
  const run = own.slice(first, last + 1);
  const head = run.findLastIndex(({ lower }) => isRole(undotted(lower)));
  // "The mayor backs Ann Lee", "a friend of Ann Lee": between the role and the name only its "of State" may stand.
  const tail = run.slice(head + 1).filter(({ text }) => text !== ".");
  const direct = tail.length === 0 || (tail[0]!.lower === "of" && tail.length > 1);
  return head >= 0 && direct ? span(run) : null;
}

/** The noun phrase between the comma behind a name and the next one. */
function after(own: readonly Token[], last: number): Span | null {
  if (own[last + 1]?.text !== ",") return null;
  let first = last + 2;
  if (own[first]?.lower === "who" && closed.BE_FORMS.has(own[first + 1]?.lower ?? "")) first += 2;
  while (closed.DETERMINERS.has(own[first]?.lower ?? "")) first++;
  let end = first;
  while (end < own.length && end - first < MOST) {
    const token = own[end]!;
    if (ends(token) && !/^['’]s$/u.test(token.text)) break;
    end++;
  }
  const whole = own.slice(first, end).filter(({ text }) => text !== ".");
  const link = whole.findIndex(({ lower }) => closed.PREPOSITIONS.has(lower));
  const main = link < 0 ? whole : whole.slice(0, link);
  const head = main.findLastIndex(({ lower }) => isRole(undotted(lower)));
  // "Ann Lee, Mayor Bo Moss": the role is the next name's. "For Ann Lee, the mayor said": nor is it hers.
  const next = own[end];
  if (head < 0 || whole[head + 1]?.capital || (next?.word && next.lower !== "and" && !closed.RELATIVES.has(next.lower)))
    return null;
  // "A director under President Moss": another's role. "Chief of staff": one.
  const other = whole.findIndex(
    ({ lower, capital }, i) => i > head && isRole(undotted(lower)) && (capital ? whole[i + 1]?.capital : i > head + 2),
  );
  return span(other < 0 ? whole : main);
}
