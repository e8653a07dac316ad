import { inline } from "./markdown.ts";

/**
 * The hour that stands for a day without zone, in UTC. Readers see a time stamp in their own zone: at ten it is that very
 * day from Hawaii (UTC-10) to New Zealand's summer (UTC+13); no hour does for all zones at once.
 */
const hour = "T10:00:00Z";

/** An ISO day, or day and time, as the day in the reader's own language. */
export function day(iso: string): string {
  const time = Date.parse(iso.slice(0, 10) + hour);
  return Number.isNaN(time) ? inline(iso) : `<t:${time / 1000}:D>`;
}

/** The ISO day that `day` was given; null for anything else. */
export function readDay(shown: string): string | null {
  const seconds = /^<t:(-?\d{1,12}):D>$/u.exec(shown)?.[1];
  const date = seconds === undefined ? null : new Date(Number(seconds) * 1000);
  return date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}
