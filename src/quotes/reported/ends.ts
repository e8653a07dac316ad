import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Item } from "../text/layout.ts";
import type { Content } from "./content.ts";

/** Commas at which a report may end, at most. */
const MOST_COMMAS = 5;

/** Where a report from `from` on may end before `end`: commas, a dash or bracket, a verb joined on by "and" or "but". */
export function cutsOf(items: readonly Item[], from: number, end: number): [number, Content["end"]][] {
  const commas: number[] = [];
  const dashes: number[] = [];
  const found: [number, Content["end"]][] = [];
  let marked = false;
  let clause = 0;
  let subordinate = 0;
  for (let i = from + 2; i < end - 1; i++) {
    const { text, lower, stretch, facts } = items[i]!;
    if (stretch >= 0) {
      // The comma stands inside the marks, and the quoted words are part of the report.
      if (facts.classes.comma) commas.push(i + 1);
      continue;
    }
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

/** Where another cue takes over: ", adding that", "and said", "; ". */
export function cueTakesOver(from: number, end: number, items: readonly Item[]): number {
  for (let i = from + 1; i < end; i++) {
    const item = items[i]!;
    if (item.stretch >= 0) continue;
    if (item.text === ";" || (item.lower === "according" && items[i + 1]?.lower === "to")) return i;
    const { cue } = item.facts;
    if (!cue || cue.frame === "thinks" || cue.frame === "about" || item.capital) continue;
    const before = items[i - 1]!;
    if (cue.form === "ing" && before.facts.classes.comma) return before.stretch >= 0 ? i : i - 1;
    const joins = before.lower === "and" || before.lower === "but" ? before : items[i - 2];
    const adverb = joins === before || closed.ADVERBS.has(before.lower) || before.lower.endsWith("ly");
    if (adverb && (joins?.lower === "and" || joins?.lower === "but") && cue.form !== "base" && cue.form !== "ing") {
      return joins === before ? i - 1 : i - 2;
    }
  }
  return end;
}
