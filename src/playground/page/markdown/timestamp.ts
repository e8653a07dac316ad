import { locale } from "../locale.ts";
import type { TimestampStyle } from "./node.ts";

const time = { hour: "numeric", minute: "2-digit" } as const;
const timeToTheSecond = { ...time, second: "2-digit" } as const;
const numericDate = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const longDate = { year: "numeric", month: "long", day: "numeric" } as const;

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const formats = {
  t: time,
  T: timeToTheSecond,
  d: numericDate,
  D: longDate,
  f: { ...longDate, ...time },
  F: { ...longDate, ...time, weekday: "long" },
  s: { ...numericDate, ...time },
  S: { ...numericDate, ...timeToTheSecond },
} satisfies Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>;

/** As the reader's language and time zone have it. */
export function formatTimestamp(seconds: number, style: TimestampStyle, now: number = Date.now()): string {
  if (style === "R") return relative(seconds - now / 1000);
  return new Intl.DateTimeFormat(locale, formats[style]).format(seconds * 1000);
}

const units = [
  ["year", 365.25 * 86_400],
  ["month", 30.44 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

function relative(seconds: number): string {
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (["second", 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / length), unit);
}
