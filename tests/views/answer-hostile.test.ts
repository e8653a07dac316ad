import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "../../src/articles/source.ts";
import type { Excerpt } from "../../src/retrieval/answer.ts";
import { answerView } from "../../src/views/answer.ts";
import { oneLine } from "../../src/views/markdown.ts";
import { readHeading } from "../../src/views/state.ts";
import { surroundingsView } from "../../src/views/surroundings.ts";
import { languages } from "../../src/words/languages.ts";
import { hostile, hostileLong, hostileName } from "./hostile.ts";
import type { ArticleWords } from "./samples.ts";
import { breaches, buttons, sampleAnswer, sampleArticle, sampleExcerpt, sampleHoldings, texts } from "./samples.ts";
import { shown } from "./shown.ts";

const ids = {
  page: (page: number) => `page:${page}`,
  around: (index: number) => `around:${index}`,
  share: (page: number) => `share:${page}`,
};

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
        const shownMessage = answerView({ asked, answer, page, private: true, holdings, ids, words });
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
