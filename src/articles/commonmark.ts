import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/** What a Markdown document says, without its markup. */
export interface MarkdownText {
  readonly paragraphs: readonly string[];
  /** Which of them is the document's heading: its first of level 1, or a heading at its very beginning. */
  readonly heading: number | null;
}

/**
 * Reads a document by CommonMark (https://spec.commonmark.org) with tables. Every heading, paragraph, list item and row of a
 * table is a paragraph; a numbered list keeps its numbers. Pictures, rules and the targets of links are left out.
 */
export function readCommonMark(source: string): MarkdownText {
  const { children } = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const said = children.map((node) => ({ node, texts: blocks(node) })).filter(({ texts }) => texts.length > 0);
  const main = said.findIndex(({ node }) => node.type === "heading" && node.depth === 1);
  const heading = main < 0 && said[0]?.node.type === "heading" ? 0 : main;
  return {
    paragraphs: said.flatMap(({ texts }) => texts),
    heading: heading < 0 ? null : said.slice(0, heading).reduce((sum, { texts }) => sum + texts.length, 0),
  };
}

/** The paragraphs of a node that holds some, or is one. */
function blocks(node: Nodes): string[] {
  switch (node.type) {
    case "heading":
      return lines(inline(node).replaceAll("\n", " "));
    case "paragraph":
      return lines(inline(node));
    case "code":
      return lines(node.value);
    case "html":
      return withoutTags(node.value);
    case "tableRow":
      return lines(node.children.map(inline).join(" | "));
    case "list":
      return node.children.flatMap((item, i) => {
        const [first = "", ...rest] = item.children.flatMap(blocks);
        const number = node.ordered ? `${(node.start ?? 1) + i}. ` : "";
        return first === "" ? [] : [number + first, ...rest];
      });
    default:
      return "children" in node ? node.children.flatMap(blocks) : [];
  }
}

/** What stands in a paragraph; a line ends where the document says so, not where its source is wrapped. */
function inline(node: Nodes): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/[ \t]*\r?\n[ \t]*/gu, " ");
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return /^<br\b/iu.test(node.value) ? "\n" : "";
    default:
      return "children" in node ? (node as Parents).children.map(inline).join("") : "";
  }
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The text of HTML that stands among the paragraphs, without comments and what is no text. */
function withoutTags(html: string): string[] {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, "")
    .replace(/<(script|style|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, "")
    .replace(/<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u)\b[^>]*>/giu, "")
    .replace(/<[/!?a-z][^>]*(?:>|$)/giu, "\n\n")
    .replace(/^[ \t]+/gmu, "");
  // Once more for the character references that are left; there are no tags any more.
  return fromMarkdown(text, { extensions: [{ disable: { null: ["htmlFlow"] } }] }).children.flatMap(blocks);
}
