import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/playground/page/markdown/parse.ts";
import { emphasise, fromMarkdown, inline, link, oneLine, quote, seen, toMarkdown } from "../../src/views/markdown.ts";
import { hostile, hostileName } from "./hostile.ts";
import { shown } from "./shown.ts";

describe("toMarkdown", () => {
  const cases: [what: string, text: string, markdown: string][] = [
    ["heading", "# Title", "\\# Title"],
    ["muted line", "-# small", "\\-\\# small"],
    ["list", "- a\n  - b\n1. c", "\\- a\n  \\- b\n1\\. c"],
    [
      "dashes and numbers inside a line stay",
      "A 14-storey block, 3.5 m - built 2020.",
      "A 14-storey block, 3.5 m - built 2020.",
    ],
    ["quote", "> quote", "\\> quote"],
    ["bold", "**b** __u__ _i_ ~~s~~ ||x||", "\\*\\*b\\*\\* \\_\\_u\\_\\_ \\_i\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\|"],
    ["code", "`c`", "\\`c\\`"],
    ["mention", "<@1> <#2>", "\\<\\@1\\> \\<\\#2\\>"],
    ["everyone", "@everyone", "\\@\u200beveryone"],
    ["masked link", "[a](https://b.example)", "\\[a\\](https\\://b.example)"],
    ["emoji", ":smile:", "\\:smile\\:"],
    ["colon before a blank", "He said: no", "He said: no"],
    ["backslash", "\\*", "\\\\\\*"],
    ["apostrophes and quotation marks", "“It’s 'so'”, he said (twice).", "“It’s 'so'”, he said (twice)."],
  ];
  test.each(cases)("%s", (_what, text, markdown) => expect(toMarkdown(text)).toBe(markdown));

  test("text shows as it is, without any markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { markup, visible } = shown(toMarkdown(text));
        expect(markup).toEqual([]);
        expect(visible.replaceAll("\u200b", "")).toBe(text.replaceAll("\u200b", ""));
      }),
      { numRuns: 2000 },
    );
  });

  test("also behind text of our own, and no server sees a ping", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const raw = `-# in ${toMarkdown(oneLine(text))}`;
        expect(shown(raw).markup.filter(({ kind }) => kind !== "subtext")).toEqual([]);
        expect(raw).not.toMatch(/<(?:@[!&]?|#)\d+>|@(?:everyone|here)/i);
      }),
      { numRuns: 2000 },
    );
  });

  test("fromMarkdown is its inverse", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        expect(fromMarkdown(toMarkdown(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("what is not seen", () => {
  test("controls of direction, zero-width letters and control characters go; letters, joiners and lines stay", () => {
    expect(seen("a\u202eb\u2066c\u200bd\ufeffe\u0000f\ng\u200dh\u{e0041}i")).toBe("abcde f\ng\u200dhi");
    expect(oneLine("  a\r\n\tb \u2028 c ")).toBe("a b c");
  });

  test("nothing turns the text beside it around", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const part of [oneLine(text), emphasise(text, [])])
          expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
    expect(inline("قناة الجزيرة")).toBe("\u2068قناة الجزيرة\u2069");
  });

  test("oneLine changes nothing the second time", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});

describe("emphasise", () => {
  const of = (text: string, ...words: string[]) =>
    emphasise(
      text,
      words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
    );

  test("marks are bold", () => expect(of("It is far too high.", "far", "high")).toBe("It is **far** too **high**."));
  test("neighbours are one", () => expect(of("far too high", "too", "far", "high")).toBe("**far too high**"));
  test("blanks and lines stay outside", () => expect(of("a b \nc d", " b \nc")).toBe("a **b** \n**c** d"));
  test("marks of its own are escaped", () => expect(of("a*b* c", "b*")).toBe("a\\***b\\*** c"));

  test("bold is all the markup there is, and it holds just the marked words", () => {
    const marked = fc.tuple(hostile, fc.array(fc.tuple(fc.nat(400), fc.nat(40)), { maxLength: 5 }));
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const marks = spans.map(([start, length]) => ({ start, end: start + length }));
        const { markup, visible } = shown(emphasise(text, marks));
        expect(new Set(markup.map(({ kind }) => kind)).size).toBeLessThanOrEqual(1);
        for (const { kind, holds } of markup) {
          expect(kind).toBe("bold");
          expect(holds.trim()).not.toBe("");
        }
        // A mark may cut an emoji in two here; real ones never do.
        const plain = (part: string) =>
          part.replace(/[\u200b\ufffd]|\p{Cs}/gu, "").replace(/[\u{10000}-\u{10ffff}]/gu, "");
        expect(plain(visible)).toBe(plain(seen(text)));
      }),
      { numRuns: 1500 },
    );
  });
});

test("a quote holds all its lines and no other markup", () => {
  fc.assert(
    fc.property(hostileName, (text) => {
      const { markup } = shown(quote(emphasise(text, [])));
      expect(new Set(markup.map(({ kind }) => kind))).toEqual(new Set(["quote"]));
    }),
  );
});

describe("link", () => {
  test("an address cannot end it", () => {
    expect(link("The Times (London)", "https://x.example/a(b)_c*?q=[1]#:~:text=x")).toBe(
      "[The Times (London)](https://x.example/a%28b%29_c*?q=%5B1%5D#:~:text=x)",
    );
  });

  const noLabels = [
    "a [b]",
    "*Star*",
    "https://evil.example",
    "1. first",
    ":smile:",
    "<@1>",
    "@everyone",
    "# x",
    "a\\b",
  ];
  test.each(noLabels)("no link behind %s", (words) =>
    expect(link(words, "https://x.example/")).toBe(toMarkdown(oneLine(words))),
  );

  test("one link with the given words, or just the words", () => {
    const name = fc.oneof(hostileName, fc.string({ unit: fc.constantFrom(..."ab. 1-()é&"), minLength: 1 }));
    fc.assert(
      fc.property(name, hostile, (words, path) => {
        const { markup, visible } = shown(link(words, `https://news.example/${path}`));
        expect(markup.map(({ kind }) => kind).filter((kind) => kind !== "link")).toEqual([]);
        expect(markup.length).toBeLessThanOrEqual(1);
        expect(visible.replace(/[\u200b\u2068\u2069]/g, "")).toBe(oneLine(words));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The local page reads Markdown too, independently of the rules above. */
test("the page finds no markup either", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const nodes = parseMarkdown(toMarkdown(text));
      expect(nodes.filter(({ kind }) => kind !== "text")).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
