import { FIGURE, TERM_SHIFT } from "./index.ts";
import type { Measure } from "./measure.ts";
import type { Window } from "./window.ts";

/** What an amount is counted in. */
type Unit = "money" | "age" | "share" | "number";

/** Ways to ask for an amount; the first that fits counts. */
const ASKED: readonly { readonly unit: Unit; readonly pattern: RegExp }[] = [
  { unit: "age", pattern: /\bhow old\b|\bwhat age\b|\bage of\b/u },
  { unit: "share", pattern: /\b(?:percent(?:age)?|per cent|share|proportion|fraction)\b/u },
  {
    unit: "money",
    pattern:
      /\b(?:price|salary|wages?|budget|donations?|expensive)\b|\b(?:cost|fee|fine) of\b|\bhow much (?:\p{L}+ )?(?:money|cash|tax|debt|profit|revenue|aid|assistance|funding|funds|compensation)\b|\bhow much\b.*\b(?:pay|pays|paid|paying|costs?|spend|spends|spent|spending|earns?|earned|makes?|made|raises?|raised|donated?|gives?|gave|worth|owes?|owed|lost|sold|buy|bought|charged?|invest(?:ed|s)?)\b/u,
  },
  { unit: "number", pattern: /\bhow many\b|\bnumber of\b|\b(?:death|dead) toll\b/u },
];

/** How a text writes an amount of a unit. */
const WRITTEN: Readonly<Record<Exclude<Unit, "number">, RegExp>> = {
  age: /\b\d{1,3}[-‐‑ ]years?[-‐‑ ]old\b|\baged? (?:of )?\d{1,3}\b|, \d{1,3},|\bage \d{1,3}\b/u,
  share:
    /\d\s?(?:%|percent\b|per cent\b)|\b(?:percent|per cent|half|third|thirds|quarters?|fifth|tenth|majority|one in)\b/u,
  money:
    /\p{Sc}\s?\d|\d\s?\p{Sc}|\b(?:\d[\d.,]*|hundreds?|thousands?|millions?|billions?|trillions?)(?:[-\s](?:million|billion|trillion|thousand|[mb]n))?\s(?:of\s)?(?:US\s)?(?:dollars?|euros?|pounds?|cents?|francs?|rupees?|shekels?|yen|yuan|bucks)\b/iu,
};

/** Words up to which what is counted follows its figure: "14 young people". */
const COUNTED_WITHIN = 4;
/** Words within which it follows "death toll" or "number of dead": "has risen to at least 14". */
const TOLL_WITHIN = 10;

/** What is asked for in figures: its unit, and where in the question it is asked for, in UTF-16 code units. */
export interface AskedAmount {
  readonly unit: Unit;
  readonly at: number;
}

/** The amount that a question in lower case asks for; null where it asks for none in a known unit. */
export function askedAmount(lower: string): AskedAmount | null {
  for (const { unit, pattern } of ASKED) {
    const found = pattern.exec(lower);
    if (found) return { unit, at: found.index };
  }
  return null;
}

/** Whether a window gives an amount in the unit that the question asks for. */
export function givesAmount(window: Window, measure: Measure): boolean {
  const { amount } = measure.question;
  if (!amount) return false;
  if (amount.unit === "number") return counts(window, amount.at, measure);
  const { start, end } = measure.index.runSpan(window.firstSentence, window.endSentence);
  return WRITTEN[amount.unit].test(window.of.in.article.article.text.slice(start, end));
}

/**
 * Whether none of some texts writes an amount in the unit asked for, so that none of them answers. What is counted by number
 * may be written in many ways, and counts as given.
 */
export function neverGiven(amount: AskedAmount | null, texts: readonly string[]): boolean {
  if (amount === null || amount.unit === "number") return false;
  const written = WRITTEN[amount.unit];
  return !texts.some((text) => written.test(text));
}

/** Whether a figure stands right before what is counted, the first word asked about; "the death toll" and "the number of dead" have it behind. */
function counts(window: Window, from: number, { question, index, kindTerms }: Measure): boolean {
  const [toll, number] = ["toll", "number"].map((word) => index.vocabulary.find(word));
  const slot = question.terms.findIndex(({ span, weight }) => span.start >= from && weight > 0);
  const { matches } = window.of.in;
  for (let i = window.firstMatch; i < window.endMatch; i++) {
    if (matches.term[i] !== slot) continue;
    const place = matches.place[i] as number;
    const termAt = (at: number) => (index.terms[at] as number) >> TERM_SHIFT;
    const isToll = termAt(place + 1) === toll || (place - 2 >= window.firstTerm && termAt(place - 2) === number);
    const end = isToll ? place + TOLL_WITHIN : place;
    for (let at = Math.max(window.firstTerm, place - COUNTED_WITHIN); at < Math.min(end, window.endTerm); at++) {
      const packed = index.terms[at] as number;
      if ((packed & FIGURE) !== 0 || kindTerms.amount.has(packed >> TERM_SHIFT)) return true;
    }
  }
  return false;
}
