import type { Span } from "../../articles/article.ts";
import { CUE_FORMS, INVERTS } from "../lexicon/cue-verbs.ts";
import { type Mark, marksIn } from "./marks.ts";
import { pairs } from "./pairing.ts";

/** A quoted stretch of one paragraph. `start` to `end` includes the marks, `inner` does not. */
export interface Stretch extends Span {
  readonly inner: Span;
  /** No closing mark stood in the paragraph: the stretch runs to its end. */
  readonly open: boolean;
  readonly single: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
/** A paragraph that goes on with a quotation begins with a mark once more. */
const BEGINS_QUOTED = /^\s*["“„«‘'‹`]/u;

/**
 * The quoted stretches of one paragraph, outermost only, in order. One still open at the end of the paragraph runs to it, unless
 * what said it stands between: then its closing mark is missing before that.
 */
export function stretches(text: string, paragraph: Span): Stretch[] {
  const marks = marksIn(text, paragraph);
  if (marks.length === 0) return [];
  const goesOn = BEGINS_QUOTED.test(text.slice(paragraph.end, paragraph.end + 8));
  const found: Stretch[] = [];
  const paired = pairs(marks, goesOn);
  let next = 0;
  for (const mark of marks) {
    const pair = paired[next];
    if (pair?.open === mark) {
      const { open, close, cutBy } = pair;
      if (close) found.push(stretch(open, close.start, close.end));
      else found.push(...unclosed(text, open, cutBy?.start ?? paragraph.end, cutBy !== null, goesOn));
      next++;
    } else if (mark.start >= (found.at(-1)?.end ?? paragraph.end)) {
      const resumed = resumes(text, mark, found.at(-1)!);
      if (resumed !== null)
        found.push({
          ...stretch(mark, mark.start, mark.end),
          start: resumed,
          inner: { start: resumed, end: mark.start },
        });
    }
  }
  return found.filter(({ inner }) => LETTER.test(text.slice(inner.start, inner.end)));
}

function stretch(open: Mark, innerEnd: number, end: number, runsOn = false): Stretch {
  const inner = { start: open.end, end: Math.max(open.end, innerEnd) };
  return { start: open.start, end, inner, open: runsOn, single: open.shape === "single" };
}

/** A quotation without a closing mark before `end`; none where another one opens and no sentence ended before it. */
function unclosed(text: string, open: Mark, end: number, cut: boolean, goesOn: boolean): Stretch[] {
  if (goesOn && !cut) return [stretch(open, end, end, true)];
  const words = text.slice(open.end, end);
  const last = ATTRIBUTED.exec(words) ?? (cut ? /[.!?…](?=\s)/u.exec(words) : null);
  if (last) return [stretch(open, open.end + last.index + 1, open.end + last.index + 1)];
  return cut ? [] : [stretch(open, end, end, true)];
}

const SAID = [...CUE_FORMS]
  .filter(([, { lemma, form }]) => INVERTS.has(lemma) && (form === "past" || form === "third"))
  .map(([word]) => word)
  .join("|");
/** Who says it, after a comma or an end inside the words: ", she said", "? asked Ann Lee". */
const ATTRIBUTED = new RegExp(
  String.raw`[,?!…](?=\s+(?:(?:he|she|they|(?:(?:the|an?)\s+)?(?:\p{L}[\p{L}.'’-]*\s+){0,2}\p{L}[\p{L}.'’-]*)\s+(?:${SAID})|(?:${SAID})\s+(?:he|she|they|the|an?|\p{Lu}\p{L}*))(?![\p{L}’']))`,
  "u",
);

/**
 * Where a closing mark without an opening one begins: after the cue of a quotation before it in the paragraph
 * (“A,” said she. B.”).
 */
function resumes(text: string, mark: Mark, last: Stretch): number | null {
  if (mark.shape !== "double" || !mark.closing || mark.opening || !mark.afterStop) return null;
  const gap = text.slice(last.end, Math.min(mark.start, last.end + 200));
  const stop = /[.!?]\s+(?=\p{Lu})/u.exec(gap);
  if (!stop) return null;
  const start = last.end + stop.index + stop[0].length;
  return start < mark.start ? start : null;
}
