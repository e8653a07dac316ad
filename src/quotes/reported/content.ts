import type { Cue } from "../cues/cues.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item, Sentence } from "../text/layout.ts";

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

/** Items between a cue and a "that" which belongs to it, at most. */
const TO_THAT = 20;
/** Commas at which a report may end, at most. */
const MOST_COMMAS = 5;

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
    const comma = nextComma(items, cue.to, end);
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

/** Where the cue and its subject may begin: the subject may have more words before it than its phrase, or stand behind the cue. */
function beginnings(cue: Cue, subject: Phrase | null, items: readonly Item[]): Set<number> {
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

/** Items between a comma and the cue behind its subject, at most. */
const LONGEST_SUBJECT = 14;

/** Where within a sentence a report before its cue may begin: behind a colon, bracket or semicolon, and at its last clause. */
function innerStarts(items: readonly Item[], from: number, to: number): [number, Content["start"]][] {
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

function lastComma(items: readonly Item[], from: number, end: number): number {
  for (let i = end - 2; i > from; i--) if (items[i]!.text === ",") return i;
  return -1;
}

/** Where a report from `from` on may end before `end`: commas, a dash or bracket, a verb joined on by "and" or "but". */
function cutsOf(items: readonly Item[], from: number, end: number): [number, Content["end"]][] {
  const commas: number[] = [];
  const dashes: number[] = [];
  const found: [number, Content["end"]][] = [];
  let marked = false;
  let clause = 0;
  let subordinate = 0;
  for (let i = from + 2; i < end - 1; i++) {
    const { text, lower, stretch } = items[i]!;
    if (stretch >= 0) continue;
    if (text === ",") commas.push(i);
    else if (text === "—" || text === "–" || text === "-") dashes.push(i);
    else if ((text === ":" || text === "(") && !marked) {
      marked = true;
      found.push([i, "mark"]);
    } else if (lower === "and" || lower === "but") {
      if (takesVerb(items, i + 1)) {
        if (!found.some(([, end]) => end === "verb")) found.push([i, "verb"]);
      } else if (lower === "but" || beginsClause(items, i + 1, end)) clause = i;
    } else if (SUBORDINATES.has(lower) && items[i - 1]!.text !== ",") subordinate = i;
  }
  if (clause > 0) found.push([clause, "clause"]);
  if (subordinate > 0) found.push([subordinate, "subordinate"]);
  // Two dashes hold an insertion, and the report goes on.
  if (dashes.length === 1) found.push([dashes[0]!, "dash"]);
  for (const [n, at] of commas.slice(0, MOST_COMMAS).entries()) found.push([at, n === 0 ? "first comma" : "comma"]);
  const last = commas.at(-1);
  if (last !== undefined && commas.length > 1) found.push([last, "last comma"]);
  return found;
}

const SUBORDINATES = words("while although though as if when after before because since until unless during in on at");

/** Whether a clause of its own begins here: a helper or common verb stands a few words on. */
function beginsClause(items: readonly Item[], at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 7); i++) {
    const { facts, stretch, word } = items[i]!;
    if (stretch >= 0 || !word) return false;
    if (facts.auxiliary || facts.commonVerb || facts.ed || facts.cue?.form === "past") return true;
  }
  return false;
}

/** A verb stands here, perhaps after an adverb: "and then left". */
function takesVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item?.word || item.capital) return false;
  const { facts, lower } = item;
  if (facts.adverb || lower.endsWith("ly")) return takesVerb(items, at + 1);
  const form = facts.cue?.form;
  return form === "past" || form === "third" || facts.auxiliary || facts.commonVerb || facts.ed;
}

function trimmed(items: readonly Item[], from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && !items[first]!.word && items[first]!.stretch < 0) first++;
  while (last > first && !items[last - 1]!.word && items[last - 1]!.stretch < 0) last--;
  return [first, last];
}

const isCut = ({ text }: Item) => text === "," || text === "—" || text === "–" || text === "-" || text === ";";

function lastWord(items: readonly Item[]): number {
  return trimmed(items, 0, items.length)[1];
}

function nextComma(items: readonly Item[], from: number, end: number): number {
  let at = from;
  while (at < end && items[at]!.text !== ",") at++;
  return Math.min(at, end);
}

/** Where the report may begin: after the cue, after the hearer, and at a "that" behind time and place. */
function startsOf(
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
    if (item.stretch >= 0 || (CUE_FORMS.has(item.lower) && !item.capital && i > at)) break;
    if (item.lower !== "that" && item.lower !== "whether") continue;
    if (i > at && !closed.PREPOSITIONS.has(items[i - 1]!.lower)) found.push([i, "that"]);
    break;
  }
  return found;
}

const isAdverb = ({ lower, capital }: Item) =>
  lower !== "not" &&
  lower !== "there" &&
  lower !== "here" &&
  (closed.ADVERBS.has(lower) || (lower.endsWith("ly") && !capital));

/** Where another cue takes over: ", adding that", "and said", "; ". */
function cueTakesOver(from: number, end: number, items: readonly Item[]): number {
  for (let i = from + 1; i < end; i++) {
    const item = items[i]!;
    if (item.stretch >= 0) continue;
    if (item.text === ";" || (item.lower === "according" && items[i + 1]?.lower === "to")) return i;
    const { cue } = item.facts;
    if (!cue || cue.frame === "thinks" || cue.frame === "about" || item.capital) continue;
    const before = items[i - 1]!;
    if (cue.form === "ing" && before.text === ",") return i - 1;
    const joins = before.lower === "and" || before.lower === "but" ? before : items[i - 2];
    const adverb = joins === before || closed.ADVERBS.has(before.lower) || before.lower.endsWith("ly");
    if (adverb && (joins?.lower === "and" || joins?.lower === "but") && cue.form !== "base" && cue.form !== "ing") {
      return joins === before ? i - 1 : i - 2;
    }
  }
  return end;
}
