import { dayNumber, type WrittenDate } from "../language/dates.ts";
import type { Measure } from "./measure.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { closeness, RIGHT_BEHIND } from "./time.ts";

/** An article that came out before the time asked about can't report on it, unless it speaks of that time itself. */
export function mayKnow({ window: { of } }: Ranked, { text, terms, dates }: Question): boolean {
  const { article, matches } = of.in;
  return mayReport(article.day, text, dates) || matches.term.some((slot) => isYear(terms[slot]));
}

/**
 * The date a question asks about, where every article came out before it and the best window does not speak of it;
 * undefined otherwise.
 */
export function unreportedDate(best: Ranked | undefined, { question, days }: Measure): WrittenDate | undefined {
  const date = dateAfter(question.text, question.dates, days.last);
  if (!date || !best) return date;
  const { matches } = best.window.of.in;
  for (let i = best.window.firstMatch; i < best.window.endMatch; i++) {
    if (isYear(question.terms[matches.term[i] as number])) return undefined;
  }
  return date;
}

/** The date a question asks about, where no article came out in that time; undefined otherwise. */
export function silentDate({ question, index }: Measure): WrittenDate | undefined {
  return question.dates.find(
    (date) =>
      saysYear(question.text, date) && !index.articles.some(({ day }) => closeness(day, [date]) >= RIGHT_BEHIND),
  );
}

/** An article that says "last week" means another one. */
const isYear = (term: QuestionTerm | undefined) => term?.dated === true && /(?:19|20)\d\d/u.test(term.word);

/** Dates that say by themselves which year they mean: in figures, or counted from today. "Today" often means nowadays. */
const SAYS_YEAR = /(?:19|20)\d\d|\b(?:yesterday|last night|(?:this|last|past) (?:week|month))\b/iu;

const saysYear = (text: string, { span }: WrittenDate) => SAYS_YEAR.test(text.slice(span.start, span.end));

/**
 * Whether something may be known of a question's dates on a day of publication: what came out before cannot report it.
 * Dates that do not say their year may be of any, and rule nothing out.
 */
function mayReport(day: number | null, text: string, dates: readonly WrittenDate[]): boolean {
  const known = dates.filter((date) => saysYear(text, date));
  return day === null || known.length === 0 || known.some(({ from }) => dayNumber(from) <= day);
}

/**
 * The first date of a question that says its year and lies after the last day of a collection; undefined
 * without one. Years before it may well be reported.
 */
function dateAfter(text: string, dates: readonly WrittenDate[], last: number): WrittenDate | undefined {
  return dates.find((date) => dayNumber(date.from) > last && saysYear(text, date));
}
