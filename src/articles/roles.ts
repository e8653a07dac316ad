import type { ParagraphRole } from "./article.ts";
import { isFurniture } from "./furniture.ts";

/** A line as it is compared: marks and white space folded, case ignored. */
export function folded(line: string): string {
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
  const keys = lines.map(folded);
  const titleWords = words(folded(title));
  const seen = new Set<string>();
  return lines.map((line, i) => {
    const key = keys[i] ?? "";
    const again = seen.has(key);
    seen.add(key);
    if (key === "") return "boilerplate";
    if (i < TOP_LINES && sameWords(words(key), titleWords)) return "headline";
    const twiceRunning = key === keys[i + 1] || key === keys[i - 1];
    if (again || (twiceRunning && !ENDS_SENTENCE.test(line))) return "boilerplate";
    return isFurniture(line, authors) ? "boilerplate" : "body";
  });
}

function words(key: string): ReadonlySet<string> {
  return new Set(key.split(" "));
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common) >= SAME_HEADLINE;
}
