import type { Span } from "../articles/article.ts";

/** Stand before a name, so a full stop after them never ends a sentence. */
const BEFORE_NAME = wordSet(
  `mr mrs ms mx messrs dr prof rev fr hon sen sens rep reps gov govs pres amb atty gen lt col maj capt cpt cmdr cdr
   sgt cpl pvt adm brig supt insp det sec dep asst st ste mt ft vs v sir`,
);

/** End in a full stop of their own; the sentence goes on unless a usual first word follows. */
const MAY_END = wordSet(
  `jr sr inc corp co cos ltd llc bros dept est etc al no nos vol pp ed eds jan feb mar apr jun jul aug sept sep oct nov
   dec mon tue tues wed thu thurs fri sat sun calif conn fla ill mass mich minn miss pa tenn tex va wash wis ariz ala ark
   ave blvd rd`,
);

/** Words that begin a sentence far more often than they begin the rest of a name. */
const FIRST_WORDS = wordSet(
  `the a an he she it they we i you his her its their our this that these those there here in on at for from with by
   after before since when while as if but and so or yet however meanwhile asked what who why how where according
   both many some most one no not`,
);

// Begins where a run of stops does: tried at each of them, a long run would take the square of its length.
const ENDING = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)/gu;
const OPENING = /^["'“‘«([]*/u;
/** A speaker and a cue after a question or an exclamation: “Why now?” Ms Lee asked. */
const CUE_FOLLOWS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}(?:said|says|asked|asks|wrote|writes|told|tweeted|replied|added|shouted|wondered|cried|joked|quipped|demanded)\b/u;

/**
 * The sentences of a run of text, without the blanks between them; together they cover every other character.
 * Knows abbreviations (Mr., U.S., Lt. Col.), initials, decimals, and sentences that end inside a closing quotation mark.
 */
export function sentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const run = text.slice(within.start, within.end);
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const piece = run.slice(start, end);
    const left = piece.length - piece.trimStart().length;
    const right = piece.trimEnd().length;
    if (right > left) found.push({ start: within.start + start + left, end: within.start + start + right });
    start = end;
  };
  for (const match of run.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (endsSentence(run, start, match.index, match[0], end)) close(end);
  }
  close(run.length);
  return found;
}

function endsSentence(run: string, start: number, at: number, marks: string, end: number): boolean {
  const gap = /^\s*/u.exec(run.slice(end, end + 40))?.[0].length ?? 0;
  const next = run.slice(end + gap, end + gap + 120);
  if (next === "") return true;
  // A line break parts sentences whatever follows.
  if (run.slice(end, end + gap).includes("\n")) return true;
  const word = next.replace(OPENING, "");
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}•*#@$£€[(]/u.test(word)) return false;
  const closesQuote = /["”’»']$/u.test(marks);
  if (closesQuote && /[?!]/u.test(marks) && CUE_FOLLOWS.test(next)) return false;
  if (!marks.startsWith(".") || marks.startsWith("..") || closesQuote) return true;
  return !abbreviated(run.slice(Math.max(start, at - 30), at), word);
}

/** Whether the full stop after `before` belongs to an abbreviation and the sentence goes on with `next`. */
function abbreviated(before: string, next: string): boolean {
  const last = /[\p{L}\p{N}.'’&-]+$/u.exec(before)?.[0] ?? "";
  const lower = last.toLowerCase();
  const nextWord = /^[\p{L}\p{N}'’-]+/u.exec(next)?.[0] ?? "";
  const usualFirst = FIRST_WORDS.has(nextWord.toLowerCase());
  if (BEFORE_NAME.has(lower)) return true;
  // An initial: Antony J. Blinken. "I" alone may end a sentence.
  if (/^\p{Lu}$/u.test(last)) return !usualFirst;
  // U.S., a.m., Ph.D.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(last)) return !usualFirst;
  if (lower === "no" || lower === "nos") return /^\d/u.test(next);
  return MAY_END.has(lower) && /^\p{Lu}/u.test(last) && !usualFirst;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
