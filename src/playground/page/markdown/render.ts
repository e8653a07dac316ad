import { element } from "../dom.ts";
import type { MarkdownNode } from "./node.ts";
import { parseMarkdown } from "./parse.ts";
import { formatTimestamp } from "./timestamp.ts";

/** A text as Discord shows it. */
export function renderMarkdown(source: string): HTMLElement {
  return element("div", { class: "markdown" }, ...render(parseMarkdown(source)));
}

const tags = {
  strong: "strong",
  em: "em",
  underline: "u",
  strike: "s",
  subtext: "small",
  quote: "blockquote",
} as const;

/** The page itself has the first two. */
const headings = { 1: "h3", 2: "h4", 3: "h5" } as const;

function render(nodes: readonly MarkdownNode[]): (Node | string)[] {
  return nodes.map(renderNode);
}

function renderNode(node: MarkdownNode): Node | string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "code":
      return element("code", {}, node.text);
    case "code block":
      return element("pre", {}, element("code", {}, node.text));
    case "heading":
      return element(headings[node.level], { class: `heading-${node.level}` }, ...render(node.children));
    case "list": {
      const items = node.items.map((item) => element("li", {}, ...render(item)));
      return node.start === null ? element("ul", {}, ...items) : element("ol", { start: node.start }, ...items);
    }
    case "link":
      return element("a", { ...newTab(node.url), title: node.title || node.url }, ...render(node.children));
    case "timestamp":
      return element(
        "time",
        { datetime: new Date(node.seconds * 1000).toISOString(), title: formatTimestamp(node.seconds, "F") },
        formatTimestamp(node.seconds, node.style),
      );
    case "mention":
      return element("span", { class: "mention" }, node.text);
    case "spoiler":
      return spoiler(render(node.children));
    default:
      return element(tags[node.kind], {}, ...render(node.children));
  }
}

/** A link out of the page: the page it opens learns nothing of this one. */
export function newTab(url: string): { href: string; target: string; rel: string } {
  return { href: url, target: "_blank", rel: "noopener noreferrer nofollow" };
}

function spoiler(content: readonly (Node | string)[]): HTMLElement {
  const words = element("span", { "aria-hidden": "true" }, ...content);
  const cover = element("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Show spoiler" }, words);
  const show = () => {
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
    words.removeAttribute("aria-hidden");
    cover.classList.add("shown");
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") show();
  });
  return cover;
}
