import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/function-words.ts";
import { HUMAN_NOUNS } from "../lexicon/humans.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item, Sentence } from "../text/layout.ts";
import { cueTakesOver, cutsOf } from "./ends.ts";
import { beginnings, innerStarts, isCut, startsOf } from "./starts.ts";

/** The part of a sentence that a cue may report, as items: from inclusive, to exclusive. */
export interface Content {
  readonly from: number;
  readonly to: number;
  /** Follows the cue, stands before it ("..., officials said"), or on both sides ("The goal, she said, is peace"). */
  readonly side: "after" | "before" | "around";
  /** How it begins: right after the cue, after the hearer, at "that", at a comma; or with the sentence. */
  readonly start: "cue" | "hearer" | "that" | "comma" | "sentence" | "clause" | "mark";
  /** Where it ends: with the sentence, where another cue, verb or clause takes over, at a mark; or before the cue. */
  readonly end:
    | "sentence"
    | "cue"
    | "verb"
    | "clause"
    | "subordinate"
    | "first comma"
    | "comma"
    | "last comma"
    | "dash"
    | "mark"
    | "before"
    | "quote";
}

/** What a cue may report, by the shape of its sentence: a few extents from which the trained weights choose. */
export function contentsOf(
  cue: Cue,
  subject: Phrase | null,
  { items }: Sentence,
  phrases: readonly Phrase[],
): Content[] {
  const end = lastWord(items);
  const found: Content[] = [];
  const add = (from: number, to: number, side: Content["side"], start: Content["start"], ending: Content["end"]) => {
    const [first, last] = trimmed(items, from, to);
    if (last - first < 1 || found.some((other) => other.from === first && other.to === last)) return;
    if (leavesBracket(items, first, last)) return;
    found.push({ from: first, to: last, side, start, end: ending });
  };
  const past = subject ? Math.max(cue.to, subject.to) : cue.to;
  const lead = items[0]!.lower === "but" || items[0]!.lower === "and" ? 1 : 0;
  for (const first of beginnings(cue, subject, items)) {
    if (first < 2) continue;
    if (isCut(items[first - 1]!)) {
      if (first < 3) continue;
      add(lead, first - 1, "before", "sentence", "before");
      for (const [at, start] of innerStarts(items, lead, first - 1)) add(at, first - 1, "before", start, "before");
    } else if (items[first - 1]!.stretch >= 0) {
      // "The race is "far from over," she said": the comma stands inside the marks.
      add(lead, first, "before", "sentence", "quote");
      for (const [at, start] of innerStarts(items, lead, first - 1)) add(at, first, "before", start, "quote");
    } else if (cue.frame === "according" && first > 3) {
      add(0, first, "before", "sentence", "before");
      for (const [at, start] of innerStarts(items, lead, first)) add(at, first, "before", start, "before");
    }
  }
  const first = subject ? Math.min(cue.from, subject.from) : cue.from;
  if (first >= 2 && isCut(items[first - 1]!)) {
    const comma = insertionEnd(items, past, end);
    if (comma < end || (cue.frame === "according" && past < end)) {
      add(0, end, "around", "sentence", "sentence");
      const last = lastComma(items, comma + 2, end);
      if (comma < end && last > 0) add(0, last, "around", "sentence", "last comma");
    }
  }
  if (cue.frame === "according") {
    const comma = pastApposition(items, nextComma(items, cue.to, end), end);
    if (comma < end) {
      add(comma + 1, end, "after", "comma", "sentence");
      const last = lastComma(items, comma + 2, end);
      if (last > 0) add(comma + 1, last, "after", "comma", "last comma");
    }
    return found;
  }
  // "As the paper reported, the talks failed."
  if (items[past]?.text === ",") {
    add(past + 1, end, "after", "comma", "sentence");
    const last = lastComma(items, past + 2, end);
    if (last > 0) add(past + 1, last, "after", "comma", "last comma");
  }
  for (const [from, start] of startsOf(cue, subject, items, phrases, end)) {
    const cut = cueTakesOver(from, end, items);
    add(from, cut, "after", start, cut < end ? "cue" : "sentence");
    if (cut < end) add(from, end, "after", start, "sentence");
    for (const [at, ending] of cutsOf(items, from, cut)) add(from, at, "after", start, ending);
  }
  return found;
}

/** The comma that ends what is inserted from `from` on: "argued in his mail,"; `end` where none does. */
function insertionEnd(items: readonly Item[], from: number, end: number): number {
  for (let i = from; i < end && i < from + LONGEST_INSERTION; i++) {
    const { text, lower, stretch } = items[i]!;
    if (text === ",") return i;
    if (stretch >= 0 || lower === "that" || closed.AUXILIARIES.has(lower)) break;
  }
  return end;
}
const LONGEST_INSERTION = 9;

/** "According to Ann Lee, a farmer, the bridge is shut": the comma behind who somebody is said to be; else the one given. */
function pastApposition(items: readonly Item[], comma: number, end: number): number {
  const next = nextComma(items, comma + 1, end);
  const [article, ...role] = items.slice(comma + 1, next);
  const noun = role.slice(0, LONGEST_ROLE).findIndex(({ lower }) => HUMAN_NOUNS.has(lower));
  const verb = role.findIndex(({ facts }) => facts.classes.finite);
  const who = role.findIndex(({ facts }) => facts.relative);
  const isApposed = /^an?$/u.test(article?.lower ?? "") && noun >= 0 && (verb < 0 || (who >= 0 && who < verb));
  return isApposed && next + 1 < end ? next : comma;
}
/** Items up to the noun that says who somebody is. */
const LONGEST_ROLE = 6;

/** Whether a bracket is opened and not closed, or closed and not opened: what is said in brackets ends in them. */
function leavesBracket(items: readonly Item[], from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i < to; i++) {
    open += items[i]!.facts.classes.bracket;
    if (open < 0) return true;
  }
  return open > 0;
}

function lastComma(items: readonly Item[], from: number, end: number): number {
  for (let i = end - 2; i > from; i--) if (items[i]!.text === ",") return i;
  return -1;
}

function trimmed(items: readonly Item[], from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && !items[first]!.word && items[first]!.stretch < 0) first++;
  while (last > first && !items[last - 1]!.word && items[last - 1]!.stretch < 0) last--;
  return [first, last];
}

function lastWord(items: readonly Item[]): number {
  return trimmed(items, 0, items.length)[1];
}

function nextComma(items: readonly Item[], from: number, end: number): number {
  let at = from;
  while (at < end && items[at]!.text !== ",") at++;
  return Math.min(at, end);
}
