import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { coverage, put, putText } from "./coverage.ts";

describe("a batch file", () => {
  test("is answered with a line a question, narrowed by its line", async () => {
    const all = JSON.parse((await coverage("ask", "Blinken", "--json")).out).excerpts.map(
      (e: { article: { id: string } }) => e.article.id,
    );
    const path = await put("batch.jsonl", [
      { id: "a", q: "Blinken", within: [all[0]] },
      { id: 2, q: "Blinken", within: [] },
      { id: "c", q: "Blinken", asked: "2024-01-10" },
    ]);
    const { status, out } = await coverage("ask", "--batch", path, "--limit", "5");
    const [a, b, c] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect([a.id, b.id, c.id]).toEqual(["a", 2, "c"]);
    expect(a.answered).toBe(true);
    expect(new Set(a.excerpts.map((e: { article: { id: string } }) => e.article.id))).toEqual(new Set([all[0]]));
    expect(b).toMatchObject({ answered: false, reason: { code: "no-articles-in-range" } });
  });

  test("with faulty lines is refused before the first answer, every fault named", async () => {
    const path = await put("faulty.jsonl", [
      { id: "a", q: "Blinken" },
      { id: "b" },
      { id: "c", q: "Blinken", asked: "some day", within: "x" },
      { id: "d", q: "Blinken", asked: "some day" },
    ]);
    const { status, out, err } = await coverage("ask", "--batch", path);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toEqual([
      `${path}:2: q: is missing; write the question as text`,
      `${path}:3: within: must be a list of article ids`,
      `${path}:4: asked: can't read "some day" as a date; write 2023-10-12`,
    ]);
  });

  test("may begin with a byte-order mark", async () => {
    const path = await putText("marked.jsonl", '\ufeff{"id":1,"q":"Blinken"}\n');
    expect(JSON.parse((await coverage("search", "--batch", path)).out).id).toBe(1);
  });

  test.each([
    ["/nowhere/b.jsonl", "/nowhere/b.jsonl: there is no such file or folder\n"],
    [tmpdir(), `${tmpdir()}: is a folder; a file is wanted here\n`],
  ])("that cannot be read is refused in one line: %s", async (path, message) => {
    expect(await coverage("ask", "--batch", path)).toEqual({ status: 1, out: "", err: message });
  });
});
