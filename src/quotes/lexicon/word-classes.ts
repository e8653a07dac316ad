import { EMPTY, type Value, type Values, valueNamed, valueOfMark, valuesOf } from "../ranking/values.ts";
import type { WordFacts } from "./word-facts.ts";
import { words } from "./words.ts";

/** A word as the features of the trained weights see it. A value is empty where it tells nothing of that kind. */
export interface WordClasses {
  /** Its class where it stands beside or in reported speech, and how such speech opens with it. */
  readonly report: Value;
  readonly opening: Value;
  /** A function word itself, the class of another. */
  readonly lexical: Value;
  /** A function word; empty for another. */
  readonly functional: Value;
  /** Its class between a cue and a phrase, and at the left of either. */
  readonly gap: Value;
  readonly left: Value;
  /** Tells how two cues of a sentence hang together. */
  readonly telling: Value;
  /** The tense of a finite verb in small letters. */
  readonly tense: Value;
  /** Shows a clause: surely, as a helper does, or likely. */
  readonly helper: boolean;
  readonly verb: boolean;
  /** A finite verb in small letters. */
  readonly finite: boolean;
  /** Stands between a subject and its verb. */
  readonly amidst: boolean;
  /** 1 opens a bracket, -1 closes one. */
  readonly bracket: number;
  readonly dash: boolean;
  /** A comma, or a quoted stretch with one inside its closing marks. */
  readonly comma: boolean;
}

const [QUOTE, QUOTE_COMMA] = ["quote", "quote,"].map(valueNamed) as Values;
const [WORD, CAPITAL, MARK, START] = ["word", "capital", "mark", "start"].map(valueNamed) as Values;
const [PREPOSITION, CONJUNCTION, RELATIVE] = ["preposition", "conjunction", "relative"].map(valueNamed) as Values;
const [HELPER, DETERMINER, PRONOUN, ADVERB, TO] = ["helper", "determiner", "pronoun", "adverb", "to"].map(
  valueNamed,
) as Values;
const [CUE, CUE_ING, VERB, ED, ING] = ["cue", "cue ing", "verb", "ed", "ing"].map(valueNamed) as Values;
const [PAST, PRESENT] = ["past", "present"].map(valueNamed) as Values;

/** At the beginning of a sentence. */
export const AT_START = START;

/** A quoted stretch, whatever is said in it. */
export const QUOTED_CLASSES: WordClasses = {
  report: QUOTE,
  opening: QUOTE,
  lexical: QUOTE,
  functional: EMPTY,
  gap: QUOTE,
  left: QUOTE,
  telling: QUOTE,
  tense: QUOTE,
  helper: false,
  verb: false,
  finite: false,
  amidst: false,
  bracket: 0,
  dash: false,
  comma: false,
};

/** The same of one that ends in a comma: what follows it goes on as behind a comma. */
export const QUOTED_COMMA_CLASSES: WordClasses = { ...QUOTED_CLASSES, report: QUOTE_COMMA, comma: true };

export function classesOf(text: string, facts: Omit<WordFacts, "classes">): WordClasses {
  const { lower, capital } = facts;
  const report = inReport(text, facts);
  const isFunctional = facts.preposition || facts.conjunction || facts.relative || facts.determiner || facts.auxiliary;
  const shortened = SHORTENED.test(lower);
  const gap = inGap(text, facts);
  const finite =
    facts.auxiliary ||
    facts.cue?.form === "past" ||
    facts.cue?.form === "third" ||
    facts.commonVerb ||
    facts.ed ||
    shortened;
  return {
    report,
    opening: openingOf(facts),
    lexical: isFunctional || facts.pronoun ? valueNamed(lower) : report,
    functional: isFunctional ? valueNamed(lower) : EMPTY,
    gap,
    left: LEFT.get(lower) ?? gap,
    telling: TELLING.get(lower) ?? EMPTY,
    tense: capital ? EMPTY : tenseOf(facts, shortened),
    helper: facts.auxiliary || shortened,
    verb: facts.commonVerb || facts.ed,
    finite: finite && !capital,
    amidst: facts.auxiliary || facts.adverb || facts.negation || lower === "to" || lower.endsWith("ly"),
    bracket: text === "(" || text === "[" ? 1 : text === ")" || text === "]" ? -1 : 0,
    dash: text === "—" || text === "–" || text === "-",
    comma: text === ",",
  };
}

/** A verb shortened after its subject: "he'd". */
const SHORTENED = /['’](?:m|d|ll|re|ve)$/u;
const LEFT = valuesOf(", and but that to of by with for as who");
const TELLING = valuesOf(", ; and but that who which as to");
const TELLS_ITSELF = valuesOf("that to and but who which while as if when");
const PRONOUNS = words("he she they it i we you there");
const OPENS = valuesOf("that whether if to how what why who when where not");
const OPENS_AS_PRONOUN = /^(?:he|she|they|it|i|we|you|there)(?:['’](?:s|m|d|ll|re|ve))?$/u;
const GAP_MARK = /^[,;:()—–-]$/u;
const PAST_FORMS = words(
  "was were had did would could might was wasn't weren't hadn't didn't wouldn't couldn't wasn’t weren’t hadn’t didn’t wouldn’t couldn’t",
);

type Facts = Omit<WordFacts, "classes">;

function inReport(text: string, { lower, capital, word, ...facts }: Facts): Value {
  if (!word) return valueOfMark(text);
  const itself = TELLS_ITSELF.get(lower);
  if (itself !== undefined) return itself;
  if (facts.preposition) return PREPOSITION;
  if (facts.conjunction) return CONJUNCTION;
  if (facts.auxiliary) return HELPER;
  if (facts.determiner) return DETERMINER;
  if (PRONOUNS.has(lower)) return PRONOUN;
  if (lower.endsWith("ing")) return ING;
  return capital ? CAPITAL : WORD;
}

function openingOf({ lower, capital, ...facts }: Facts): Value {
  const itself = OPENS.get(lower);
  if (itself !== undefined) return itself;
  if (OPENS_AS_PRONOUN.test(lower)) return PRONOUN;
  if (facts.determiner) return DETERMINER;
  if (facts.preposition) return valueNamed(`preposition ${lower}`);
  if (facts.conjunction) return CONJUNCTION;
  if (facts.adverb) return ADVERB;
  return capital ? CAPITAL : WORD;
}

function inGap(text: string, { lower, capital, word, cue, ...facts }: Facts): Value {
  if (!word) return GAP_MARK.test(text) ? valueNamed(text.replace(/[—–]/u, "-")) : MARK;
  if (facts.relative) return lower === "that" ? valueNamed(lower) : RELATIVE;
  if (facts.conjunction) return lower === "and" || lower === "but" ? valueNamed(lower) : CONJUNCTION;
  if (facts.auxiliary) return HELPER;
  if (cue && !capital) return cue.form === "ing" ? CUE_ING : CUE;
  if (facts.commonVerb) return VERB;
  if (facts.ed || (text.length === 3 && !capital && lower.endsWith("ed"))) return ED;
  if (facts.ing) return ING;
  if (lower === "to") return TO;
  return facts.preposition ? PREPOSITION : WORD;
}

function tenseOf({ lower, cue, ...facts }: Facts, shortened: boolean): Value {
  if (facts.ed || (shortened && lower.endsWith("d")) || PAST_FORMS.has(lower)) return PAST;
  if (facts.auxiliary || shortened) return PRESENT;
  if (cue?.form === "past") return PAST;
  return cue?.form === "third" || facts.commonVerb ? PRESENT : EMPTY;
}
