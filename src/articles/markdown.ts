/** What a Markdown document says, without its markup. */
export interface MarkdownText {
  readonly paragraphs: readonly string[];
  /** Which of them is the document's heading: its first of level 1, or a heading at its very beginning. */
  readonly heading: number | null;
}

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
