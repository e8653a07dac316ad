import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommonMark } from "../../src/articles/commonmark.ts";
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
  ])("%s", async (_, source, said) => {
    expect((await readMarkdown(source)).paragraphs).toEqual(said);
  });
});

describe("the heading is", () => {
  test.each<[string, string, number | null]>([
    ["of level 1", "By Jane Roe\n\n# Storm hits coast\n\nIt rained.", 1],
    ["underlined", "Storm hits coast\n===\n\nIt rained.", 0],
    ["of any level at the beginning", "![](a.png)\n\n## Storm hits coast\n\nIt rained.", 0],
    ["none further down", "It rained.\n\n## What comes next", null],
    ["not there", "It rained.", null],
  ])("%s", async (_, source, heading) => {
    expect((await readMarkdown(source)).heading).toBe(heading);
  });
});

/** What documents of Markdown are made of, above all what means something at the beginning of a line. */
const pieces = fc.constantFrom(
  "# ",
  "- ",
  "1. ",
  "> ",
  "```\n",
  "|a|\n|-|\n",
  ":-\n",
  "<p>",
  "<!--",
  "**",
  "[x](y)",
  "[x]",
  "[x]: y",
  "&amp;",
  "&",
  "\n",
  "\n\n",
  "\r\n",
  "\n \t\n",
  "\n===\n",
  "\n   ",
  "  \n",
  "\t",
  "\u00a0",
  " ",
  "w",
  "Words.",
  "1",
  "2)",
  "~",
  "!",
  "-",
);
const documents = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 12 }).map((some) => some.join("")),
);

test("any string is read, into lines that are not blank", () => {
  fc.assert(
    fc.property(documents, (source) => {
      for (const paragraph of readCommonMark(source).paragraphs) expect(paragraph).toMatch(/^\S(?:[^\n]*\S)?$/u);
    }),
  );
});

test("prose says without the parser what it says with it", async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (source) => {
      expect(await readMarkdown(source)).toEqual(readCommonMark(source));
    }),
    { numRuns: 1000 },
  );
});

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
test.each(await readdir(seeds))("%s says what its source says, word for word", async (name) => {
  const body = (await readFile(join(seeds, name), "utf8")).split("\n---\n")[1] ?? "";
  const said = [await readMarkdown(body), readCommonMark(body)].map(({ paragraphs }) => paragraphs.join("\n\n"));
  expect(said).toEqual([body.trim(), body.trim()]);
});
