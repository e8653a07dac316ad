import { describe, expect, test } from "vitest";
import type { AnswerShown } from "../../src/views/answer.ts";
import { answerView } from "../../src/views/answer.ts";
import { en } from "../../src/words/en.ts";
import { buttons, sampleAnswer, sampleArticle, sampleExcerpt, sampleHoldings, texts } from "./samples.ts";

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
