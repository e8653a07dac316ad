import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { mostlyUnknown } from "../../src/retrieval/decline.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { ARTICLES, smallCoverage } from "./small-coverage.ts";

const coverage = smallCoverage();

describe("answers", () => {
  it.each([
    ["what did Winslow say about the northern pier", "since 1974"],
    ["how much will the repairs cost", "$14 million"],
    ["why do the repairs take nine months", "because the sea wall"],
    ["who criticised the plan", "Tom Abara"],
    ["how many people work for Nordline", "240 people"],
    ["where will the ferries go", "Saint Orin"],
    ["what percent of the vote did winslow get", "58 percent"],
    ["what did dmitri haas say", "I wish her luck"],
    ["harbor closing", "will close in April"],
  ])("%s", (question, words) => {
    const answer = coverage.ask(question);
    expect(answer.reason).toBeNull();
    expect(answer.excerpts[0]?.text).toContain(words);
  });

  it("names the speaker of a quotation", () => {
    expect(coverage.ask("what did winslow say about the northern pier").excerpts[0]?.speaker).toBe("Clara Winslow");
  });

  it("shows the same words of two outlets once, with both sources", () => {
    const { excerpts } = coverage.ask("northern pier repaired since 1974");
    const about = excerpts.filter(({ text }) => text.includes("since 1974"));
    expect(about).toHaveLength(1);
    expect([about[0]?.article.id, ...(about[0]?.alsoIn.map(({ article }) => article.id) ?? [])].sort()).toEqual([
      "ferry",
      "harbour",
    ]);
  });

  it("reads a misspelt name and says so", () => {
    const answer = coverage.ask("Winslou northern pier");
    expect(answer.answered).toBe(true);
    expect(answer.corrections).toEqual([{ typed: "Winslou", read: "Winslow" }]);
  });

  it.each(["wat did winslow say abuot the northern pier", "whta did winslow say about the northern pier"])(
    "reads %s",
    (question) => {
      expect(coverage.ask(question).excerpts[0]?.text).toContain("since 1974");
    },
  );

  it("explains every score", () => {
    const [first] = coverage.ask("northern pier", { explain: true }).excerpts;
    expect(first?.evidence.length).toBeGreaterThan(3);
    expect(first?.scoreEvidence.length).toBeGreaterThan(3);
    expect(
      first?.evidence.every(
        ({ what, value, weight }) => what !== "" && Number.isFinite(value) && Number.isFinite(weight),
      ),
    ).toBe(true);
  });

  it("keeps to the filters", () => {
    const { excerpts } = coverage.ask("Winslow", { outlet: "Coastal News", from: "2023-01-01" });
    expect(excerpts.map(({ article }) => article.id)).toEqual(excerpts.map(() => "election"));
  });
});

describe("declines", () => {
  it.each([
    ["???", "empty-question"],
    ["what did he say", "empty-question"],
    ["", "empty-question"],
    ["how do I bake sourdough", "no-match"],
    ["what did Gwendolyn Farthing say about the pier", "unknown-person"],
    ["what did farthing say about the pier", "unknown-person"],
    ["what did Tom Abara say about the budget", "not-covered"],
  ])("%j: %s", (question, code) => {
    const answer = coverage.ask(question);
    expect(answer.answered).toBe(false);
    expect(answer.excerpts).toEqual([]);
    expect(answer.reason?.code).toBe(code);
    expect(answer.reason?.message).not.toBe("");
  });

  it("is sure of none where no article mentions most of what is asked", () => {
    const unknown = (question: string) => mostlyUnknown(coverage.measure(question, {}).question);
    expect(unknown("who won the regatta in port ellis")).toBe(true);
    expect(unknown("did winslow talk of a regatta or the repairs of the northern pier")).toBe(false);
    expect(unknown("who criticised the plan")).toBe(false);
    // What is known by its day of publication alone is not unknown.
    expect(unknown("harbor on 2022-03-05")).toBe(false);
  });

  it("says when the dates leave nothing", () => {
    expect(coverage.ask("pier", { from: "2030-01-01" }).reason).toEqual({
      code: "no-articles-in-range",
      message: "This coverage holds no article from 1 January 2030 on.",
      limits: "dates",
    });
  });

  it("names the dates and the outlet within which no article has the words", () => {
    const held = new Retrieval();
    const article = (id: string, published: string, text: string) =>
      createArticle(id, { title: id, outlet: "The Post", published }, text);
    held.add(article("a", "2021-05-12", "The harbour was flooded on Monday."), []);
    held.add(article("b", "2023-05-12", "Farmers sold their apples on Tuesday."), []);
    const reason = (options: object) => held.ask("harbour", options).reason;
    expect(reason({ from: "2022-01-01", to: "2023-12-31" })).toMatchObject({
      code: "no-match",
      message: "No article between 1 January 2022 and 31 December 2023 mentions any of these words.",
    });
    expect(reason({ outlet: "The Post", from: "2022-01-01" })?.message).toMatch(
      /^No article of The Post from 1 January 2022 on m/,
    );
    expect(reason({ within: new Set(["b"]) })?.message).toBe("None of those articles mentions any of these words.");
    expect(reason({ from: "2022-01-01", to: "2022-12-31" })?.code).toBe("no-articles-in-range");
  });

  it("says when nothing is of the time that the question names", () => {
    expect(coverage.ask("what did winslow say about the northern pier in 2031").reason?.code).toBe(
      "no-articles-in-range",
    );
    expect(coverage.ask("northern pier 1974").answered).toBe(true);
  });

  it("says so of an empty collection", () => {
    expect(new Retrieval().ask("northern pier").answered).toBe(false);
  });
});

describe("whatever is asked", () => {
  const check = (question: string) => {
    const answer = coverage.ask(question);
    expect(answer.question).toBe(question);
    expect(answer.answered).toBe(answer.reason === null);
    for (const { article, span, text, marks, score } of [...answer.excerpts, ...answer.nearest]) {
      expect(article.text.slice(span.start, span.end)).toBe(text);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      let last = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }
  };

  it("answers any string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), check), { numRuns: 300 });
  });

  it("answers any words of the collection in any order", () => {
    const words = ARTICLES.flatMap(({ text }) => text.split(/\s+/u));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, "who", "said", "2022", "‮", "\u0000"), { maxLength: 30 }), (some) =>
        check(some.join(" ")),
      ),
      { numRuns: 300 },
    );
  });

  it("scores the same whatever else the collection holds of other subjects", () => {
    const larger = smallCoverage();
    for (let i = 0; i < 200; i++) {
      const text = `Bakers of town ${i} sold ${i} loaves of rye bread. The oven was warm, and the queue was long.`;
      larger.add(createArticle(`bread ${i}`, { title: `Bread in town ${i}` }, text), []);
    }
    for (const question of ["how much will the repairs cost", "northern pier"]) {
      const [small, large] = [coverage.ask(question), larger.ask(question)];
      expect(large.excerpts[0]?.text).toBe(small.excerpts[0]?.text);
      expect(Math.abs((large.excerpts[0]?.score ?? 0) - (small.excerpts[0]?.score ?? 0))).toBeLessThan(0.2);
    }
  });
});

describe("search", () => {
  it("ranks passages without declining", () => {
    const hits = coverage.search("sourdough pier", { limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.article.text.slice(hits[0].span.start, hits[0].span.end)).toContain("pier");
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 0);
  });

  it("shows a passage with whole sentences around it, and no text of it again as a hit of its own", () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, i) =>
        `${i === 14 ? "The heron nests on the weir." : ""} Paragraph ${i} has ${"some more words ".repeat(14)}here.`,
    );
    const retrieval = new Retrieval();
    retrieval.add(createArticle("birds", { title: "Birds" }, paragraphs.join("\n\n")), []);
    const hits = retrieval.search("heron paragraph words", { limit: 20 });
    const texts = hits.map(({ article, span }) => article.text.slice(span.start, span.end));
    expect(texts[0]).toMatch(/^Paragraph \d+ .*The heron nests on the weir.*here\.$/su);
    expect(texts[0]?.split(/\s+/u).length).toBeGreaterThanOrEqual(150);
    expect(texts[0]?.split(/\s+/u).length).toBeLessThan(250);
    for (const [i, text] of texts.entries()) {
      expect(texts.filter((other, j) => i !== j && other.includes(text))).toEqual([]);
    }
  });
});

describe("somebody's name and another's topic", () => {
  it.each(["winslow on ferries", "winslow on Saint Orin", "what did Abara say about the harbour repairs"])(
    "are no answer where no sentence has both: %s",
    (question) => {
      expect(coverage.ask(question).answered).toBe(false);
    },
  );
});

describe("a share of those who said something", () => {
  const retrieval = new Retrieval();
  for (const article of [
    ...ARTICLES,
    createArticle(
      "poll",
      { title: "Voters worry about the economy", published: "2022-05-01" },
      `More than 60 percent of them hold that banks hurt the economy.

The poll reached 900 people by telephone in May. They were asked about a list of things. Most were Democrats.`,
    ),
  ])
    retrieval.add(article, analyseQuotations(article).quotations);

  it.each([
    "what share of Ellis Democrats said banks hurt the economy",
    "What percentage of Democrats said banks hurt the economy?",
  ])("is asked of nobody's words: %s", (question) => {
    expect(retrieval.ask(question).excerpts[0]?.text).toContain("60 percent");
  });

  it("is no name", () => {
    const { reason } = retrieval.ask("what share of Democrats told the Gazette that banks hurt the economy");
    expect(reason?.message ?? "").not.toContain("share");
  });
});
