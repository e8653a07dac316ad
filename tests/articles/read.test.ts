import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_TEXT } from "../../src/articles/fields.ts";
import { readArticles, readSeeds } from "../../src/articles/read.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "articles-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, content: string | Buffer) => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe("a folder", () => {
  test("gives its .md and .txt files, those of its folders too", async () => {
    await put("b.txt", "Headline of B\n\nThe body of B.");
    await put("a.md", '---\ntitle: "A: the title"\npublished: 2024-01-09\nauthors: [Ann Lee]\n---\n\nThe body of A.\n');
    await put("c.pdf", "no article");
    await put("more/d.md", "Just a text.");
    await put("more/a.MD", "Another text.");
    await put(".hidden/e.md", "Notes of an editor.");
    const articles = await readArticles(folder);
    expect(articles.map(({ id, title, published, url }) => ({ id, title, published, url }))).toEqual([
      { id: "a", title: "A: the title", published: "2024-01-09", url: null },
      { id: "b", title: "Headline of B", published: null, url: null },
      { id: "more/a", title: "Another text.", published: null, url: null },
      { id: "more/d", title: "Just a text.", published: null, url: null },
    ]);
    expect(articles[0]?.authors).toEqual(["Ann Lee"]);
    expect(articles.map(({ text }) => text)).toEqual([
      "The body of A.",
      "The body of B.",
      "Another text.",
      "Just a text.",
    ]);
  });

  test("names every faulty file, field and reason at once", async () => {
    await put("a.md", "---\npublished: 9 January\nurl: not an address\n---\n\nText.");
    await put("b.md", "---\ntitle: Only a title\n---\n");
    await put("c.md", "---\ntitle: [unclosed\n---\nText.");
    const message = await messageOf(readArticles(folder));
    expect(message).toContain("a.md: published: must be a day");
    expect(message).toContain("a.md: url: must be a web address");
    expect(message).toContain("b.md: body: holds no text");
    expect(message).toContain("c.md: front matter:");
  });

  test("refuses an article that is too long, of a file and of a line, and says what to do", async () => {
    const long = "A ship came in. ".repeat(LONGEST_TEXT / 16 + 1);
    const file = await put("long.md", long);
    const fault = "has 2,000,016 characters, and an article at most 2,000,000; split it into several";
    expect(await messageOf(readArticles(folder))).toBe(`${file}: ${fault}`);
    const lines = await put("long.jsonl", JSON.stringify({ id: "a", text: long }));
    expect(await messageOf(readArticles(lines))).toBe(`${lines}:1: text: ${fault}`);
    const most = await put("most.jsonl", JSON.stringify({ id: "a", text: long.slice(16) }));
    expect(await readArticles(most)).toHaveLength(1);
  });

  test("refuses two articles of one id", async () => {
    const a = await put("a.md", "---\nid: same\n---\nText.");
    const b = await put("b.md", "---\nid: same\n---\nText.");
    expect(await messageOf(readArticles(folder))).toBe(`${b}: id: "same" is taken by ${a}; write an id of its own`);
  });

  test("takes one author as text", async () => {
    await put("a.md", "---\ntitle: A\nauthors: Jane Roe\n---\nText.");
    expect((await readArticles(folder))[0]?.authors).toEqual(["Jane Roe"]);
  });

  test.each([
    ["title: 2024", "title: must be text"],
    ["title: ''", "title: is empty"],
    ["published: 2024", "published: must be a day (2024-01-09)"],
    ["authors: 7", "authors: must be a name or a list of names"],
    ["authors: [Jane Roe, 7]", "authors (number 2): must be a name"],
    ["published: 2024-02-31", "published: is no day of the calendar"],
    ['outlet: A\ntitle: "open', 'front matter: Missing closing "quote (line 3 of the file)'],
    [
      "outlet: A\ntitle: Storm: what is known",
      'front matter: put quotation marks around a value that has a colon in it: title: "Storm: what is known" (line 3 of the file)',
    ],
    ["- a list", "front matter: must be lines of the form field: value"],
  ])("words the fault of %j for people", async (line, expected) => {
    const path = await put("a.md", `---\n${line}\n---\nText.`);
    const message = await messageOf(readArticles(folder));
    expect(message).toContain(`${path}: ${expected}`);
    expect(message.split("\n")).toHaveLength(1);
    expect(message).not.toMatch(/invalid|received/iu);
  });

  test("refuses front matter that is never closed, but not a rule above plain words", async () => {
    const open = await put("a.md", "---\r\ntitle: A\r\n\r\nText.");
    await put("b.md", "---\nThe harbour: a report.\n\nText.");
    expect(await messageOf(readArticles(folder))).toBe(
      `${open}: front matter: is not closed; write --- on a line of its own below it`,
    );
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

  test("are parted by line feeds alone", async () => {
    const path = await put("a.jsonl", `\ufeff{"id":"x","text":"One.\u2028Two."}\r\n{"id":"y","text":"Three."}`);
    expect((await readArticles(path)).map(({ text }) => text)).toEqual(["One.\u2028Two.", "Three."]);
  });

  test("tell all their faults, the first twenty by line", async () => {
    const lines = [...Array(23).fill('{"id":"x"}'), "{", '{"id":"y","text":"Fine."}'];
    const told = (await messageOf(readArticles(await put("a.jsonl", lines.join("\n"))))).split("\n");
    expect(told).toHaveLength(21);
    expect(told[19]).toContain("a.jsonl:20: text: is missing");
    expect(told[20]).toBe("and 4 more");
  });

  test("may be packed", async () => {
    const path = await put("a.jsonl.gz", gzipSync(JSON.stringify(record)));
    expect(await readArticles(path)).toHaveLength(1);
  });

  test.each([
    ["{", "a.jsonl:1: is no JSON; every line must be one whole object"],
    ["[]", "a.jsonl:1: entry:"],
    ['{"text":"t"}', "a.jsonl:1: id: is missing; write text"],
    ['{"id":"x"}', "a.jsonl:1: text: is missing; write the article's words"],
    ['{"id":"x","text":""}', "a.jsonl:1: text: is empty"],
    ['{"id":"x","text":" \\n "}', "a.jsonl:1: text: is empty"],
    ['{"id":"x","text":"t"}\n{"id":"x","text":"t"}', 'a.jsonl:2: id: "x" is taken by'],
    ['{"id":"x","text":"t","published":"2024-02-31"}', "is no day of the calendar"],
    ['{"id":"x","text":"t","url":"javascript:alert(1)"}', "a.jsonl:1: url: must be a web address"],
  ])("%s is refused by file, line and field", async (content, expected) => {
    expect(await messageOf(readArticles(await put("a.jsonl", content)))).toContain(expected);
  });
});

describe("bytes", () => {
  const text = "Café “X”\n\nThe body of the article.";
  const ends = (bytes: Buffer) => Buffer.from(bytes).swap16();

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", ends(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ])("in %s are read", async (_, bytes) => {
    const [article] = await readArticles(await put("a.txt", bytes));
    expect([article?.title, article?.text]).toEqual(["Café “X”", "The body of the article."]);
  });

  test.each([
    ["a.txt", Buffer.from("Le café est fermé.", "latin1")],
    ["a.jsonl", Buffer.from('{"id":"x","text":"Le café est fermé."}', "latin1")],
    ["b.txt", Buffer.from("UTF-16 without its mark", "utf16le")],
  ])("that are no UTF-8 are refused: %s", async (name, bytes) => {
    const path = await put(name, bytes);
    expect(await messageOf(readArticles(path))).toMatch(`${path}: is not UTF-8 text. Save it again as UTF-8`);
  });

  test("that are no gzip file are refused", async () => {
    expect(await messageOf(readArticles(await put("a.jsonl.gz", "{}")))).toContain("a.jsonl.gz: is no gzip file");
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
