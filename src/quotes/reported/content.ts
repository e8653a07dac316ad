import type { Cue } from "../cues/cues.ts";
import { CUE_FORMS } from "../lexicon/cueVerbs.ts";
import * as closed from "../lexicon/functionWords.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item, Sentence } from "../text/layout.ts";

/** The part of a sentence that a cue reports, as items: from inclusive, to exclusive. */
export interface Content {
  readonly from: number;
  readonly to: number;
  /** Follows the cue, or stands before it ("..., officials said"). */
  readonly side: "after" | "before";
  /** How it begins: "that", "whether", "to", a quotation, a pronoun, a noun phrase, a preposition. */
  readonly opening: string;
}

/** What a cue reports, by the shape of its sentence; null where it reports nothing there. */
export function contentOf(
  cue: Cue,
  subject: Phrase | null,
  sentence: Sentence,
  phrases: readonly Phrase[],
): Content | null {
  const { items } = sentence;
  const end = lastWord(items);
  if (cue.frame === "according") return accordingTo(cue, items, end);
  if (cue.frame === "colon") return cue.from < end && cue.from > 0 ? content(items, cue.to, end, "after") : null;
  if (cue.frame === "words") return null;
  const inverted = subject !== null && subject.from >= cue.to;
  const after = inverted ? subject.to : cue.to;
  if (subject && trails(cue, subject, items)) {
    const comma = clauseEnd(cue, subject, items);
    if (comma > 1) return content(items, leadStart(items, comma), comma, "before");
  }
  const from = contentStart(cue, after, items, phrases, end);
  const to = contentEnd(from, end, items);
  return to > from ? content(items, from, to, "after") : null;
}

function content(items: readonly Item[], from: number, to: number, side: Content["side"]): Content | null {
  let [first, last] = [from, to];
  while (first < last && !items[first]!.word && items[first]!.stretch < 0) first++;
  while (last > first && !items[last - 1]!.word && items[last - 1]!.stretch < 0) last--;
  return last > first ? { from: first, to: last, side, opening: openingOf(items[first]!) } : null;
}

function openingOf(item: Item): string {
  const { lower } = item;
  if (item.stretch >= 0) return "quote";
  if (/^(?:that|whether|if|to|how|what|why|who|when|where|not)$/u.test(lower)) return lower;
  if (/^(?:he|she|they|it|i|we|you|there)$/u.test(lower)) return "pronoun";
  if (closed.DETERMINERS.has(lower)) return "determiner";
  if (closed.PREPOSITIONS.has(lower)) return closed.QUESTION_WORDS.has(lower) ? "question" : `preposition ${lower}`;
  if (closed.CONJUNCTIONS.has(lower)) return "conjunction";
  if (closed.ADVERBS.has(lower)) return "adverb";
  return item.capital ? "capital" : "word";
}

function lastWord(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && !items[end - 1]!.word && items[end - 1]!.stretch < 0) end--;
  return end;
}

function accordingTo(cue: Cue, items: readonly Item[], end: number): Content | null {
  const before = cue.from - (items[cue.from - 1]?.text === "," ? 1 : 0);
  if (before > 3) return content(items, 0, before, "before");
  let comma = cue.to;
  while (comma < end && items[comma]!.text !== ",") comma++;
  return comma < end ? content(items, comma + 1, end, "after") : null;
}

/** Whether subject and cue stand after what was said: "..., officials said". */
function trails(cue: Cue, subject: Phrase, items: readonly Item[]): boolean {
  const first = Math.min(cue.from, subject.from);
  const before = items[first - 1];
  if (!before || first < 3) return false;
  return before.text === "," || before.text === "—" || before.text === "–" || before.text === "-";
}

function clauseEnd(cue: Cue, subject: Phrase, items: readonly Item[]): number {
  const first = Math.min(cue.from, subject.from);
  const after = items[Math.max(cue.to, subject.to)];
  // The clause goes on after the speaker, and no comma or stop closes the insertion: then it is no insertion.
  if (
    after?.word &&
    !closed.PREPOSITIONS.has(after.lower) &&
    !closed.WEEKDAYS.has(after.lower) &&
    !closed.ADVERBS.has(after.lower)
  ) {
    return CUE_FORMS.get(items[cue.from]!.lower)?.frame === "tells" ? first - 1 : 0;
  }
  return first - 1;
}

const leadStart = (items: readonly Item[], to: number): number => {
  const first = items[0]!;
  return closed.CONJUNCTIONS.has(first.lower) && (first.lower === "but" || first.lower === "and") && to > 4 ? 1 : 0;
};

/** Passes over the hearer, the time and the place between a cue and what it reports. */
function contentStart(
  cue: Cue,
  after: number,
  items: readonly Item[],
  phrases: readonly Phrase[],
  end: number,
): number {
  let at = after;
  const hears =
    cue.frame === "tells" || (cue.frame === "urges" && items[at]?.lower !== "that" && items[at]?.lower !== "for");
  if (hears && !cue.passive) {
    const hearer = phrases.find(({ from }) => from === at || (from === at + 1 && items[at]!.word));
    if (hearer) at = hearer.to;
  }
  // "said on Tuesday in an interview that": the clause begins at "that" where only insertions stand before it.
  for (let i = at; i < Math.min(end, at + 14); i++) {
    const item = items[i]!;
    if (item.stretch >= 0 || (CUE_FORMS.has(item.lower) && i > at)) break;
    if (/^(?:that|whether)$/u.test(item.lower) && (i === at || !closed.PREPOSITIONS.has(items[i - 1]!.lower))) return i;
  }
  while (at < end) {
    const item = items[at]!;
    if (
      closed.WEEKDAYS.has(item.lower) ||
      (!/^(?:not|there|here)$/u.test(item.lower) && closed.ADVERBS.has(item.lower)) ||
      (/ly$/u.test(item.lower) && !item.capital)
    )
      at++;
    else if (item.lower === "on" && closed.WEEKDAYS.has(items[at + 1]?.lower ?? "")) at += 2;
    else break;
  }
  return at;
}

/** Ends what is reported where another cue takes over: ", adding that", "and said", "; ". */
function contentEnd(from: number, end: number, items: readonly Item[]): number {
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
