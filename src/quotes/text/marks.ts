import type { Span } from "../../articles/article.ts";

/** A quoted stretch of one paragraph. `start` to `end` includes the marks, `inner` does not. */
export interface Stretch extends Span {
  readonly inner: Span;
  /** No closing mark stood in the paragraph: the stretch runs to its end. */
  readonly open: boolean;
  readonly single: boolean;
}

type Shape = "double" | "single";
/** What a mark can be by its form: only an opening one, only a closing one, or either. */
type Side = "opens" | "closes" | "either";

interface Mark extends Span {
  readonly shape: Shape;
  readonly side: Side;
  /** Stands as an opening mark does: after a blank or a bracket, before a word. */
  readonly opening: boolean;
  /** Stands as a closing mark does: after a word or a stop, before no letter. */
  readonly closing: boolean;
  /** After a comma or a stop. */
  readonly afterStop: boolean;
}

const MARK = /''|’’|‘‘|``|["“”„‟«»'‘’‚‛‹›`\u2E02-\u2E0D\u2E1C\u2E1D\u2E20\u2E21]/gu;
const DOUBLE_OPENS = new Set(["“", "„", "«", "‘‘", "``", "\u2E02", "\u2E04", "\u2E09", "\u2E0C", "\u2E1C", "\u2E20"]);
const DOUBLE_CLOSES = new Set(["”", "»", "\u2E03", "\u2E05", "\u2E0A", "\u2E0D", "\u2E1D", "\u2E21"]);
const DOUBLE_EITHER = new Set(['"', "‟", "''", "’’"]);
const SINGLE_OPENS = new Set(["‘", "‚", "‹", "`", "‛"]);
const SINGLE_CLOSES = new Set(["›"]);

const OPEN_CONTEXT = /[\s([{\u2014\u2013\-/\u2026:]/u;
const LETTER = /[\p{L}\p{N}]/u;
const STOP = /[.,!?…;]/u;
/** Short forms that begin with an apostrophe: 'em, '90s. */
const ELISION = /^(?:em|til|tis|twas|cause|n|bout|round|\d0s|\d\d)(?![\p{L}\p{N}])/iu;

/**
 * The quoted stretches of one paragraph, outermost only, in order.
 * Marks are paired by where they stand, not only by their form, for news mixes straight, curly and doubled marks in one
 * quotation. An apostrophe is no mark. A stretch still open at the end of the paragraph runs to it.
 */
export function stretches(text: string, paragraph: Span): Stretch[] {
  const marks = marksIn(text, paragraph);
  const found: Stretch[] = [];
  const closers = laterClosers(marks);
  let open: Mark | null = null;
  let nested = 0;
  for (const [i, mark] of marks.entries()) {
    if (!open) {
      if (opensHere(text, mark, closers[i] ?? 0, paragraph)) {
        open = mark;
        nested = 0;
      } else {
        const resumed = resumes(text, mark, found, paragraph);
        if (resumed !== null) found.push(stretch(resumed, mark.start, resumed, mark.end, false, false));
      }
      continue;
    }
    if (mark.shape === "single" && open.shape === "double") {
      // Single marks inside double ones are a quotation in the quotation, unless one closes for the missing double.
      if (mark.opening && !mark.closing) nested++;
      else if (mark.closing && nested > 0) nested--;
      else if (mark.closing && mark.afterStop && (closers[i] ?? 0) === 0 && mark.end >= paragraph.end - 1) {
        found.push(between(open, mark));
        open = null;
      }
      continue;
    }
    if (closesHere(open, mark, text, closers[i] ?? 0)) {
      found.push(between(open, mark));
      open = null;
    }
  }
  if (open && (open.shape === "double" || open.start === paragraph.start)) {
    found.push(stretch(open.start, paragraph.end, open.end, paragraph.end, true, open.shape === "single"));
  }
  return found.filter(({ inner }) => LETTER.test(text.slice(inner.start, inner.end)));
}

function between(open: Mark, close: Mark): Stretch {
  return stretch(open.start, close.start, open.end, close.end, false, open.shape === "single");
}

function stretch(start: number, innerEnd: number, innerStart: number, end: number, open: boolean, single: boolean) {
  const inner = { start: innerStart, end: Math.max(innerStart, innerEnd) };
  return { start, end, inner, open, single };
}

function marksIn(text: string, paragraph: Span): Mark[] {
  const run = text.slice(paragraph.start, paragraph.end);
  const found: Mark[] = [];
  for (const match of run.matchAll(MARK)) {
    const [form] = match;
    const start = paragraph.start + match.index;
    const end = start + form.length;
    const before = match.index > 0 ? (text[start - 1] ?? "") : "";
    const after = end < paragraph.end ? (text[end] ?? "") : "";
    const double = DOUBLE_OPENS.has(form) || DOUBLE_CLOSES.has(form) || DOUBLE_EITHER.has(form);
    // Inside a word it is an apostrophe.
    if (!double && LETTER.test(before) && LETTER.test(after)) continue;
    const rest = text.slice(end, end + 6);
    const opening =
      (before === "" || OPEN_CONTEXT.test(before) || isMark(before)) && after !== "" && !/\s/u.test(after);
    if (!double && opening && ELISION.test(rest)) continue;
    found.push({
      start,
      end,
      shape: double ? "double" : "single",
      side: DOUBLE_OPENS.has(form) || SINGLE_OPENS.has(form) ? "opens" : closesOnly(form) ? "closes" : "either",
      opening,
      closing: before !== "" && !/\s/u.test(before) && (after === "" || !LETTER.test(after)),
      afterStop: STOP.test(before),
    });
  }
  return found;
}

const closesOnly = (form: string) => DOUBLE_CLOSES.has(form) || SINGLE_CLOSES.has(form);
const isMark = (character: string) => /["“„«'‘‚‹`]/u.test(character);

/** For each mark how many single closing marks come after it before the next one that only opens. */
function laterClosers(marks: readonly Mark[]): number[] {
  const counts = new Array<number>(marks.length).fill(0);
  let count = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    counts[i] = count;
    const mark = marks[i];
    if (mark?.shape !== "single") continue;
    if (mark.opening && !mark.closing) count = 0;
    else if (mark.closing) count++;
  }
  return counts;
}

function opensHere(text: string, mark: Mark, closersAfter: number, paragraph: Span): boolean {
  if (mark.end >= paragraph.end) return false;
  if (mark.shape === "single") {
    if (!mark.opening || mark.side === "closes") return false;
    // ’ opens only where somebody wrote it for ‘ at the beginning of a paragraph.
    if (text[mark.start] === "’" && mark.start !== paragraph.start) return false;
    return closersAfter > 0 || (mark.start === paragraph.start && /\p{Lu}/u.test(text[mark.end] ?? ""));
  }
  if (mark.side === "closes") return mark.opening;
  if (mark.side === "either" && !mark.opening && mark.closing) {
    return !/[\s.,;:!?)]/u.test(text[mark.end] ?? " ");
  }
  return true;
}

function closesHere(open: Mark, mark: Mark, text: string, closersAfter: number): boolean {
  if (mark.shape === "double") {
    if (open.shape === "single") return mark.side !== "opens" && mark.closing && mark.afterStop;
    if (mark.side === "closes") return true;
    if (mark.side === "opens") return mark.closing && !mark.opening;
    return !(mark.opening && !mark.closing);
  }
  if (!mark.closing || (mark.side === "opens" && mark.opening)) return false;
  // The Israelis’ rights: a plural possessive, unless the quotation has no other end.
  return closersAfter === 0 || !/^s['’] \p{Ll}/u.test(text.slice(mark.start - 1, mark.start + 3));
}

/**
 * Where a closing mark without an opening one begins: after the cue of a quotation before it in the paragraph
 * (“A,” said she. B.”), or at the paragraph's beginning when the words end in a stop before the mark.
 */
function resumes(text: string, mark: Mark, found: readonly Stretch[], paragraph: Span): number | null {
  if (mark.shape !== "double" || !mark.closing || mark.opening || !mark.afterStop) return null;
  const last = found.at(-1);
  if (!last) return null;
  const gap = text.slice(last.end, Math.min(mark.start, last.end + 200));
  const stop = /[.!?]\s+(?=\p{Lu})/u.exec(gap);
  if (!stop) return null;
  const start = last.end + stop.index + stop[0].length;
  return start < mark.start && paragraph.start <= start ? start : null;
}
