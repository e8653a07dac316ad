import { stemOf } from "../language/terms.ts";
import { CAPITAL, FIGURE, TERM_SHIFT } from "./index.ts";
import type { KindTerms, Measure } from "./measure.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Window } from "./window.ts";

const TIME =
  "january february march april may june july august september october november december jan feb aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week weekend month year morning evening night noon midnight";
const REASON = "because reason due cause order avoid prevent fear concern hope aim";
const AMOUNT =
  "dozen hundred thousand million billion trillion percent half third quarter double triple twice score no none";

/** Found once for a vocabulary of a size. */
const ofVocabularies = new WeakMap<Vocabulary, { readonly size: number; readonly terms: KindTerms }>();

export function kindTerms(vocabulary: Vocabulary): KindTerms {
  const { size } = vocabulary;
  const known = ofVocabularies.get(vocabulary);
  if (known?.size === size) return known.terms;
  const set = (words: string) => new Set(words.split(" ").flatMap((word) => vocabulary.find(stemOf(word)) ?? []));
  const terms = { time: set(TIME), reason: set(REASON), amount: set(AMOUNT) };
  ofVocabularies.set(vocabulary, { size, terms });
  return terms;
}

/** A year of our time; 2000 is mostly an amount. */
const YEAR = /^(?:19[5-9]\d|20(?:0[1-9]|[1-3]\d))$/u;
/** Places between a figure and a word of the question that still belong together. */
const NEAR = 5;

/** Whether a window holds the kind of thing asked for, and whether next to a word of the question; 0.5 where no kind is asked. */
export function answersKind(window: Window, { question, index, matcher, kindTerms }: Measure): [number, number] {
  if (question.kind === "other") return [0.5, 0.5];
  const { terms } = index;
  const { matches } = window.of.in;
  let found = 0;
  let near = 0;
  let match = window.firstMatch;
  /** "In 2016", "on May 6": a figure, but no amount. */
  const isDate = (place: number) =>
    YEAR.test(index.vocabulary.term((terms[place] as number) >> TERM_SHIFT)) ||
    (place > window.firstTerm && kindTerms.time.has((terms[place - 1] as number) >> TERM_SHIFT));
  for (let place = window.firstTerm; place < window.endTerm; place++) {
    while (match < window.endMatch && (matches.place[match] as number) < place) match++;
    const packed = terms[place] as number;
    const id = packed >> TERM_SHIFT;
    if (matcher.slotOf(id) >= 0) continue;
    const figure = (packed & FIGURE) !== 0;
    const capital = (packed & CAPITAL) !== 0 && place > window.firstTerm && index.vocabulary.nameShare(id) > 0.5;
    const fits =
      question.kind === "amount"
        ? (figure && !isDate(place)) || kindTerms.amount.has(id)
        : question.kind === "time"
          ? kindTerms.time.has(id) || (figure && /^(?:1[89]|20)\d\d$/u.test(index.vocabulary.term(id)))
          : question.kind === "reason"
            ? kindTerms.reason.has(id)
            : capital;
    if (!fits) continue;
    found = 1;
    const after = match < window.endMatch ? (matches.place[match] as number) - place : NEAR + 1;
    const before = match > window.firstMatch ? place - (matches.place[match - 1] as number) : NEAR + 1;
    if (Math.min(after, before) <= NEAR) near = 1;
  }
  return [found, near];
}
