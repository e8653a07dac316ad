import type { MarkdownNode } from "./node.ts";
import type { Capture, Rule } from "./parse.ts";

const label = String.raw`((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)`;
const target = String.raw`\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*`;
const pattern = new RegExp(String.raw`^\[${label}\]\(${target}\)`);

/** What Discord takes in a label; with anything else the whole link is shown as it was written. */
const inLabel: ReadonlySet<MarkdownNode["kind"]> = new Set([
  "text",
  "underline",
  "strong",
  "em",
  "strike",
  "code",
  "spoiler",
  "timestamp",
]);

/** A link behind words: `[label](address "title")`. Backslashes in the label are shown, not obeyed. */
export const link: Rule = {
  match: (source) => pattern.exec(source) as Capture | null,
  read: ([whole, words = "", address = "", title = ""], state, parse) => {
    const url = URL.parse(address.replace(/\\([^0-9A-Za-z\s])/g, "$1"));
    const children = parse(words, { ...state, escapes: false });
    const fits = (url?.protocol === "http:" || url?.protocol === "https:") && words.trim() !== "" && allFit(children);
    return fits ? { kind: "link", url: url.href, title, children } : { kind: "text", text: whole };
  },
};

function allFit(nodes: readonly MarkdownNode[]): boolean {
  return nodes.every((node) => inLabel.has(node.kind) && (!("children" in node) || allFit(node.children)));
}
