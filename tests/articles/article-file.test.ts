import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArticles } from "../../src/articles/read.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "article-file-"));
});
afterEach(() => rm(folder, { recursive: true }));

const sentence = "The storm hit three people on Monday.";

test.each<[string, string, string, string]>([
  ["a heading", "a.md", `# Storm hits **coast**\n\n${sentence}`, sentence],
  ["a heading below a byline", "a.md", `By Ann Lee\n\n# Storm hits coast\n\n${sentence}`, `By Ann Lee\n\n${sentence}`],
  ["the first line of a .md file", "a.md", `**Storm hits coast**\n\n${sentence}`, sentence],
  ["the first line of a .txt file", "a.txt", `Storm hits coast\r\n\r\n${sentence}`, sentence],
  [
    "the title of the front matter",
    "a.md",
    `---\ntitle: Storm hits coast\n---\n# Storm hits coast\n\n${sentence}`,
    sentence,
  ],
])("%s serves as title and is not repeated", async (_, name, content, text) => {
  await writeFile(join(folder, name), content);
  const [article] = await readArticles(folder);
  expect([article?.title, article?.text]).toEqual(["Storm hits coast", text]);
});

test.each<[string, string, string, string]>([
  [
    "a heading that says something else",
    "a.md",
    `---\ntitle: The storm\n---\nOne.\n\n# Storm hits coast\n\nTwo.`,
    "One.\n\nStorm hits coast\n\nTwo.",
  ],
  ["a first line that is a sentence", "a.txt", `${sentence}\nIt rained.`, `${sentence}\nIt rained.`],
  ["a heading that is all there is", "a.md", "# Storm hits coast", "Storm hits coast"],
  [
    "Markdown in a .txt file",
    "a.txt",
    "---\ntitle: T\n---\n**Storm** hits [coast](http://x.y)",
    "**Storm** hits [coast](http://x.y)",
  ],
])("%s stays in the text", async (_, name, content, text) => {
  await writeFile(join(folder, name), content);
  expect((await readArticles(folder))[0]?.text).toBe(text);
});
