import type { Span } from "../articles/article.ts";
import { dayNumber, type WrittenDate, writtenDates } from "../language/dates.ts";
import { isMistypedStopWord, STOP_WORDS } from "../language/stop-words.ts";
import { folded, isFigure, stemOf } from "../language/terms.ts";
import type { Token } from "../language/tokens.ts";
import type { Correction } from "../reason.ts";
import {
  type Alternate,
  alternates,
  isEnglish,
  misspeltNames,
  NAME_SHARE,
  nameVariants,
  SAME_WORD,
  sameGivenNames,
} from "./alternates.ts";
import { type AskedAmount, askedAmount } from "./amount.ts";
import { isToll, withDead } from "./counted-dead.ts";
import { type FullName, fullNames } from "./namesakes.ts";
import { partAlternates, questionTokens } from "./question-tokens.ts";
import { ASKED_KINDS, ASKING, MEASURED, SAID_NOUNS } from "./question-words.ts";
import { partAt, type Speaking, speakingIn } from "./speaking.ts";
import { spelledOut } from "./spelled-out.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What kind of thing would answer. */
export type AnswerKind = "person" | "amount" | "time" | "place" | "reason" | "other";

/** A word that the question asks with, and every term that stands for it. */
export interface QuestionTerm {
  /** As folded from the question. */
  readonly word: string;
  readonly span: Span;
  /** Terms of the collection that match it, the word itself first; empty where the collection has none. */
  readonly alternates: readonly Alternate[];
  /** How much it says, from 0: its rarity, lowered for words that ask rather than name. */
  readonly weight: number;
  /** The same by its rarity among articles rather than passages. */
  readonly articleWeight: number;
  /** Whether it is (part of) a name. */
  readonly name: boolean;
  /** Whether it is part of a date, which an article of that day fits as well as the words do. */
  readonly dated: boolean;
  /** Its part in the question: who is asked to have spoken, the verb for it, or what about. */
  readonly part: "speaker" | "cue" | "topic";
  /** Place among the words of the question, stop words counted. */
  readonly place: number;
}

export interface Question {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** The term that ends the speaker's part, where it is a name and no outlet's: whose words are asked for; -1 without one. */
  readonly person: number;
  /** People named in full. */
  readonly fullNames: readonly FullName[];
  readonly kind: AnswerKind;
  /** The amount that it asks for, where its kind is one and the unit is known. */
  readonly amount: AskedAmount | null;
  /** Whether it is a question, rather than words that name a topic. */
  readonly asks: boolean;
  /** "What did X say (about Y)", "X on Y": somebody's words are asked for. */
  readonly said: boolean;
  /** "Who said Y": the words are given and the speaker is asked for. */
  readonly whoSaid: boolean;
  readonly dates: readonly WrittenDate[];
  /** Asks for the newest: latest, now, currently. */
  readonly latest: boolean;
  readonly corrections: readonly Correction[];
  /** Whether it has any word beyond grammar. */
  readonly empty: boolean;
}

/** More terms than these are not looked at: a pasted article is no question. */
const MOST_TERMS = 64;
/** A question of words with less weight than this asks nothing. */
const ASKS = 0.2;
/** Characters read of a question. */
export const MOST_CHARACTERS = 2000;

const MAY_DATE =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|today|tonight|last|this)/iu;
/** Words for a time with capitals that such words do not have. */
const PROGRAMME = /^(?:(?:This|Last|Next) (?:Week|Month|Year|Morning|Night|Weekend)|Today|Tonight|Tomorrow)$/u;
const LATEST = /\b(?:latest|newest|most recent|currently|right now|so far|up to date|today|now)\b/u;

/** What is left of the weight of the verb of speaking, and of what is measured after "how". */
const SPEAKING_WEIGHT = 0.4;
const MEASURING_WEIGHT = 0.4;
/** "The number of dead" asks how many they are. */
const COUNTS = /^(?:numbers?|amounts?|total)$/u;
const OF_COUNTED = /^(?:of|number|amount)$/iu;
/** "How much money" asks for an amount of it. */
const MONEY = /^(?:money|cash)$/u;
/** A question of words may still ask for a reason, an amount, a time or a place, if it begins so. */
const ASKED_FIRST =
  /^\W*(?:and |so )?(?:why|how|when|where|which|what (?:share|percent(?:age)?|number|proportion|fraction))\b/u;

/** A word that asks begins its clause, perhaps after a preposition; elsewhere "which" and "who" join one. */
const ASKS_SOMETHING =
  /\?|:\s*$|_|(?:^[^\p{L}]*|[.!;:,]\s+|^[^\p{L}]*(?:\p{L}+\s+){0,2}(?:in|on|at|to|for|from|by|with|of|about|and|so|but)\s+)(?:who|whom|whose|which|what|when|where|why|how)\b|^[^\p{L}]*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/u;

/**
 * What a question asks, read with the words of the collection. `size` counts its passages and articles, `outlets` where it
 * names one; `initials` gives the words of the name that a folded word is the initials of.
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  size: { readonly passages: number; readonly articles: number },
  today: string,
  outlets: readonly Span[],
  initials: (word: string) => readonly string[],
): Question {
  const read = text.slice(0, MOST_CHARACTERS);
  const lower = read.toLowerCase().replace(/[’]/gu, "'");
  const corrections: Correction[] = [];
  const words = spelledOut(questionTokens(read, MOST_TERMS * 3, vocabulary), vocabulary, initials, corrections);
  const shouted = read === read.toUpperCase() || everyWordCapital(words);
  // "USA Today" is no day, nor are the programmes "This Week" and "Today".
  const written = (MAY_DATE.test(read) ? writtenDates(read, today) : []).filter(
    ({ span: { start, end } }) =>
      !outlets.some((outlet) => start < outlet.end && outlet.start < end) &&
      (shouted || start === 0 || !PROGRAMME.test(read.slice(start, end))),
  );
  const speaking = speakingIn(read, words, (word) => isNameIn(vocabulary, word));
  const whoSaid = /^\s*(?:and |so |quick question:? )?who\b/u.test(lower) && speaking !== null && !speaking.speaker;
  const said = !whoSaid && (Boolean(speaking?.speaker) || SAID_NOUNS.test(lower));
  const kind = said && !speaking?.aside && !ASKED_FIRST.test(lower) ? "other" : kindOf(lower);
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  words.forEach((token, place) => {
    const word = folded(usAsName(words, place) ? "US" : token.text);
    if (word === "" || STOP_WORDS.has(word) || terms.length >= MOST_TERMS) return;
    const stem = stemOf(word);
    if (seen.has(stem)) return;
    seen.add(stem);
    if (!vocabulary.knows(word) && isMistypedStopWord(token.text)) return;
    const misread: Correction[] = [];
    const exact = [...alternates(word, vocabulary, misread), ...partAlternates(token, vocabulary)];
    const capital = !shouted && place > 0 && /^\p{Lu}/u.test(token.text);
    const share = Math.max(
      0,
      ...exact.filter(({ quality }) => quality >= SAME_WORD).map(({ id }) => vocabulary.nameShare(id)),
    );
    const part = partAt(place, speaking);
    const unheardOf = exact.length === 0 && (capital || (part === "speaker" && !isEnglish(word)));
    const name = !isFigure(stem) && (share > NAME_SHARE || (capital && share > 0.3) || unheardOf);
    for (const { read } of misread)
      corrections.push({ typed: token.text, read: share > NAME_SHARE ? capitalized(read) : read });
    const behind = words[place + 1];
    const sameGiven = behind ? sameGivenNames(word, exact, vocabulary) : [];
    const isGiven = sameGiven.length > 0 && behind !== undefined && isNameIn(vocabulary, folded(behind.text));
    const spelled = [
      ...exact,
      ...(name ? nameVariants : misspeltNames)(word, exact, vocabulary),
      ...(isGiven ? sameGiven : []),
    ];
    const found = kind === "amount" ? withDead(word, spelled, vocabulary) : spelled;
    const date = written.find(({ span }) => token.start < span.end && span.start < token.end);
    const outlet = outlets.some((span) => token.start < span.end && span.start < token.end);
    const asking =
      outlet || (exact.length === 0 && ASKING.has(word)) ? 0 : name ? 1 : askingWeight(words, place, speaking);
    terms.push({
      word,
      span: { start: token.start, end: token.end },
      alternates: date && YEAR.test(word) && isWithinYear(date) ? found.map(barely) : found,
      weight: rarity(found, (id) => vocabulary.passages(id), size.passages) * asking,
      articleWeight: rarity(found, (id) => vocabulary.articles(id), size.articles) * asking,
      name: name && date === undefined,
      dated: date !== undefined,
      part,
      place,
    });
  });
  const lastOfSpeaker = terms.findLastIndex(({ part }) => part === "speaker");
  const { name, weight } = terms[lastOfSpeaker] ?? { name: false, weight: 0 };
  return {
    text,
    terms,
    person: name && weight > 0 ? lastOfSpeaker : -1,
    fullNames: fullNames(terms),
    kind,
    amount: kind === "amount" ? askedAmount(lower) : null,
    asks: ASKS_SOMETHING.test(lower),
    said,
    whoSaid,
    dates: written,
    latest: LATEST.test(lower),
    corrections,
    empty: !terms.some(({ weight, word, name }) => weight > 0 && (name || (ASKING.get(word) ?? 1) >= ASKS)),
  };
}

const YEAR = /^(?:19|20)\d\d$/u;
/** How well a year by itself stands for the month or the day that is asked about. */
const YEAR_ALONE = 0.4;
const barely = ({ id, quality }: Alternate): Alternate => ({ id, quality: quality * YEAR_ALONE });

/** Whether a date names less than a whole year. */
const isWithinYear = ({ from, to }: WrittenDate) => dayNumber(to) - dayNumber(from) < 300;

/** Whether a word is mostly a name in the collection, perhaps misspelt, or neither there nor a word of English. */
function isNameIn(vocabulary: Vocabulary, word: string): boolean {
  if (STOP_WORDS.has(word) || isFigure(word)) return false;
  const same = alternates(word, vocabulary, []).filter(({ quality }) => quality >= SAME_WORD);
  if (same.length === 0) return !isEnglish(word);
  return Math.max(...same.map(({ id }) => vocabulary.nameShare(id))) > NAME_SHARE;
}

function kindOf(lower: string): AnswerKind {
  return ASKED_KINDS.find(({ pattern }) => pattern.test(lower))?.kind ?? "other";
}

/** Inverse document frequency (Robertson and Sparck Jones 1976, smoothed as in Lucene) of a word by its best alternates. */
function rarity(found: readonly Alternate[], holdingOf: (id: number) => number, all: number): number {
  const certain = found.filter(({ quality }) => quality >= SAME_WORD);
  // A word that occurs nowhere weighs no more than one that occurs once.
  const holding = Math.max(1, ...(certain.length > 0 ? certain : found).map(({ id }) => holdingOf(id)));
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** "the us": written small, the country is known by its article. */
function usAsName(words: readonly Token[], place: number): boolean {
  return words[place]?.text === "us" && words[place - 1]?.text.toLowerCase() === "the";
}

function everyWordCapital(words: readonly Token[]): boolean {
  const long = words.filter((token) => token.text.length > 3);
  return long.length > 3 && long.every((token) => /^\p{Lu}/u.test(token.text));
}

/** How much of its weight a word of the question keeps: less where it asks rather than names what is asked for. */
function askingWeight(words: readonly Token[], place: number, speaking: Speaking | null): number {
  const word = folded(words[place]?.text ?? "");
  if (place === speaking?.cue) return ASKING.get(word) ?? SPEAKING_WEIGHT;
  if (isToll(word, words[place - 1]?.text.toLowerCase())) return 0;
  if (COUNTS.test(word) && OF_COUNTED.test(words[place + 1]?.text ?? "")) return 0;
  if (MONEY.test(word) && words[place - 1]?.text.toLowerCase() === "much") return 0;
  if (word === "come" && words[place - 1]?.text.toLowerCase() === "how") return 0;
  const measures = MEASURED.test(word) && words[place - 1]?.text.toLowerCase() === "how";
  return ASKING.get(word) ?? (measures ? MEASURING_WEIGHT : 1);
}

/** A folded name as names are written. */
function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
