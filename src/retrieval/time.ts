import type { WrittenDate } from "../language/dates.ts";
import { dayNumber } from "../language/dates.ts";

/** Reports come out in the days after. */
const REPORTED_WITHIN = 3;
/** Days from which a time is no event but a stretch, such as a month, and how close is what came out right behind it. */
const STRETCH = 7;
export const RIGHT_BEHIND = 0.9;
/** Days after which half the closeness is left. */
const HALF = 15;

/**
 * How close a day of publication is to the dates of a question: 1 inside one of them or when it is reported, RIGHT_BEHIND in the
 * days behind a month, less with every day more; 0 without dates.
 */
export function closeness(day: number | null, dates: readonly WrittenDate[]): number {
  if (day === null || dates.length === 0) return 0;
  return Math.max(...dates.map((date) => one(day, date)));
}

function one(day: number, { from, to, yearKnown }: WrittenDate): number {
  let first = dayNumber(from);
  let last = dayNumber(to) + REPORTED_WITHIN;
  const isStretch = dayNumber(to) - first >= STRETCH;
  if (!yearKnown) {
    // Without its year a date may be of any year: the one nearest to the article.
    const years = Math.round((day - (first + last) / 2) / 365.25);
    first += Math.round(years * 365.25);
    last += Math.round(years * 365.25);
  }
  const away = day < first ? first - day : day > last ? day - last : 0;
  if (isStretch && away === 0 && day > last - REPORTED_WITHIN) return RIGHT_BEHIND;
  return Math.min(isStretch && day > last ? RIGHT_BEHIND : 1, 1 / (1 + away / HALF));
}
