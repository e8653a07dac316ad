import type { Span } from "../articles/article.ts";
import type { Direction } from "../words/words.ts";

/**
 * Marks that begin markup in Discord's Markdown: bold and italics, strikethrough, code, spoilers, quotes, headings, links,
 * mentions and time stamps anywhere; lists at the start of a line; a colon where an address or an emoji's name may go on.
 */
const markup = /(?<=^[^\S\n]*)[-+]|(?<=^[^\S\n]*\d+)[.)]|(@)(?=\u200b*(?:everyone|here))|[\\*_~`|<>[\]#@]|:(?!\s)/gimu;

/**
 * Text from outside as Markdown that shows exactly that text: a backslash before whatever would be markup. Servers look
 * for "@everyone" and "@here" in the raw text, so there a zero-width space goes between as well.
 */
export function toMarkdown(text: string): string {
  return text.replace(markup, (mark, pings?: string) => (pings ? "\\@\u200b" : `\\${mark}`));
}

/** The text that `toMarkdown` was given. */
export function fromMarkdown(shown: string): string {
  return shown.replace(/\\@\u200b(?=\u200b*(?:everyone|here))/giu, "\\@").replace(/\\([^0-9A-Za-z\s])/gu, "$1");
}

/** Letters that are not seen: zero-width ones, soft hyphens, tags, and controls that turn the direction of all that follows. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/gu;

/** Without letters that are not seen, so that what is shown is what is there; line breaks stay. */
export function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, "")
    .replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, " ");
}

/** As it is seen, on one line, with single blanks. */
export function oneLine(text: string): string {
  return seen(text).replace(/\s+/gu, " ").trim();
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Text from outside kept from turning the text of the bot's own beside it around, and from being turned: isolated where
 * either may be written from right to left (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export function isolated(shown: string, direction: Direction = "ltr"): string {
  return shown !== "" && (direction === "rtl" || rightToLeft.test(shown)) ? `\u2068${shown}\u2069` : shown;
}

/** A name or headline beside other text of its line: escaped and isolated. */
export function inline(text: string, direction: Direction = "ltr"): string {
  return isolated(toMarkdown(oneLine(text)), direction);
}

/** As it is seen, but what `isolated` has put around a part of it stays. */
export function seenIsolated(text: string): string {
  const parts = text.split(/\u2068([^\u2066-\u2069]*)\u2069/u);
  return parts.map((part, index) => (index % 2 === 1 ? `\u2068${seen(part)}\u2069` : seen(part))).join("");
}

/** A text with runs of it in bold; its line breaks stay, everything else is escaped. */
export function emphasise(text: string, marks: readonly Span[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of joined(text, marks)) {
    shown += toMarkdown(seen(text.slice(at, start)));
    shown += text.slice(start, end).split(/(\n+)/).map(bold).join("");
    at = end;
  }
  return shown + toMarkdown(seen(text.slice(at)));
}

/** Bold never begins or ends with a blank and never spans lines: both would show the stars. */
function bold(run: string): string {
  const shown = seen(run);
  const inner = shown.trim();
  const [before, after] = shown.split(inner, 2);
  return inner === "" ? shown : `${before}**${toMarkdown(inner)}**${after}`;
}

/** Marks in order; those with nothing but blanks between them are one, as two bold runs must not touch. */
function joined(text: string, marks: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = { start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) };
    const last = found.at(-1);
    if (start >= end) continue;
    if (last && seen(text.slice(last.end, start)).trim() === "") {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else found.push({ start, end });
  }
  return found;
}

/** Shown Markdown as a block quote, with a blank line between its paragraphs. */
export function quote(shown: string): string {
  return shown
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `> ${line}`)
    .join("\n> \n");
}

/** Shown Markdown in small, muted letters; one line. */
export function muted(shown: string): string {
  return `-# ${shown}`;
}

/** In a link's label Discord obeys no backslash, and some marks undo the whole link: only plain words may stand there. */
const plainLabel =
  /^(?!\d+[.)] )[\p{L}\p{M}\p{N}‘’“”'"][\p{L}\p{M}\p{N} .,;‘’“”'"&–—!?()%$€£+=/…-]*(?:: [\p{L}\p{M}\p{N} .,;‘’“”'"&–—!?()%$€£+=/…-]*)*$/u;

export function canBeLabel(words: string): boolean {
  return plainLabel.test(oneLine(words));
}

/** A link behind words from outside; just the words where a label cannot hold them. `url` is a whole web address. */
export function link(words: string, url: string): string {
  const label = oneLine(words);
  if (!canBeLabel(label)) return inline(words);
  const address = new URL(url).href.replace(/[()[\]\\<>|`]|@(?=everyone|here)/gi, percentEncoded);
  return `[${label}](${address})`;
}

/** Marks that would end the link, begin markup or ping. */
function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
