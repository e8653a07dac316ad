import type { ParagraphRole } from "./article.ts";
import { isFurniture } from "./furniture.ts";
import { PLAIN } from "./plain.ts";

/** A line as it is compared: marks and white space folded, case ignored. */
export function folded(line: string): string {
  if (PLAIN.test(line))
    return line
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return line
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const ENDS_SENTENCE = /[.!?…:;,]["'”’»)\]]*$/u;
/** Share of words two lines must have in common to be one headline in two wordings. */
const SAME_HEADLINE = 0.7;
/** Lines above the first body paragraph among which the headline is looked for. */
const TOP_LINES = 12;

/**
 * What each line of an article is, from its words, its neighbours and the title:
 * - a line printed again is no second passage; printed twice running and without a full stop it is a caption, both times;
 * - near the top, a line with the title's words is the headline;
 * - page furniture is told by its words (furniture.ts).
 */
export function roles(lines: readonly string[], title: string, authors: readonly string[]): ParagraphRole[] {
  const keys = comparable(lines);
  const titleWords = words(folded(title));
  const seen = new Set<string>();
  return lines.map((line, i) => {
    const key = keys[i];
    if (key === "") return "boilerplate";
    if (i < TOP_LINES && isHeadline(key ?? folded(line), titleWords)) return "headline";
    if (key !== undefined) {
      const again = seen.has(key);
      seen.add(key);
      const twiceRunning = key === keys[i + 1] || key === keys[i - 1];
      if (again || (twiceRunning && !ENDS_SENTENCE.test(line))) return "boilerplate";
    }
    return isFurniture(line, authors) ? "boilerplate" : "body";
  });
}

/** The lines folded, where another may be the same: one with as many letters and figures; undefined for the others. */
function comparable(lines: readonly string[]): (string | undefined)[] {
  const keys = lines.map((line) => (PLAIN.test(line) ? undefined : folded(line)));
  const sizes = lines.map((line, i) => sizeOf(keys[i] ?? line));
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return keys.map((key, i) => {
    if (key !== undefined || sizes[i] === 0) return key ?? "";
    return (counts.get(sizes[i]!) ?? 0) > 1 ? folded(lines[i]!) : undefined;
  });
}

/** Its plain letters and figures. */
function sizeOf(line: string): number {
  let size = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const lower = code | 32;
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) size++;
  }
  return size;
}

function words(key: string): ReadonlySet<string> {
  return new Set(key.split(" "));
}

function isHeadline(key: string, title: ReadonlySet<string>): boolean {
  const line = words(key);
  const common = line.intersection(title).size;
  return common / (line.size + title.size - common) >= SAME_HEADLINE;
}
