import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/articles/markdown.ts";

describe("a document is read into what it says", () => {
  test.each<[string, string, string[]]>([
    ["emphasis", "A **storm** hit the _coast_.", ["A storm hit the coast."]],
    ["links", "It hit [three *people*](http://x.y) and <http://x.z>.", ["It hit three people and http://x.z."]],
    ["references", "See [the report][1].\n\n[1]: http://x.y", ["See the report."]],
    ["pictures", "![A beach](beach.png)\n\nIt rained.", ["It rained."]],
    ["code", "Run `make`.\n\n```sh\nmake all\n```", ["Run make.", "make all"]],
    ["lists", "- One\n- Two\n\n  And more.\n  - Three", ["One", "Two", "And more.", "Three"]],
    ["numbers of lists", "3. Three\n4. Four", ["3. Three", "4. Four"]],
    ["quotes", "> “We\n> are ready.”", ["“We are ready.”"]],
    ["wrapped lines", "The river\nrose.\r\nIt fell.", ["The river rose. It fell."]],
    ["lines that end", "One  \nTwo\\\nThree<br>Four", ["One", "Two", "Three", "Four"]],
    ["rules", "One\n\n***\n\nTwo", ["One", "Two"]],
    ["tables", "| Town | Dead |\n|---|---|\n| Ost | 3 |", ["Town | Dead", "Ost | 3"]],
    [
      "escapes",
      "1\\. Not \\*this\\* &amp; AT&T, 5 < 6, snake_case, 2 * 3",
      ["1. Not *this* & AT&T, 5 < 6, snake_case, 2 * 3"],
    ],
    ["brackets", "“[There is] no doubt,” he said.", ["“[There is] no doubt,” he said."]],
    ["HTML in a line", "A <b>storm</b>.<!-- not yet -->", ["A storm."]],
    [
      "HTML among the lines",
      '<div class="a">\n  <p>A <b>storm</b> &amp; rain.</p><p>It hit.</p>\n</div>\n<!-- no -->\n<script>alert(1)</script>',
      ["A storm & rain.", "It hit."],
    ],
  ])("%s", (_, source, said) => {
    expect(readMarkdown(source).paragraphs).toEqual(said);
  });
});

describe("the heading is", () => {
  test.each<[string, string, number | null]>([
    ["of level 1", "By Jane Roe\n\n# Storm hits coast\n\nIt rained.", 1],
    ["underlined", "Storm hits coast\n===\n\nIt rained.", 0],
    ["of any level at the beginning", "![](a.png)\n\n## Storm hits coast\n\nIt rained.", 0],
    ["none further down", "It rained.\n\n## What comes next", null],
    ["not there", "It rained.", null],
  ])("%s", (_, source, heading) => {
    expect(readMarkdown(source).heading).toBe(heading);
  });
});

test("any string is read, into lines that are not blank", () => {
  const piece = fc.constantFrom(
    "# ",
    "- ",
    "1. ",
    "> ",
    "```\n",
    "|a|\n|-|\n",
    "<p>",
    "<!--",
    "**",
    "[x](y)",
    "\n",
    " ",
    "w",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join("")),
      ),
      (source) => {
        for (const paragraph of readMarkdown(source).paragraphs) expect(paragraph).toMatch(/^\S(?:[^\n]*\S)?$/u);
      },
    ),
  );
});

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
test.each(await readdir(seeds))("%s says what its source says, word for word", async (name) => {
  const body = (await readFile(join(seeds, name), "utf8")).split("\n---\n")[1] ?? "";
  expect(readMarkdown(body).paragraphs.join("\n\n")).toBe(body.trim());
});
