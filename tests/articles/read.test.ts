import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readArticles, readSeeds } from "../../src/articles/read.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "articles-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe("a folder", () => {
  test("gives its .md and .txt files, those of its folders too", async () => {
    await put("b.txt", "Headline of B\n\nThe body of B.");
    await put("a.md", '---\ntitle: "A: the title"\npublished: 2024-01-09\nauthors: [Ann Lee]\n---\n\nThe body of A.\n');
    await put("c.pdf", "no article");
    await mkdir(join(folder, "more"));
    await put("more/d.md", "Just a text.");
    const articles = await readArticles(folder);
    expect(articles.map(({ id, title, published, url }) => ({ id, title, published, url }))).toEqual([
      { id: "a", title: "A: the title", published: "2024-01-09", url: null },
      { id: "b", title: "Headline of B", published: null, url: null },
      { id: "d", title: "Just a text.", published: null, url: null },
    ]);
    expect(articles[0]?.authors).toEqual(["Ann Lee"]);
    expect(articles[1]?.text).toBe("Headline of B\n\nThe body of B.");
  });

  test("names every faulty file, field and reason at once", async () => {
    await put("a.md", "---\npublished: 9 January\nurl: not an address\n---\n\nText.");
    await put("b.md", "---\ntitle: Only a title\n---\n");
    await put("c.md", "---\ntitle: [unclosed\n---\nText.");
    const message = await messageOf(readArticles(folder));
    expect(message).toContain("a.md: published: must be a day");
    expect(message).toContain("a.md: url: must be a web address");
    expect(message).toContain("b.md: body: the file holds no text");
    expect(message).toContain("c.md: front matter:");
  });

  test("refuses two articles of one id", async () => {
    await put("a.md", "---\nid: same\n---\nText.");
    await put("b.md", "---\nid: same\n---\nText.");
    expect(await messageOf(readArticles(folder))).toContain('"same" is used by more than one article');
  });

  test("of seeds must say title, outlet, url and date", async () => {
    await put("a.md", "---\ntitle: A\n---\nText.");
    const message = await messageOf(readSeeds(folder));
    for (const field of ["outlet", "url", "published"]) expect(message).toContain(`a.md: ${field}:`);
  });

  test("without articles is refused", async () => {
    expect(await messageOf(readArticles(folder))).toContain("holds no articles");
  });
});

describe("JSON Lines", () => {
  const record = { id: "x", text: "First line\nSecond line.", published: "2016-05-01T10:00", extra: 1 };

  test("give an article a line, blank lines passed over", async () => {
    const path = await put(
      "a.jsonl",
      `${JSON.stringify(record)}\n\n${JSON.stringify({ ...record, id: "y", title: "T" })}\n`,
    );
    const [x, y] = await readArticles(path);
    expect([x?.title, y?.title]).toEqual(["First line", "T"]);
    expect(x?.text).toBe(record.text);
    expect(x?.paragraphs.map(({ start, end }) => record.text.slice(start, end))).toEqual([
      "First line",
      "Second line.",
    ]);
  });

  test("may be packed", async () => {
    const path = await put("a.jsonl.gz", gzipSync(JSON.stringify(record)));
    expect(await readArticles(path)).toHaveLength(1);
  });

  test.each([
    ["{", "a.jsonl:1: no JSON"],
    ["[]", "a.jsonl:1: entry:"],
    ['{"text":"t"}', "a.jsonl:1: id:"],
    ['{"id":"x"}', "a.jsonl:1: text:"],
    ['{"id":"x","text":"t","published":"2024-02-31"}', "is no day of the calendar"],
    ['{"id":"x","text":"t","url":"javascript:alert(1)"}', "a.jsonl:1: url: must be a web address"],
  ])("%s is refused by file, line and field", async (content, expected) => {
    expect(await messageOf(readArticles(await put("a.jsonl", content)))).toContain(expected);
  });
});

test("a path that is not there is refused", async () => {
  expect(await messageOf(readArticles(join(folder, "nowhere")))).toContain("there is no such file or folder");
});

async function messageOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "no error",
    (error: Error) => error.message,
  );
}
