import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { newestFirst } from "../../src/retrieval/newest-first.ts";
import { rankWindows } from "../../src/retrieval/rank.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { coverageOf } from "./small-coverage.ts";

describe("the dead, where they are counted", () => {
  const dated = [
    ["2023-10-12", "The death toll in Port Ellis has reached 40, the harbour office said."],
    ["2024-01-09", "Some 230 people have been killed in Port Ellis since the storm began in October."],
    ["2024-01-10", "Killed time is lost, the mayor of Port Ellis said, and asked for more boats."],
  ] as const;
  const storm = new Retrieval();
  for (const [published, text] of dated)
    storm.add(createArticle(published, { title: "The storm", published }, text), []);
  const first = (question: string) => storm.ask(question).excerpts[0]?.text;

  it.each([
    "how many people died in Port Ellis",
    "death toll in Port Ellis",
    "death toll",
    "number of dead in Port Ellis",
    "latest death toll Port Ellis",
  ])("are found by any word for it, the newest figure first: %s", (question) => {
    expect(first(question)).toContain("230");
  });

  it("are told of the time that is asked about", () => {
    expect(first("death toll in Port Ellis in October 2023")).toContain("reached 40");
  });
});

it("puts no figure first that would not be answered with by itself", () => {
  const held = coverageOf(
    "Some 40 people have died in Port Ellis since the storm began.",
    "Some 230 people have died in Port Ellis since the storm began.",
  );
  const measure = held.measure("how many people died in Port Ellis", {});
  const ranked = rankWindows(held.candidates(measure, {}, FOR_SEARCH), measure);
  const first = (answers: boolean) => newestFirst(ranked, measure.question, () => answers)[0];
  expect(first(true)?.window.of.in.article.article.id).toBe("1");
  expect(first(false)).toBe(ranked[0]);
  const other = ranked.toSorted((a, b) => a.window.of.in.article.id - b.window.of.in.article.id);
  expect(newestFirst(other, measure.question, () => false)[0]?.window.of.in.article.article.id).toBe("0");
});

describe("a figure of a month", () => {
  const held = new Retrieval();
  const add = (published: string, text: string) =>
    held.add(createArticle(published, { title: "Harbour shares", published }, text), []);
  add("2024-06-05", "Its shares dropped 7.3% to 41 crowns, and the harbour of Port Ellis sold fewer boats.");
  add("2024-07-02", "Harbour shares rose 4.1% to a price of 43 crowns on Tuesday in Port Ellis.");
  const first = (question: string) => held.ask(question).excerpts[0]?.article.published;

  it("is of that month, though the next one begins with another", () => {
    expect(first("harbour shares of port ellis june 2024")).toBe("2024-06-05");
    expect(first("harbour shares of port ellis july 2024")).toBe("2024-07-02");
  });

  it("is hardly known by the year alone, as a figure of the year is", () => {
    add("2024-08-01", "In 2024 the boats of the harbour cost more.");
    const yearOf = (question: string) =>
      held.measure(question, {}).question.terms.find(({ word }) => word === "2024")?.alternates[0]?.quality;
    expect(yearOf("harbour shares in may 2024")).toBeLessThan(0.5);
    expect(yearOf("harbour shares in 2024")).toBe(1);
  });
});

it("has the dead behind the number of them, as the toll has", () => {
  const held = coverageOf(
    "The number of dead in the sinking of the ferry rose to 11 on Tuesday after a dive of hours.",
  );
  const measure = held.measure("ferry death toll", {});
  const [found] = rankWindows(held.candidates(measure, {}, FOR_SEARCH), measure);
  expect(found?.features.amountGiven).toBe(1);
});

describe("the latest figure", () => {
  const held = new Retrieval();
  const add = (published: string, text: string) =>
    held.add(createArticle(published, { title: "The flood", published }, text), []);
  add("2023-10-12", "The number of people missing in the Port Ellis flood has reached 40, officials say.");
  add("2024-01-09", "The flood of Port Ellis: 230 are missing, a number that grows.");
  const first = (question: string) => held.ask(question).excerpts[0]?.text;

  it("comes first although it is told in fewer of the question's words", () => {
    expect(first("number of people missing in the Port Ellis flood")).toContain("40");
    expect(first("latest number of people missing in the Port Ellis flood")).toContain("230");
  });
});
