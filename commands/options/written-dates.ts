import type { DayRange } from "../../src/language/dates.ts";
import { parseDateRange } from "../../src/language/dates.ts";
import type { Words } from "../../src/words/words.ts";

/** Words around the parts of a date that say nothing by themselves: "12 de octubre de 2023", "le 1er mai". */
const particles = /(?<![\p{L}\p{M}\p{N}])(?:den|dem|der|im|am|le|la|du|de|del|el|em|do|da|في)(?![\p{L}\p{M}\p{N}])/giu;
/** "1er mai", "1º de mayo", "12. Oktober" */
const ordinals = /(?<=\d)(?:er|re|[ºª°.])(?=\s)/giu;

/** A date as people write it, with its months in the reader's language or in English; null where it is none. */
export function readDate(written: string, today: string, { language }: Words): DayRange | null {
  return parseDateRange(inEnglish(written, language), today) ?? parseDateRange(written, today);
}

/** With English names of the months, and without what stands between the parts. */
function inEnglish(written: string, language: string): string {
  return months(language)
    .reduce((text, { names, english }) => text.replace(names, english), written.normalize("NFC"))
    .replace(ordinals, "")
    .replace(particles, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

interface Month {
  /** Its names, long and short; Hebrew has the preposition as part of the word. */
  readonly names: RegExp;
  readonly english: string;
}

const known = new Map<string, readonly Month[]>();

function months(language: string): readonly Month[] {
  const ready = known.get(language);
  if (ready) return ready;
  const made = Array.from({ length: 12 }, (_, month): Month => {
    const inLanguage = (["long", "short"] as const).map((style) => monthName(language, style, month));
    const names = inLanguage.map((name) => name.replace(/[.׳']$/u, "")).join("|");
    return {
      names: new RegExp(`(?<![\\p{L}\\p{M}])ב?(?:${names})[.׳']?(?![\\p{L}\\p{M}])`, "giu"),
      english: monthName("en", "long", month),
    };
  });
  known.set(language, made);
  return made;
}

function monthName(language: string, style: "long" | "short", month: number): string {
  const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
  return format.format(Date.UTC(2023, month, 15));
}
