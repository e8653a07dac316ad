import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MarkdownNode } from "../../src/playground/page/markdown/node.ts";
import { parseMarkdown } from "../../src/playground/page/markdown/parse.ts";
import { canBeLabel, link, oneLine, seen, toMarkdown } from "../../src/views/markdown.ts";

/** As tags, to be read at a glance. */
function outline(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (node.kind === "list") {
        const items = node.items.map((item) => `<li>${outline(item)}</li>`).join("");
        return `<list ${node.start ?? "•"}>${items}</list>`;
      }
      if (node.kind === "heading") return `<h${node.level}>${outline(node.children)}</h>`;
      if (node.kind === "link") return `<a ${node.url}>${outline(node.children)}</a>`;
      if (node.kind === "timestamp") return `<t ${node.seconds} ${node.style}>`;
      const inside = "children" in node ? outline(node.children) : node.text;
      return `<${node.kind}>${inside}</${node.kind}>`;
    })
    .join("");
}

/** What Discord's desktop client shows; from its own rules and from the tests of a parser written after them. */
const shown: readonly [name: string, source: string, outline: string][] = [
  ["bold", "**a** b", "<strong>a</strong> b"],
  ["bold in italics", "***a***", "<em><strong>a</strong></em>"],
  ["underline around both", "__***a***__", "<underline><em><strong>a</strong></em></underline>"],
  ["italics by underscore", "_a_ b", "<em>a</em> b"],
  ["underscores within a word", "snake_case_name", "snake_case_name"],
  ["stars with blanks", "2 * 3 * 4", "2 * 3 * 4"],
  ["a star left open", "*a", "*a"],
  ["an escaped star", "\\*a\\*", "*a*"],
  ["an escaped star inside bold", "**a \\*\\* b**", "<strong>a ** b</strong>"],
  ["a backslash before a letter stays", "\\a", "\\a"],
  ["an escaped backslash", "\\\\*a*", "\\<em>a</em>"],
  ["the shrug keeps its arm", "¯\\_(ツ)_/¯", "¯\\_(ツ)_/¯"],
  ["strike", "~~a~~", "<strike>a</strike>"],
  ["spoiler", "||a **b**||", "<spoiler>a <strong>b</strong></spoiler>"],
  ["code takes no markup", "`*a* \\*`", "<code>*a* \\*</code>"],
  ["code with a backtick", "``a`b``", "<code>a`b</code>"],
  ["code block", "```js\na\n```", "<code block>a</code block>"],
  ["headings", "# a\n## b\n### c\nd", "<h1>a</h><h2>b</h><h3>c</h>d"],
  ["no fourth heading", "#### a", "#### a"],
  ["no heading without a blank", "#a", "#a"],
  ["two hashes apart", "# # a", "# # a"],
  ["no heading within a line", "a # b", "a # b"],
  ["a heading in bold", "**# a**", "<strong><h1>a</h></strong>"],
  ["an escaped heading", "\\# a", "# a"],
  ["subtext", "-# a **b**\nc", "<subtext>a <strong>b</strong></subtext>c"],
  ["no subtext within a line", "a -# b", "a -# b"],
  ["quote", "> a\n> b\nc", "<quote>a\nb\n</quote>c"],
  ["no quote without a blank", ">a", ">a"],
  ["a quote to the end", ">>> a\nb", "<quote>a\nb</quote>"],
  ["a quote does not nest", "> > a", "<quote>> a</quote>"],
  ["list", "- a\n* b\nc", "<list •><li>a</li><li>b</li></list>c"],
  ["list in a list", "- a\n  - b\n- c", "<list •><li>a\n<list •><li>b</li></list></li><li>c</li></list>"],
  ["numbered list", "3. a\n4. b", "<list 3><li>a</li><li>b</li></list>"],
  ["a list after text", "a\n1. b", "a\n<list 1><li>b</li></list>"],
  ["a year that ends a sentence", "in\n2023. Then", "in\n<list 2023><li>Then</li></list>"],
  ["an escaped number", "2023\\. Then", "2023. Then"],
  ["no heading in a list", "- # a", "<list •><li># a</li></list>"],
  ["link", "[a](https://b.c/d)", "<a https://b.c/d>a</a>"],
  ["bold in a link", "[**a**](https://b.c/)", "<a https://b.c/><strong>a</strong></a>"],
  ["brackets in a label", "[[a] b](https://b.c/)", "<a https://b.c/>[a] b</a>"],
  ["a backslash in a label is shown", "[a\\*](https://b.c/)", "<a https://b.c/>a\\*</a>"],
  ["an address in a label", "[see https://a.b](https://b.c/)", "[see https://a.b](https://b.c/)"],
  ["a link in a label", "[a [b](https://c.d/)](https://e.f/)", "[a [b](https://c.d/)](https://e.f/)"],
  ["another scheme", "[a](javascript:alert(1))", "[a](javascript:alert(1))"],
  ["an escaped link", "\\[a\\](https://b.c/)", "[a](<a https://b.c/>https://b.c/</a>)"],
  ["bare address", "at https://a.b/c.", "at <a https://a.b/c>https://a.b/c</a>."],
  ["bare address in brackets", "(https://a.b/c)", "(<a https://a.b/c>https://a.b/c</a>)"],
  ["address with brackets", "https://a.b/c(d)", "<a https://a.b/c(d)>https://a.b/c(d)</a>"],
  ["address in angles", "<https://a.b/>", "<a https://a.b/>https://a.b/</a>"],
  ["an escaped colon", "https\\://a.b", "https://a.b"],
  ["time stamp", "<t:1697068800:D>", "<t 1697068800 D>"],
  ["time stamp without a style", "<t:0>", "<t 0 f>"],
  ["no such moment", "<t:99999999999999999:R>", "<t:99999999999999999:R>"],
  [
    "mentions",
    "<@1> <@&2> @everyone",
    "<mention>@unknown-user</mention> <mention>@unknown-role</mention> <mention>@everyone</mention>",
  ],
  ["command mention", "</ask:1>", "<mention>/ask</mention>"],
  ["markup of the web", "<b>a</b>&amp;", "<b>a</b>&amp;"],
];

describe("Discord's markdown", () => {
  test.each(shown)("%s", (_, source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  test("any text is read, and none gets lost but for its marks", () => {
    const marked = fc.string({ unit: fc.constantFrom(..."*_~`|>#-[]()<:\\/@ \nab1.".split("")), maxLength: 60 });
    fc.assert(
      fc.property(marked, (source) => {
        const letters = (text: string) => text.replace(/[^ab]/g, "");
        const nodes = parseMarkdown(source);
        const mentions = JSON.stringify(nodes).includes('"mention"');
        if (!mentions) expect(letters(wordsOf(nodes))).toBe(letters(source));
      }),
      { numRuns: 2000 },
    );
  });

  test("what the views escape shows as it was written", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(..."*_~`|>#-+[]()<>:\\/@! \nab1.,".split(""), "https://x.y"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (source) => {
        const nodes = parseMarkdown(toMarkdown(seen(source)));
        expect(nodes.every(({ kind }) => kind === "text")).toBe(true);
        expect(outline(nodes)).toBe(seen(source));
      }),
      { numRuns: 2000 },
    );
  });

  test("what the views put behind words is that link with those words", () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab1é‘’“”.,:;!?()%$&/–-… *_[]".split("")), maxLength: 30 });
    fc.assert(
      fc.property(words.filter(canBeLabel), (label) => {
        expect(parseMarkdown(link(label, "https://example.org/a(b)_c*#:~:text=d,-e"))).toEqual([
          {
            kind: "link",
            url: expect.stringMatching(/^https:\/\/example\.org\/a.*#:~:text=d,-e$/),
            title: "",
            children: [{ kind: "text", text: oneLine(label) }],
          },
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

function wordsOf(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "list") return node.items.map(wordsOf).join("");
      if (node.kind === "timestamp") return "";
      if (node.kind === "link")
        return wordsOf(node.children) === node.url ? node.url : wordsOf(node.children) + node.url;
      return "children" in node ? wordsOf(node.children) : node.text;
    })
    .join("");
}
