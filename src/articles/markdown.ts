import type { MarkdownText } from "./commonmark.ts";

/** Whatever may be markup: within a line, at its beginning, or at its end. */
const MARKUP = /[*_`<\\|]|&[#\w]+;|\][(:]|^(?:[ \t]+[^ \t\r\n]|[#>+~=:-]|\d{1,9}[.)](?:\s|$))|[ \t]{2}$|\r(?!\n)/mu;

/** What a document says. Prose without markup is read without the parser, which takes long to load and to read. */
export async function readMarkdown(source: string): Promise<MarkdownText> {
  if (!MARKUP.test(source)) return { paragraphs: prose(source), heading: null };
  const { readCommonMark } = await import("./commonmark.ts");
  return readCommonMark(source);
}

/** Paragraphs stand between empty lines; within them a new line is a blank. */
function prose(source: string): string[] {
  return source
    .split(/\n[ \t]*\r?(?=\n)/u)
    .map((paragraph) => paragraph.trim().replace(/[ \t]*\r?\n/gu, " "))
    .filter((paragraph) => paragraph !== "");
}
