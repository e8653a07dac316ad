import type { Cue } from "../cues/cues.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import type { Content } from "./content.ts";

/** Items between a cue and a "that" which belongs to it, at most. */
const TO_THAT = 20;
/** Items between a comma and the cue behind its subject, at most. */
const LONGEST_SUBJECT = 14;

/** Where the report may begin: after the cue, after the hearer, and at a "that" behind time and place. */
export function startsOf(
  cue: Cue,
  subject: Phrase | null,
  items: readonly Item[],
  phrases: readonly Phrase[],
  end: number,
): [number, Content["start"]][] {
  let at = subject && subject.from >= cue.to && subject.from - cue.to < 3 ? subject.to : cue.to;
  while (at < end) {
    const item = items[at]!;
    if (closed.WEEKDAYS.has(item.lower) || isAdverb(item)) at++;
    else if (item.lower === "on" && closed.WEEKDAYS.has(items[at + 1]?.lower ?? "")) at += 2;
    else break;
  }
  const found: [number, Content["start"]][] = [[at, "cue"]];
  if (cue.frame === "tells" || cue.frame === "urges" || cue.frame === "asks") {
    const hearer = phrases.find(({ from }) => from === at || (from === at + 1 && items[at]!.word));
    if (hearer && hearer.to < end) {
      let past = hearer.to;
      if (items[past]!.lower === "on" && closed.WEEKDAYS.has(items[past + 1]?.lower ?? "")) past += 2;
      else if (closed.WEEKDAYS.has(items[past]!.lower)) past++;
      if (past < end) found.push([past, "hearer"]);
    }
  }
  for (let i = at; i < Math.min(end, at + TO_THAT); i++) {
    const item = items[i]!;
    // "Said on "This Week" that", "said before the attacks that": neither is what was said.
    const inPhrase = i > at && opensPhrase(items[i - 1]!);
    if (!inPhrase && (item.stretch >= 0 || (CUE_FORMS.has(item.lower) && !item.capital && i > at))) break;
    if (item.lower !== "that" && item.lower !== "whether") continue;
    if (i > at && !closed.PREPOSITIONS.has(items[i - 1]!.lower)) found.push([i, "that"]);
    break;
  }
  return found;
}

/** What stands behind it belongs to a phrase of time or place. */
const opensPhrase = ({ lower }: Item) =>
  closed.PREPOSITIONS.has(lower) || closed.DETERMINERS.has(lower) || /^['’]s$/u.test(lower);

const isAdverb = ({ lower, capital }: Item) =>
  lower !== "not" &&
  lower !== "there" &&
  lower !== "here" &&
  (closed.ADVERBS.has(lower) || (lower.endsWith("ly") && !capital));

/** Where the cue and its subject may begin: the subject may have more words before it than its phrase, or stand behind the cue. */
export function beginnings(cue: Cue, subject: Phrase | null, items: readonly Item[]): Set<number> {
  const found = new Set([subject ? Math.min(cue.from, subject.from) : cue.from]);
  if (cue.from > 0 && (isCut(items[cue.from - 1]!) || items[cue.from - 1]!.stretch >= 0)) found.add(cue.from);
  for (let i = cue.from - 1; i > 1 && cue.from - i < LONGEST_SUBJECT; i--) {
    const item = items[i - 1]!;
    if (isCut(item) || item.stretch >= 0) {
      found.add(i);
      break;
    }
    if (closed.AUXILIARIES.has(item.lower) || closed.COMMON_VERBS.has(item.lower)) break;
  }
  return found;
}

/** Where within a sentence a report before its cue may begin: behind a colon, bracket or semicolon, and at its last clause. */
export function innerStarts(items: readonly Item[], from: number, to: number): [number, Content["start"]][] {
  const found: [number, Content["start"]][] = [];
  let clause = false;
  for (let i = to - 2; i > from; i--) {
    const { text, lower, stretch } = items[i]!;
    if (stretch >= 0) continue;
    if (text === ":" || text === ";" || text === "(") {
      found.push([i + 1, "mark"]);
      break;
    }
    if (clause) continue;
    if (text === "," || (to - i > 4 && (lower === "and" || lower === "but"))) {
      found.push([i + 1, "clause"]);
      clause = true;
    }
  }
  return found;
}

export const isCut = ({ text }: Item) => text === "," || text === "—" || text === "–" || text === "-" || text === ";";
