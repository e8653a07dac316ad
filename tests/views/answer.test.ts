import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../src/articles/source.ts";
import type { Excerpt } from "../../src/retrieval/answer.ts";
import type { AnswerShown } from "../../src/views/answer.ts";
import { answerView } from "../../src/views/answer.ts";
import { oneLine } from "../../src/views/markdown.ts";
import { readHeading } from "../../src/views/state.ts";
import { surroundingsView } from "../../src/views/surroundings.ts";
import { en } from "../../src/words/en.ts";
import { languages } from "../../src/words/languages.ts";
import { hostile, hostileLong, hostileName } from "./hostile.ts";
import type { ArticleWords } from "./samples.ts";
import { breaches, buttons, sampleAnswer, sampleArticle, sampleExcerpt, sampleHoldings, texts } from "./samples.ts";
import { shown } from "./shown.ts";

const dam = sampleArticle("dam", {
  title: "Dam breaks",
  outlet: "The Post",
  url: "https://post.example/dam",
  published: "2023-10-12",
});
const copy = sampleArticle("copy", {
  title: "A dam broke",
  outlet: "The Mail",
  url: "https://mail.example/dam",
  published: null,
});
const ids = {
  page: (page: number) => `page:${page}`,
  around: (index: number) => `around:${index}`,
  share: (page: number) => `share:${page}`,
};

function view(more: Partial<AnswerShown>) {
  const asked = { asked: "who was hurt?", filters: {} };
  return answerView({
    asked,
    answer: sampleAnswer(),
    page: 0,
    private: false,
    holdings: sampleHoldings([dam, copy]),
    ids,
    words: en,
    ...more,
  });
}

describe("an answer", () => {
  const hurt = { start: 21, end: 37 };
  const excerpt = sampleExcerpt(dam, {
    span: hurt,
    text: "Nobody was hurt.",
    marks: [{ start: 11, end: 15 }],
    speaker: "Ann Lee",
  });

  test("shows the question, the words with the matches in bold, who says it, and where", () => {
    expect(texts(view({ answer: sampleAnswer({ excerpts: [excerpt] }) }))).toEqual([
      "### who was hurt?",
      "**Ann Lee**\n> Nobody was **hurt**.\n-# The Post · <t:1697104800:D>\n-# Dam breaks",
    ]);
  });

  test("opens the page at the passage; the same words elsewhere are further sources", () => {
    const both = { ...excerpt, alsoIn: [{ article: copy, span: hurt }] };
    const message = view({ answer: sampleAnswer({ excerpts: [both] }) });
    expect(buttons(message)).toEqual([
      { label: "Open in The Post", to: "https://post.example/dam#:~:text=Nobody%20was%20hurt" },
      { label: "Open in The Mail", to: "https://mail.example/dam#:~:text=Nobody%20was%20hurt" },
      { label: "In context", to: "around:0" },
    ]);
    expect(texts(message)[1]).toContain("\n-# Also in The Mail · no date");
  });

  test("three excerpts a page; private ones can be shared", () => {
    const excerpts = [0, 1, 2, 3, 4, 5, 6].map(() => excerpt);
    const navigation = (page: number, isPrivate = false) =>
      buttons(view({ answer: sampleAnswer({ excerpts }), page, private: isPrivate }))
        .filter(({ to }) => /^(?:page|share)/.test(to))
        .map(({ label, to }) => `${label} ${to}`);
    expect(navigation(0)).toEqual(["More excerpts page:1"]);
    expect(navigation(1)).toEqual(["Back page:0", "More excerpts page:2"]);
    expect(navigation(2, true)).toEqual(["Back page:1", "Share with everyone here share:2"]);
    expect(navigation(99)).toEqual(navigation(2));
  });

  test("says what was understood", () => {
    const corrections = [{ typed: "Blinkin", read: "Blinken" }];
    expect(texts(view({ answer: sampleAnswer({ excerpts: [excerpt], corrections }) }))[1]).toBe(
      "-# Read “Blinkin” as “Blinken”",
    );
  });
});

describe("no answer", () => {
  test("says why, and what the coverage holds", () => {
    expect(texts(view({}))).toEqual([
      "### who was hurt?",
      "No article mentions “sourdough”.\n-# The coverage holds 2 articles, <t:1697104800:D>: The Mail, The Post.",
    ]);
  });

  test("close matches are marked as no answer: the closest sentence of each with its link, nothing in bold", () => {
    const near = sampleExcerpt(dam, {
      marks: [
        { start: 11, end: 14 },
        { start: 21, end: 37 },
      ],
    });
    const message = view({ answer: sampleAnswer({ nearest: [near, near, near, near] }) });
    const [, , lead, match, ...others] = texts(message);
    expect(lead).toBe("**Close, but not an answer**");
    expect(match).toBe(
      "> Nobody was hurt.\n-# [The Post](https://post.example/dam#:~:text=Nobody%20was%20hurt) · <t:1697104800:D>",
    );
    expect(others).toHaveLength(2);
  });

  test("an empty coverage", () => {
    expect(texts(view({ holdings: sampleHoldings([]) }))[1]).toContain("The coverage holds no articles yet.");
  });
});

describe("the passage in its surroundings", () => {
  const text = "First paragraph.\nSecond one. It has the words. And goes on.\nThird paragraph.";
  const article = sampleArticle("a", {
    title: "Title",
    outlet: "The Post",
    url: "https://post.example/",
    published: null,
    text,
  });
  const excerpt = { start: text.indexOf("It has"), end: text.indexOf(" And goes") };

  test("whole paragraphs with the excerpt in bold", () => {
    expect(texts(surroundingsView(article, { start: 0, end: text.length }, excerpt, en))).toEqual([
      "### Title\n-# The Post · no date",
      "First paragraph.\n\nSecond one. **It has the words.** And goes on.\n\nThird paragraph.",
    ]);
  });

  test("where there is no room for all, the farthest paragraphs go", () => {
    const filler = "Words and words. ".repeat(120).trim();
    const long = sampleArticle("b", { text: `${filler}\n${filler}\nThe excerpt.\n${filler}` });
    const at = long.text.indexOf("The excerpt.");
    const message = surroundingsView(long, { start: 0, end: long.text.length }, { start: at, end: at + 12 }, en);
    expect(breaches(message)).toEqual([]);
    const shownParagraphs = texts(message)[1]!.split("\n\n");
    expect(shownParagraphs).toEqual(["**The excerpt.**"].concat(shownParagraphs.length > 1 ? [filler] : []));
  });
});

const url = fc.option(
  fc
    .oneof(
      hostile,
      fc.nat(600).map((length) => "long/".repeat(length / 5)),
    )
    .map((path) => `https://news.example/${path}`),
  { nil: null },
);
const article = fc
  .record<ArticleWords>({
    title: fc.oneof(hostileName, hostileLong),
    outlet: fc.option(fc.oneof(hostileName, hostileLong), { nil: null }),
    url,
    published: fc.option(fc.constantFrom("2023-10-12", "2024-01-10T09:35"), { nil: null }),
    text: fc.oneof(hostileName, hostileLong),
  })
  .map((words) => sampleArticle("a", words));
const source: fc.Arbitrary<Source> = article.map((article) => ({
  article,
  span: { start: 0, end: article.text.length },
}));
const excerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    article,
    speaker: fc.option(hostileName, { nil: null }),
    alsoIn: fc.array(source, { maxLength: 7 }),
    marks: fc.array(fc.tuple(fc.nat(9000), fc.nat(50)), { maxLength: 40 }),
  })
  .map(({ article, speaker, alsoIn, marks }) =>
    sampleExcerpt(article, {
      speaker,
      alsoIn,
      marks: marks.map(([start, length]) => ({ start, end: start + length })),
    }),
  );

/** Kinds of markup that these views make themselves; a heading only on top. */
const own = new Set(["heading", "quote", "bold", "subtext", "time", "link"]);

function expectHarmless(message: Parameters<typeof texts>[0]): void {
  expect(breaches(message)).toEqual([]);
  for (const [index, content] of texts(message).entries()) {
    const kinds = shown(content).markup.map(({ kind }) => kind);
    expect(kinds.filter((kind) => !own.has(kind))).toEqual([]);
    if (index > 0) expect(kinds).not.toContain("heading");
    expect(content).not.toMatch(/<(?:@[!&]?|#)\d+>|@(?:everyone|here)|[\u202a-\u202e\u2066\u2067]/i);
  }
}

test("whatever stands in question and articles: within all limits, no foreign markup, and the question can be read back", () => {
  const question = hostileName.map((text) => oneLine(text).slice(0, 300).toWellFormed()).map(oneLine);
  const filters = fc.record({ outlet: hostileName.map((text) => oneLine(text).slice(0, 100)).map(oneLine) });
  fc.assert(
    fc.property(
      fc.record({
        question,
        filters,
        excerpts: fc.array(excerpt, { maxLength: 8 }),
        nearest: fc.array(excerpt, { maxLength: 5 }),
      }),
      fc.array(fc.record({ typed: hostileName, read: hostileName }), { maxLength: 9 }),
      fc.nat(3),
      fc.record({ message: hostileLong, words: fc.option(fc.array(hostileName), { nil: undefined }) }),
      fc.constantFrom(...Object.values(languages)),
      ({ question, filters, excerpts, nearest }, corrections, page, told, words) => {
        const asked = { asked: question, filters };
        const { message, words: named } = told;
        const reason =
          excerpts.length > 0 ? null : { code: "no-match" as const, message, ...(named && { words: named }) };
        const answer = sampleAnswer({ excerpts, nearest: excerpts.length > 0 ? [] : nearest, corrections, reason });
        const holdings = sampleHoldings([...excerpts, ...nearest].map(({ article }) => article));
        const shownMessage = view({ asked, answer, page, private: true, holdings, words });
        expectHarmless(shownMessage);
        expect(readHeading(shownMessage)).toEqual(asked);
        // What was pressed for is always there.
        if (excerpts.length > 0) expect(buttons(shownMessage).some(({ to }) => to.startsWith("share:"))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test("surroundings of hostile text", () => {
  fc.assert(
    fc.property(
      article,
      fc.nat(),
      fc.nat(400),
      fc.constantFrom(...Object.values(languages)),
      (article, from, length, words) => {
        const start = from % article.text.length;
        const end = Math.min(article.text.length, start + 1 + length);
        expectHarmless(surroundingsView(article, { start: 0, end: article.text.length }, { start, end }, words));
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
