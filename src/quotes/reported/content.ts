import type { Cue } from "../cues/cues.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item, Sentence } from "../text/layout.ts";

/** The part of a sentence that a cue may report, as items: from inclusive, to exclusive. */
export interface Content {
  readonly from: number;
  readonly to: number;
  /** Follows the cue, stands before it ("..., officials said"), or on both sides ("The goal, she said, is peace"). */
  readonly side: "after" | "before" | "around";
  /** How it begins: right after the cue, after the hearer, at "that", at a comma; or with the sentence. */
  readonly start: "cue" | "hearer" | "that" | "comma" | "sentence";
  /** Where it ends: with the sentence, where another cue or verb takes over, at a comma or dash; or before the cue. */
  readonly end: "sentence" | "cue" | "verb" | "first comma" | "comma" | "last comma" | "dash" | "before" | "quote";
}

/** Items between a cue and a "that" which belongs to it, at most. */
const TO_THAT = 14;
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
  const first = subject ? Math.min(cue.from, subject.from) : cue.from;
  const past = subject ? Math.max(cue.to, subject.to) : cue.to;
  const lead = /^(?:but|and)$/u.test(items[0]!.lower) ? 1 : 0;
  if (first >= 2 && isCut(items[first - 1]!)) {
    if (first >= 3) add(lead, first - 1, "before", "sentence", "before");
    if (items[past]?.text === "," || (cue.frame === "according" && past < end))
      add(0, end, "around", "sentence", "sentence");
  } else if (first >= 2 && items[first - 1]!.stretch >= 0) {
    // "The race is "far from over," she said": the comma stands inside the marks.
    add(lead, first, "before", "sentence", "quote");
  } else if (cue.frame === "according" && first > 3) {
    add(0, first, "before", "sentence", "before");
  }
  if (cue.frame === "according") {
    const comma = nextComma(items, cue.to, end);
    if (comma < end) add(comma + 1, end, "after", "comma", "sentence");
    return found;
  }
  // "As the paper reported, the talks failed."
  if (items[past]?.text === ",") add(past + 1, end, "after", "comma", "sentence");
  for (const [from, start] of startsOf(cue, subject, items, phrases, end)) {
    const cut = cueTakesOver(from, end, items);
    add(from, cut, "after", start, cut < end ? "cue" : "sentence");
    if (cut < end) add(from, end, "after", start, "sentence");
    for (const [at, ending] of cutsOf(items, from, cut)) add(from, at, "after", start, ending);
  }
  return found;
}

/** Where a report from `from` on may end before `end`: commas, a dash or bracket, a verb joined on by "and" or "but". */
function cutsOf(items: readonly Item[], from: number, end: number): [number, Content["end"]][] {
  const commas: number[] = [];
  const dashes: number[] = [];
  const found: [number, Content["end"]][] = [];
  for (let i = from + 2; i < end - 1; i++) {
    const { text, lower, stretch } = items[i]!;
    if (stretch >= 0) continue;
    if (text === ",") commas.push(i);
    else if (/^[—–(-]$/u.test(text)) dashes.push(i);
    else if (
      (lower === "and" || lower === "but") &&
      takesVerb(items, i + 1) &&
      !found.some(([, end]) => end === "verb")
    )
      found.push([i, "verb"]);
  }
  // Two dashes hold an insertion, and the report goes on.
  if (dashes.length === 1) found.push([dashes[0]!, "dash"]);
  for (const [n, at] of commas.slice(0, MOST_COMMAS).entries()) found.push([at, n === 0 ? "first comma" : "comma"]);
  const last = commas.at(-1);
  if (last !== undefined && commas.length > 1) found.push([last, "last comma"]);
  return found;
}

/** A verb stands here, perhaps after an adverb: "and then left". */
function takesVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item?.word || item.capital) return false;
  if (closed.ADVERBS.has(item.lower) || /ly$/u.test(item.lower)) return takesVerb(items, at + 1);
  const form = CUE_FORMS.get(item.lower)?.form;
  if (form === "past" || form === "third" || closed.AUXILIARIES.has(item.lower)) return true;
  return closed.COMMON_VERBS.has(item.lower) || /^\p{Ll}{2,}ed$/u.test(item.text);
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
    if (hearer && hearer.to < end) found.push([hearer.to, "hearer"]);
  }
  for (let i = at; i < Math.min(end, at + TO_THAT); i++) {
    const item = items[i]!;
    if (item.stretch >= 0 || (CUE_FORMS.has(item.lower) && i > at)) break;
    if (item.lower !== "that" && item.lower !== "whether") continue;
    if (i > at && !closed.PREPOSITIONS.has(items[i - 1]!.lower)) found.push([i, "that"]);
    break;
  }
  return found;
}

const isAdverb = ({ lower, capital }: Item) =>
  !/^(?:not|there|here)$/u.test(lower) && (closed.ADVERBS.has(lower) || (/ly$/u.test(lower) && !capital));

/** Where another cue takes over: ", adding that", "and said", "; ". */
function cueTakesOver(from: number, end: number, items: readonly Item[]): number {
  for (let i = from + 1; i < end; i++) {
    const item = items[i]!;
    if (item.stretch >= 0) continue;
    if (item.text === ";" || (item.lower === "according" && items[i + 1]?.lower === "to")) return i;
    const cue = CUE_FORMS.get(item.lower);
    if (!cue || cue.frame === "thinks" || cue.frame === "about" || item.capital) continue;
    const before = items[i - 1]!;
    if (cue.form === "ing" && before.text === ",") return i - 1;
    const joins = before.lower === "and" || before.lower === "but" ? before : items[i - 2];
    const adverb = joins === before || closed.ADVERBS.has(before.lower) || /ly$/u.test(before.lower);
    if (adverb && (joins?.lower === "and" || joins?.lower === "but") && cue.form !== "base" && cue.form !== "ing") {
      return joins === before ? i - 1 : i - 2;
    }
  }
  return end;
}
