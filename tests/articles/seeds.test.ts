import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSeeds } from "../../src/articles/read.ts";

const folder = fileURLToPath(new URL("../../seeds", import.meta.url));
const files = (await readdir(folder)).filter((name) => name.endsWith(".md"));

test("every seed is valid", async () => {
  const articles = await readSeeds(folder);
  expect(articles).toHaveLength(files.length);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(files.length);
  for (const { url, published, paragraphs } of articles) {
    expect(new URL(url ?? "").protocol).toBe("https:");
    expect(published).toMatch(/^\d{4}-\d\d-\d\d/u);
    expect(paragraphs.filter(({ role }) => role === "body").length).toBeGreaterThan(5);
  }
});

test.each(files)("%s parts its paragraphs by one empty line", async (name) => {
  const content = await readFile(join(folder, name), "utf8");
  const body = content.split("\n---\n")[1] ?? "";
  expect(body.startsWith("\n") && body.endsWith("\n")).toBe(true);
  for (const paragraph of body.trim().split("\n\n")) expect(paragraph).toMatch(/^\S[^\n]*$/u);
});
