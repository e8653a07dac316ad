import type { WrittenDate } from "../language/dates.ts";
import { coverageOf } from "./coverage.ts";
import type { Measure } from "./features.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";
import { dateAfter, mayReport } from "./time.ts";
import { type Window, windows } from "./window.ts";

/** Quality from which an alternate is the name itself, perhaps in another spelling. */
const SAME_NAME = 0.8;
/** Share of a topic's weight below which a sentence says nothing of it. */
const SOMETHING = 0.12;

/**
 * Whether somebody's words on a topic are asked for and no sentence has both: none names the person, or gives their
 * words, and says anything of the topic. Only where the question ends the speaker's part with a name, as roles
 * ("the mayor") may be meant for anybody.
 */
export function neverTogether(ranked: readonly Ranked[], measure: Measure): boolean {
  const { terms, said } = measure.question;
  const person = terms.findLastIndex(({ part }) => part === "speaker");
  const topic = [...terms.keys()].filter((slot) => terms[slot]?.part === "topic" && (terms[slot]?.weight ?? 0) > 0);
  if (!said || !terms[person]?.name || terms[person].weight === 0 || topic.length === 0) return false;
  const whole = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0), 0);
  const both = (sentence: Window) => {
    const { spoken } = coverageOf(sentence, measure, spokenEvidence(sentence, measure).bySpeaker);
    if ((spoken[person] ?? 0) === 0) return false;
    const share = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0) * (spoken[slot] ?? 0), 0) / whole;
    return share >= SOMETHING;
  };
  return !ranked.some(({ window }) => windows(window.of, measure.index).some(both));
}

/** Verbs that ask for somebody's words alone: what somebody wants or promises, a reporter may tell. */
const WORDS_ALONE =
  /^(?:sa(?:y|ys|id)|tells?|told|speaks?|spoke|talk(?:s|ed)?|comment(?:s|ed)?|mention(?:s|ed)?|tweet(?:s|ed)?|repl(?:y|ies|ied))$/u;

/**
 * The person whose words are asked for, where the coverage mentions but nowhere quotes anybody of that name; undefined
 * otherwise.
 */
export function neverQuoted({ question, speakers }: Measure): QuestionTerm | undefined {
  const { terms, said, kind } = question;
  const person = terms.findLast(({ part }) => part === "speaker");
  const cue = terms.find(({ part }) => part === "cue");
  if (!said || kind !== "other" || !person?.name || !cue || !WORDS_ALONE.test(cue.word)) return undefined;
  const same = person.alternates.filter(({ quality }) => quality >= SAME_NAME);
  return same.length > 0 && !same.some(({ id }) => speakers.has(id)) ? person : undefined;
}

/** An article that came out before the time asked about can't report on it, unless it speaks of that time itself. */
export function mayKnow({ window: { of } }: Ranked, { text, terms, dates }: Question): boolean {
  const { article, matches } = of.in;
  return mayReport(article.day, text, dates) || matches.term.some((slot) => terms[slot]?.dated === true);
}

/** The date a question asks about where no article is of that time and the best window does not speak of it; else undefined. */
export function unreportedDate(best: Ranked | undefined, { question, days }: Measure): WrittenDate | undefined {
  const date = dateAfter(question.text, question.dates, days.last);
  if (!date || !best) return date;
  const { matches } = best.window.of.in;
  for (let i = best.window.firstMatch; i < best.window.endMatch; i++) {
    if (question.terms[matches.term[i] as number]?.dated) return undefined;
  }
  return date;
}
