import { describe, expect, test } from "vitest";
import { coverage, coverageWith, put } from "./coverage.ts";

const article = {
  id: expect.any(String),
  title: expect.any(String),
  outlet: expect.any(String),
  url: expect.any(String),
  published: expect.any(String),
};

describe("ask", () => {
  test("prints one JSON object, alone", async () => {
    const { status, out, err } = await coverage("ask", "what did Blinken say about civilians", "--json");
    expect([status, err]).toEqual([0, ""]);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(["question", "answered", "reason", "corrections", "excerpts", "nearest", "ms"]);
    expect(answer).toMatchObject({ answered: true, reason: null, nearest: [] });
    expect(answer.excerpts).not.toEqual([]);
    for (const excerpt of answer.excerpts) {
      expect(excerpt).toMatchObject({ article, link: expect.stringContaining("#:~:text="), alsoIn: expect.any(Array) });
      expect(excerpt.score).toBeGreaterThan(0);
      expect(excerpt.score).toBeLessThanOrEqual(1);
      for (const [start, end] of excerpt.marks) expect(excerpt.text.slice(start, end).trim()).not.toBe("");
    }
  });

  test("declines with a reason, and that has worked", async () => {
    const { status, out } = await coverage("ask", "where can I buy sourdough", "--json");
    const answer = JSON.parse(out);
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      answered: false,
      excerpts: [],
      reason: { code: "no-match", message: expect.stringContaining("sourdough") },
    });
  });

  test("takes words without quotation marks, and shows what matched without colours in a pipe", async () => {
    const { out } = await coverage("ask", "ironclad", "support", "--limit", "1");
    expect(out).toContain("*ironclad support*");
    expect(out).not.toContain("\u001b");
    for (const line of out.split("\n")) if (!line.includes("http")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("shows the evidence of a score", async () => {
    const { out } = await coverage("ask", "ironclad support", "--limit", "1", "--explain", "--json");
    const [excerpt] = JSON.parse(out).excerpts;
    for (const evidence of [excerpt.evidence, excerpt.scoreEvidence]) {
      expect(evidence.length).toBeGreaterThan(2);
      expect(evidence[0]).toEqual({ what: expect.any(String), value: expect.any(Number), weight: expect.any(Number) });
    }
  });
});

describe("quotes", () => {
  test("prints a person's quotations as JSON", async () => {
    const { status, out } = await coverage("quotes", "Austin", "--json");
    const answer = JSON.parse(out);
    expect(status).toBe(0);
    expect(answer.person.name).toBe("Lloyd Austin");
    expect(answer.candidates).toEqual([]);
    expect(answer.quotations).not.toEqual([]);
    for (const quotation of answer.quotations) {
      expect(quotation).toMatchObject({ text: expect.any(String), speaker: "Lloyd Austin", article });
      expect(["direct", "reported"]).toContain(quotation.kind);
    }
  });

  test("names those who match where several do", async () => {
    const answer = JSON.parse((await coverage("quotes", "Ben", "--json")).out);
    expect(answer.person).toBeNull();
    expect(answer.candidates.length).toBeGreaterThan(1);
  });
});

test("search prints the bare ranking", async () => {
  const { out } = await coverage("search", "rockets Hamas", "--limit", "4", "--json");
  const { query, hits } = JSON.parse(out);
  expect(query).toBe("rockets Hamas");
  expect(hits).toHaveLength(4);
  expect(hits[0]).toEqual({
    article,
    passage: expect.any(Number),
    text: expect.any(String),
    score: expect.any(Number),
  });
  const scores = hits.map(({ score }: { score: number }) => score);
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
});

test("sources prints what the coverage holds", async () => {
  const { out } = await coverage("sources", "--json");
  const { articles, first, last } = JSON.parse(out);
  expect(articles).toHaveLength(5);
  expect([first, last]).toEqual(["2021-05-12", "2024-01-09"]);
});

test("quotations gives offsets into the text as given", async () => {
  const text = "The flood\n\n“The river is rising,” said Mayor Ann Lee. “We are ready.”";
  const path = await put("articles.jsonl", [{ id: "flood", text }]);
  const { out } = await coverage("quotations", "--articles", path);
  const { id, quotes } = JSON.parse(out);
  expect(id).toBe("flood");
  const direct = quotes.filter(({ type }: { type: string }) => type === "direct");
  expect(
    direct.map(({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/[“”]/gu, "")),
  ).toEqual(["The river is rising,", "We are ready."]);
  for (const { speaker, speakerName } of direct) {
    expect(text.slice(speaker.start, speaker.end)).toContain("Ann Lee");
    expect(speakerName).toBe("Ann Lee");
  }
});

test("wrong usage ends with status 2 and says where to read on", async () => {
  const { status, out, err } = await coverage("ask", "x", "--limit", "-1");
  expect([status, out]).toEqual([2, ""]);
  expect(err).toBe('--limit must be a whole number from 1 on, not "-1".\nTry: coverage --help\n');
});

test("a failure ends with status 1", async () => {
  const { status, out, err } = await coverage("ask", "x", "--articles", "/nowhere");
  expect([status, out]).toEqual([1, ""]);
  expect(err).toContain("no such file");
});

describe("search without a word to look for", () => {
  test("says so", async () => {
    expect((await coverage("search", "")).out).toMatch(/^That has no word to look for\./);
    expect((await coverage("search", "sourdough")).out).toBe('No article mentions "sourdough".\n');
  });

  test("has no hits as JSON", async () => {
    expect(JSON.parse((await coverage("search", "", "--json")).out)).toMatchObject({ query: "", hits: [] });
  });
});

describe("ARTICLES of the environment", () => {
  test("stands for --articles, which goes before it", async () => {
    const [a, b] = [
      await put("env-a.jsonl", [{ id: "a", text: "A." }]),
      await put("env-b.jsonl", [{ id: "b", text: "B." }]),
    ];
    const held = async (...args: string[]) =>
      JSON.parse((await coverageWith(a, "sources", "--json", ...args)).out).articles.map(
        ({ id }: { id: string }) => id,
      );
    expect(await held()).toEqual(["a"]);
    expect(await held("--articles", b)).toEqual(["b"]);
  });
});
