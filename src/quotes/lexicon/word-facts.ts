import { CUE_FORMS, type CueEntry } from "./cue-verbs.ts";
import * as closed from "./function-words.ts";
import { PRONOUNS } from "./pronouns.ts";
import { TIED_PARTICLE } from "./titles.ts";
import { classesOf, type WordClasses } from "./word-classes.ts";

/** What a word tells by itself, whatever stands around it. */
export interface WordFacts {
  readonly lower: string;
  /** Begins with a letter or a digit. */
  readonly word: boolean;
  readonly capital: boolean;
  readonly determiner: boolean;
  readonly preposition: boolean;
  readonly conjunction: boolean;
  readonly auxiliary: boolean;
  readonly negation: boolean;
  readonly adverb: boolean;
  readonly relative: boolean;
  readonly question: boolean;
  readonly commonVerb: boolean;
  readonly pronoun: boolean;
  /** In small letters with the ending of a past form, an adverb, or a participle. */
  readonly ed: boolean;
  readonly ly: boolean;
  readonly ing: boolean;
  readonly cue: CueEntry | null;
  readonly classes: WordClasses;
}

const WORD = /^[$£€#@]?[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const ED = /^\p{Ll}{2,}ed$/u;
const LY = /^\p{Ll}+ly$/u;
const ING = /^\p{Ll}+ing$/u;

/** Words looked up of late, and those before them: a word that is looked up again stays. */
let recent = new Map<string, WordFacts>();
let older = recent;
/** Words in either; then the older ones are forgotten. */
const MOST = 10_000;
/** Longer words are not remembered. */
const LONGEST = 30;
/** Up to this length a part of a text is a text of its own; a longer one would hold the article that it was cut from. */
const OWN = 12;

/** The facts of a word as printed. The same few thousand words make up most of all text, so they are looked up once. */
export function factsOf(text: string): WordFacts {
  const found = recent.get(text);
  if (found) return found;
  if (text.length > LONGEST) return read(text);
  const own = text.length > OWN ? Buffer.from(text, "utf16le").toString("utf16le") : text;
  const facts = older.get(text) ?? read(own);
  if (recent.size >= MOST) {
    older = recent;
    recent = new Map();
  }
  recent.set(own, facts);
  return facts;
}

function read(text: string): WordFacts {
  const lower = text.toLowerCase();
  const facts = {
    lower,
    word: WORD.test(text),
    capital: CAPITAL.test(text.replace(TIED_PARTICLE, "")),
    determiner: closed.DETERMINERS.has(lower),
    preposition: closed.PREPOSITIONS.has(lower),
    conjunction: closed.CONJUNCTIONS.has(lower),
    auxiliary: closed.AUXILIARIES.has(lower),
    negation: closed.NEGATIONS.has(lower),
    adverb: closed.ADVERBS.has(lower),
    relative: closed.RELATIVES.has(lower),
    question: closed.QUESTION_WORDS.has(lower),
    commonVerb: closed.COMMON_VERBS.has(lower),
    pronoun: PRONOUNS.has(lower),
    ed: ED.test(text),
    ly: LY.test(text),
    ing: ING.test(text),
    cue: CUE_FORMS.get(lower) ?? null,
  };
  return { ...facts, classes: classesOf(text, facts) };
}
