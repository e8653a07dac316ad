import { words } from "../lexicon/words.ts";
import type { NamedPerson } from "../names/person.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Sentence } from "../text/layout.ts";
import { genderOf, type Roles } from "./features.ts";
import type { History } from "./history.ts";
import type { Sayers } from "./sayers.ts";

/** What is known where a description stands. */
export interface Told {
  readonly history: History;
  readonly roles: Roles;
  readonly sayers: Sayers;
  /** Heads of descriptions that brought in somebody without a name: "a senator". */
  readonly strangers: ReadonlySet<string>;
}

/** Sentences and paragraphs after which a description no longer goes on about the one who spoke. */
const SENTENCES = 3;
const PARAGRAPHS = 1;
/** What one person of a story is called without more words. */
const ALONE =
  words(`nominee candidate front-runner frontrunner republican democrat billionaire businessman businesswoman
   mogul tycoon`);
/** Who holds one of these is not described by another. */
const OFFICES = words(
  `president senator governor secretary mayor congressman congresswoman representative minister chancellor judge general
   ambassador speaker premier king queen`,
);
/** Tells which one is meant: not the one spoken of so far. */
const TELLS_WHICH = /^(?:of|for|at|in|who|whose|that)$/u;

/** The only one mentioned so far whose title is what "the secretary" says. */
export function soleHolder(phrase: Phrase, { items }: Sentence, { history }: Told): NamedPerson | null {
  const { kind, plural, from, to, head } = phrase;
  const first = items[from]!.lower;
  if (kind !== "human" || plural || to - from > 3 || (first !== "the" && first !== "this")) return null;
  // "The foreign minister" is no prime minister: what stands before the title must be theirs too.
  const told = [...items.slice(from + 1, to).map(({ lower }) => lower), head];
  return history.soleHolder(told);
}

/**
 * "The Vermont senator" for whoever was just said to say something: news varies a name by what its bearer is, whether it told
 * so or not. Not where such a one was brought in without a name, where somebody else is one, and not for another office.
 */
export function varied(
  phrase: Phrase,
  number: number,
  { items, paragraph }: Sentence,
  { history, roles, sayers, strangers }: Told,
): NamedPerson | null {
  const { kind, plural, from, to, head } = phrase;
  if (kind !== "human" || plural || items[from]!.lower !== "the" || strangers.has(head)) return null;
  if ((to - from < 3 && !ALONE.has(head)) || TELLS_WHICH.test(items[to]?.lower ?? "")) return null;
  const person = sayers.last;
  const trace = person && history.traceOf(person);
  if (!trace || paragraph - trace.paragraph > PARAGRAPHS || number - sayers.sentenceOf(person)! > SENTENCES)
    return null;
  const gender = genderOf(phrase);
  if (gender && person.gender && gender !== person.gender) return null;
  const own = roles.get(person.id) ?? new Set();
  if (own.has(head)) return person;
  if (OFFICES.has(head) && [...OFFICES].some((office) => own.has(office))) return null;
  return history.holds(head) ? null : person;
}
