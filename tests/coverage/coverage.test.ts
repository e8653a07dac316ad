import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Coverage } from "../../src/coverage/coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";

const coverage = await openCoverage();
const words = [...new Set(coverage.holdings().articles.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))];
const fromTheArticles = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(" "));

describe("ask", () => {
  test("names a speaker as /quotes does, however the article spells the name", () => {
    const own = new Coverage();
    own.add(createArticle("pier", { title: "The pier" }, "“The pier will be rebuilt of oak,” Clara Winslow said."));
    own.add(createArticle("levy", { title: "The levy" }, "“The levy falls in autumn,” said Ms Winslow on Monday."));
    const [best] = own.ask("when does the levy fall").excerpts;
    expect(best?.text).toContain("autumn");
    expect(best?.speaker).toBe("Clara Winslow");
    expect(own.quotes("Winslow").person?.name).toBe("Clara Winslow");
  });

  test("shows only runs of its articles, with marks inside them", () => {
    fc.assert(
      fc.property(fromTheArticles, (question) => {
        const { answered, excerpts, nearest, reason } = coverage.ask(question, { limit: 6 });
        expect(answered).toBe(reason === null);
        if (answered) expect(excerpts.length).toBeGreaterThan(0);
        else expect(excerpts).toEqual([]);
        for (const { article, span, text, marks, score, alsoIn } of [...excerpts, ...nearest]) {
          expect(article.text.slice(span.start, span.end)).toBe(text);
          expect(text.trim()).toBe(text);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          let at = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          for (const source of alsoIn) expect(source.article).not.toBe(article);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("takes any string", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (question) => {
        expect(coverage.ask(question).question).toBe(question);
        expect(coverage.quotes(question).asked).toBe(question);
      }),
    );
  });

  test("keeps to its filters", () => {
    const { excerpts } = coverage.ask("Blinken on Israel", { from: "2024-01-01", to: "2024-12-31" });
    expect(excerpts.map(({ article }) => article.published)).not.toContain("2021-05-12");
    expect(excerpts.length).toBeGreaterThan(0);
    const none = coverage.ask("Blinken on Israel", { from: "2022", to: "2022-12-31" });
    expect(none.reason?.code).toBe("no-articles-in-range");
  });
});

test("an article that is added answers at once", async () => {
  const own = await openCoverage();
  expect(own.ask("who plays the marimba in Reykjavik").answered).toBe(false);
  own.add(
    createArticle("new", { title: "Music" }, "Music\n\nGudrun Jonsdottir plays the marimba in Reykjavik every Friday."),
  );
  expect(own.ask("who plays the marimba in Reykjavik").excerpts[0]?.text).toContain("Gudrun Jonsdottir");
  expect(() => own.add(createArticle("new", {}, "Again."))).toThrow("taken");
});

describe("holdings", () => {
  test("counts outlets and days", () => {
    const { articles, outlets, first, last } = coverage.holdings();
    expect(articles.map(({ published }) => published)).toEqual([
      "2024-01-09",
      "2023-10-12",
      "2021-05-13",
      "2021-05-12",
      "2021-05-12",
    ]);
    expect(outlets).toHaveLength(5);
    expect([first, last]).toEqual(["2021-05-12", "2024-01-09"]);
  });

  test("of nothing are empty", () => {
    expect(new Coverage().holdings()).toEqual({ articles: [], outlets: [], first: null, last: null });
  });
});

test("outlets are suggested by any part of their name", () => {
  expect(coverage.suggestOutlets("national", 25)).toEqual(["The National"]);
  expect(coverage.suggestOutlets("", 2)).toHaveLength(2);
});

test("surroundings hold the paragraph before and the one after", () => {
  const text = "First.\n\nAdvertisement\n\nSecond.\n\nThird.\n\nFourth.";
  const article = createArticle("a", { title: "T" }, text);
  const at = text.indexOf("Third.");
  const { start, end } = coverage.surroundings(article, { start: at, end: at + 6 });
  expect(text.slice(start, end)).toBe("Second.\n\nThird.\n\nFourth.");
});
