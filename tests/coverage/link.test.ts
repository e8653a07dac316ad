import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, Span } from "../../src/articles/article.ts";
import { createArticle } from "../../src/articles/create.ts";
import { passageLink } from "../../src/coverage/link.ts";
import { findDirective, parseDirective } from "./text-directive.ts";

const url = "https://news.example/a";

function article(text: string, fields: { title?: string; url?: string } = {}): Article {
  return createArticle("a", { title: "A headline", url, ...fields }, text);
}

/** What a browser would highlight, without the marks around its first and last word, as offsets into the article's text; null where it finds nothing. */
function highlighted(of: Article, link: string): Span | null {
  const directive = parseDirective(link);
  if (!directive) return null;
  const blocks = [of.title, ...of.text.split("\n")];
  const starts: number[] = [];
  let at = -of.title.length - 1;
  for (const block of blocks) {
    starts.push(at);
    at += block.length + 1;
  }
  const found = findDirective(blocks, directive);
  if (!found) return null;
  const start = starts[found.from.block]! + found.from.offset;
  const run = of.text.slice(start, starts[found.to.block]! + found.to.offset);
  const inner = run.replace(/[^\p{L}\p{N}]+$/u, "");
  return { start: start + run.search(/[\p{L}\p{N}]/u), end: start + inner.length };
}

describe("passageLink", () => {
  const cases: [what: string, text: string, run: string, directive: string][] = [
    [
      "a short run is named whole",
      "It rained a lot. The dam broke today. Nobody was hurt.",
      "The dam broke today.",
      "The%20dam%20broke%20today",
    ],
    [
      "quotation marks around it stay outside",
      "She said: “We won’t go back.” Then she left.",
      "“We won’t go back.”",
      "We%20won%E2%80%99t%20go%20back",
    ],
    [
      "commas, dashes, percent signs and ampersands are encoded",
      "A well-known firm, M&S, grew 5% more.",
      "A well-known firm, M&S, grew 5% more.",
      "A%20well%2Dknown%20firm%2C%20M%26S%2C%20grew%205%25%20more",
    ],
    [
      "letters beyond ASCII",
      "Das Präsidium tagt in Kyjiw – wie üblich.",
      "Kyjiw – wie üblich.",
      "Kyjiw%20%E2%80%93%20wie%20%C3%BCblich",
    ],
    ["parentheses", "The IDF (army) said so.", "The IDF (army) said so.", "The%20IDF%20%28army%29%20said%20so"],
    [
      "words before it where they come earlier too",
      "Prices fell. In May, prices fell.",
      "prices fell.",
      "May%2C-,prices%20fell",
    ],
  ];
  test.each(cases)("%s", (_what, text, run, directive) => {
    const start = text.lastIndexOf(run);
    expect(passageLink(article(text), { start, end: start + run.length })).toBe(`${url}#:~:text=${directive}`);
  });

  test("a long run is named by its first and last words", () => {
    const text = `Intro. ${"The first words of it go on and on, as sentences do when nobody stops them, ".repeat(2)}until the very end.`;
    const link = passageLink(article(text), { start: 7, end: text.length });
    expect(link).toBe(`${url}#:~:text=The%20first%20words%20of,until%20the%20very%20end`);
  });

  test("a run over several paragraphs", () => {
    const text = "One began here.\nTwo stood between.\nThree ended it all.";
    const of = article(text);
    const link = passageLink(of, { start: 0, end: text.length })!;
    expect(parseDirective(link)).toEqual({
      prefix: null,
      start: "One began here",
      end: "Three ended it all",
      suffix: null,
    });
    expect(highlighted(of, link)).toEqual({ start: 0, end: text.length - 1 });
  });

  test("the same paragraph twice: the paragraph before tells them apart", () => {
    const text = "First cause.\n“Far too high,” he said.\nSecond cause.\n“Far too high,” he said.";
    const of = article(text);
    const span = { start: text.lastIndexOf("“Far"), end: text.length };
    const link = passageLink(of, span)!;
    expect(highlighted(of, link)).toEqual({ start: span.start + 1, end: text.length - 1 });
    expect(parseDirective(link)).toMatchObject({ prefix: "Second cause.", start: "“Far too high,” he said" });
  });

  test("the headline stands before the text", () => {
    const of = article("Biden calls ahead. Later, Biden calls again.", { title: "Biden calls ahead" });
    const link = passageLink(of, { start: 0, end: 18 })!;
    expect(parseDirective(link)).toEqual({ prefix: "ahead", start: "Biden calls ahead", end: null, suffix: null });
    expect(highlighted(of, link)).toEqual({ start: 0, end: 17 });
  });

  test("the address keeps its own fragment and loses a directive that it came with", () => {
    const text = "The dam broke.";
    const link = (of: string) => passageLink(article(text, { url: of }), { start: 0, end: 14 });
    expect(link("https://news.example/a#live")).toBe("https://news.example/a#live:~:text=The%20dam%20broke");
    expect(link("https://news.example/a#:~:text=old")).toBe("https://news.example/a#:~:text=The%20dam%20broke");
    expect(link("https://news.example/a?x=1&y=ä")).toBe(
      "https://news.example/a?x=1&y=%C3%A4#:~:text=The%20dam%20broke",
    );
  });

  test("no link without a web address", () => {
    const span = { start: 0, end: 3 };
    for (const bad of ["javascript:alert(1)", "not an address", "file:///etc/passwd"]) {
      expect(passageLink(article("The dam broke.", { url: bad }), span)).toBeNull();
    }
    expect(passageLink(createArticle("a", {}, "The dam broke."), span)).toBeNull();
    expect(passageLink(article("The dam broke.", { url: `https://news.example/${"x".repeat(512)}` }), span)).toBeNull();
  });

  test("an address that leaves no room goes without a directive", () => {
    const long = `https://news.example/${"x".repeat(480)}`;
    expect(passageLink(article("Antidisestablishmentarianism returned.", { url: long }), { start: 0, end: 38 })).toBe(
      long,
    );
  });
});

const word = fc.oneof(
  fc.constantFrom(
    "war",
    "peace",
    "Blinken",
    "U.S.",
    "14-storey",
    "5%",
    "M&S",
    "don’t",
    "said,",
    "“we",
    "go”",
    "—",
    "(IDF)",
    "1,050",
    "é",
    "Žižek",
    "가자",
    "غزة",
    "a,b-",
    "#:~:text=",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((text) => text.replace(/\s/gu, "x")),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));
const page = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
  text: fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((paragraphs) => paragraphs.join("\n")),
  path: fc.string({ unit: fc.constantFrom(..."abc/-_.?&=#%"), maxLength: 300 }),
});

/** A run from the start of one word to the end of another. */
function runOf(text: string, a: number, b: number): Span {
  const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].filter((part) => part.isWordLike);
  if (words.length === 0) return { start: 0, end: text.length };
  const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y);
  const [from, to] = [words[first!]!, words[last!]!];
  return { start: from.index, end: to.index + to.segment.length };
}

test("a link fits, keeps its address, and its terms are runs of the page", () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), ({ title, text, path }, a, b) => {
      const of = article(text, { title, url: `https://news.example/${path}` });
      const link = passageLink(of, runOf(text, a, b))!;
      expect(link.length).toBeLessThanOrEqual(512);
      expect(URL.canParse(link)).toBe(true);
      const before = new URL(`https://news.example/${path}`).href.split(":~:")[0]!.replace(/#$/, "");
      expect(link.startsWith(before)).toBe(true);
      if (link === before) return;
      const directive = parseDirective(link)!;
      const lines = [title, ...text.split("\n")].map((line) => line.toWellFormed().replace(/\s+/gu, " "));
      for (const term of [directive.prefix, directive.start, directive.end, directive.suffix]) {
        if (term !== null) expect(lines.some((line) => line.includes(term))).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("a browser finds the run first, unless no context tells it from the same words before", () => {
  // Words from so small a vocabulary that nearly every run comes several times.
  const vocabulary = ["war", "War", "peace", "péace", "in", "“in", "Gaza.", "warpeace", "he", "said,"];
  const line = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 20 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (lines, a, b) => {
      const text = lines.join("\n");
      const of = article(text);
      const span = runOf(text, a, b);
      const link = passageLink(of, span)!;
      const found = highlighted(of, link)!;
      expect(found).not.toBeNull();
      if (found.start !== span.start) {
        expect(found.start).toBeLessThan(span.start);
        expect(parseDirective(link)!.prefix).toBeNull();
      } else if (found.end !== span.end) {
        expect(parseDirective(link)!.end).toBeNull();
      }
    }),
    { numRuns: 1000 },
  );
});

test("with a word in every paragraph that comes once, a browser always finds the run first", () => {
  const line = fc.array(fc.constantFrom("war", "“peace", "in", "Gaza.", "he", "said,"), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (lines, a, b) => {
      const text = lines.map((words, index) => `Marker${index} ${words.join(" ")}`).join("\n");
      const of = article(text);
      const span = runOf(text, a, b);
      expect(highlighted(of, passageLink(of, span)!)?.start).toBe(span.start);
    }),
    { numRuns: 1000 },
  );
});

test("runs of words that come once are highlighted whole", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (sizes, a, b) => {
      let count = 0;
      const text = sizes.map((size) => Array.from({ length: size }, () => `word${count++}`).join(" ")).join("\n");
      const of = article(text);
      const span = runOf(text, a, b);
      expect(highlighted(of, passageLink(of, span)!)).toEqual(span);
    }),
    { numRuns: 400 },
  );
});
