import type { Span } from "../../articles/article.ts";

/** A character, or two single ones, that may be a quotation mark, with what its form and its place say of it. */
export interface Mark extends Span {
  readonly shape: "double" | "single";
  /** What it can be by its form: only an opening mark, only a closing one, or either. */
  readonly side: "opens" | "closes" | "either";
  /** Stands as an opening mark does: after a blank or a bracket, before a word. */
  readonly opening: boolean;
  /** Stands as a closing mark does: after a word or a stop, before no letter. */
  readonly closing: boolean;
  /** After a comma or a stop. */
  readonly afterStop: boolean;
  /** May be the apostrophe of a plural possessive: "the girls' school". */
  readonly possessive: boolean;
  /** A form that is an apostrophe as often as a mark, and never opens but by mistake: ’. */
  readonly apostrophe: boolean;
  /** Begins its paragraph. */
  readonly first: boolean;
  /** Before a capital letter. */
  readonly capital: boolean;
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

/** The marks of a paragraph in order. Inside a word and before a short form it is an apostrophe and no mark. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const run = text.slice(paragraph.start, paragraph.end);
  const found: Mark[] = [];
  for (const match of run.matchAll(MARK)) {
    const [form] = match;
    const start = paragraph.start + match.index;
    const end = start + form.length;
    const first = match.index === 0;
    const before = first ? "" : (text[start - 1] ?? "");
    const after = end < paragraph.end ? (text[end] ?? "") : "";
    const double = DOUBLE_OPENS.has(form) || DOUBLE_CLOSES.has(form) || DOUBLE_EITHER.has(form);
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
      possessive: /^s['’] \p{Ll}/u.test(text.slice(start - 1, start + 3)),
      apostrophe: form === "’",
      first,
      capital: /^\p{Lu}/u.test(rest),
    });
  }
  return found;
}

const closesOnly = (form: string) => DOUBLE_CLOSES.has(form) || SINGLE_CLOSES.has(form);
const isMark = (character: string) => /["“„«'‘‚‹`]/u.test(character);
