import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";

describe("a time that the question names", () => {
  const coverage = new Retrieval();
  const reports = [
    "Militants fired 1,050 rockets at the coast in three days, the army said.",
    "The coast stayed calm all winter, the army said.",
    "Militants fired 90 rockets at the coast, and the army struck back.",
  ];
  reports.forEach((text, i) => {
    coverage.add(createArticle(String(i), { title: `Report ${i}`, published: `202${i}-05-01` }, text), []);
  });
  const first = (question: string) => coverage.ask(question, { asked: "2026-01-01" });

  it("is not answered by what came out before", () => {
    expect(first("how many rockets were fired at the coast in 2022").excerpts[0]?.text).toContain("90 rockets");
    expect(first("how many rockets were fired at the coast in 2020").excerpts.length).toBeGreaterThan(0);
  });

  it("is told where it is counted from the day of asking", () => {
    expect(first("what did the army say last week").reason?.code).toBe("no-articles-in-range");
    expect(first("what did the army say this week").reason?.code).toBe("no-articles-in-range");
  });

  it.each(["what did the army say on This Week", "What did the army tell Today?"])("is no name: %s", (question) => {
    expect(first(question).reason?.code).not.toBe("no-articles-in-range");
  });

  it("is told where no article is of it", () => {
    expect(first("what did the army say yesterday").reason).toMatchObject({
      code: "no-articles-in-range",
      message: "This coverage holds no article of 31 December 2025.",
    });
  });
});

describe("an outlet whose name holds a day", () => {
  const retrieval = new Retrieval();
  for (const outlet of ["USA Today", "The Post"])
    retrieval.add(
      createArticle(
        outlet,
        { title: "Levy", outlet, published: "2022-05-01" },
        `The harbour levy rises, ${outlet} has learnt.`,
      ),
      [],
    );

  it("is no date", () => {
    const { answered, excerpts } = retrieval.ask("what did usa today write about the harbour levy", {
      asked: "2026-01-01",
    });
    expect(answered).toBe(true);
    expect(excerpts[0]?.article.outlet).toBe("USA Today");
  });
});
