import type { ParsedComponents } from "chrono-node";
import * as chrono from "chrono-node/en";
import type { Span } from "../articles/article.ts";

/** A run of days, ISO (`2023-10-12`), both ends inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** A date written in a text: where it stands and the days it means. */
export interface WrittenDate extends DayRange {
  readonly span: Span;
  /** Whether the text names the year; where it does not, the latest such date not after today is meant. */
  readonly yearKnown: boolean;
}

const ENGLISH = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** An ISO day, or the day of an ISO time, for people: 12 October 2023. */
export function inEnglish(day: string): string {
  return ENGLISH.format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`));
}

const YEAR = /^\s*((?:19|20)\d\d)\s*$/u;
const YEAR_MONTH = /^\s*((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])\s*$/u;
/** Day first or month first: nobody can tell. */
const AMBIGUOUS = /\b(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])[/.](?:\d\d){1,2}\b/u;
const YEARS_IN_TEXT = /\b(?:19|20)\d\d\b/gu;

/**
 * A date as people write it, on its own: 2023, October 2023, 2023-10, 2023-10-12, 12 Oct 2023, last week.
 * A year, a month or a week means all its days.
 * Null where nothing of that kind was written, and for 3/4/2023, which means two days.
 * @param today the ISO day that "yesterday" and dates without a year are read from
 */
export function parseDateRange(text: string, today: string): DayRange | null {
  const year = YEAR.exec(text)?.[1];
  if (year) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = YEAR_MONTH.exec(text);
  if (month) return monthRange(Number(month[1]), Number(month[2]));
  if (AMBIGUOUS.test(text)) return null;
  const [only, ...more] = writtenDates(text, today);
  if (!only || more.length > 0) return null;
  // Words beside the date mean that it was not understood whole.
  const beside = text.slice(0, only.span.start) + text.slice(only.span.end);
  return /[\p{L}\p{N}]/u.test(beside.replace(/\b(?:in|on|of|the|from|to|until|since|before|after)\b/giu, ""))
    ? null
    : { from: only.from, to: only.to };
}

/** Every date in a text, in order: full dates, months, years, and days named from `today`. Times of day alone are none. */
export function writtenDates(text: string, today: string): WrittenDate[] {
  const reference = new Date(`${today.slice(0, 10)}T12:00:00`);
  const found: WrittenDate[] = [];
  for (const { index, text: written, start, end } of chrono.parse(text, reference)) {
    const isWeek = /\bweek\b/iu.test(written);
    // "This week" is certain of no day, but of the day that it is counted from.
    const from = isWeek ? start.date().toISOString().slice(0, 10) : firstDay(start);
    const to = isWeek ? from : lastDay(end ?? start);
    if (!from || !to) continue;
    const span = { start: index, end: index + written.length };
    const yearKnown = start.isCertain("year");
    const range = isWeek ? weekOf(from) : notAfter(today, { from, to }, yearKnown);
    found.push({ span, yearKnown, ...range });
  }
  for (const match of text.matchAll(YEARS_IN_TEXT)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((date) => date.span.start < span.end && span.start < date.span.end)) continue;
    found.push({ span, yearKnown: true, from: `${match[0]}-01-01`, to: `${match[0]}-12-31` });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function firstDay(date: ParsedComponents): string | null {
  if (!namesDay(date)) return null;
  const [year, month] = [date.get("year"), date.get("month")];
  if (year === null || month === null) return null;
  if (hasDay(date)) return isoDay(year, month, date.get("day") ?? 1);
  return date.isCertain("month") ? isoDay(year, month, 1) : isoDay(year, 1, 1);
}

function lastDay(date: ParsedComponents): string | null {
  if (!namesDay(date)) return null;
  const [year, month] = [date.get("year"), date.get("month")];
  if (year === null || month === null) return null;
  if (hasDay(date)) return isoDay(year, month, date.get("day") ?? 1);
  return date.isCertain("month") ? monthRange(year, month).to : isoDay(year, 12, 31);
}

/** News is of the past: a month or a day without its year is the latest one not after today. */
function notAfter(today: string, range: DayRange, yearKnown: boolean): DayRange {
  if (yearKnown || range.from <= today) return range;
  const back = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return { from: back(range.from), to: back(range.to) };
}

/** Monday to Sunday. */
function weekOf(day: string): DayRange {
  const date = new Date(`${day}T00:00:00Z`);
  const monday = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: iso(monday.getTime()), to: iso(monday.getTime() + 6 * 86_400_000) };
}

/** A time of day alone ("at 9") says nothing of the day. */
function namesDay(date: ParsedComponents): boolean {
  return (["day", "weekday", "month", "year"] as const).some((part) => date.isCertain(part));
}

function hasDay(date: ParsedComponents): boolean {
  return date.isCertain("day") || date.isCertain("weekday");
}

function monthRange(year: number, month: number): DayRange {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: isoDay(year, month, 1), to: isoDay(year, month, last) };
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}
