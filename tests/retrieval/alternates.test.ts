import { describe, expect, it } from "vitest";
import { coverageOf } from "./small-coverage.ts";

describe("a name", () => {
  const many = coverageOf(
    ...Array.from({ length: 60 }, (_, i) => `In May a bridge number ${i} was opened by Rosallie Schmidt, the mayor.`),
    "A bridge was named for Rosalie and a monument for some marchers.",
  );
  const termsOf = (word: string) =>
    many
      .measure(`what did ${word} open`, {})
      .question.terms[0]?.alternates.map(({ id }) => many.index.vocabulary.term(id));

  it("is found in another spelling of the same sound", () => {
    expect(termsOf("shmidt")).toContain("schmidt");
  });

  it("stands behind its title in full or in short", () => {
    const short = coverageOf("Gov. Jon Husby opened the bridge.", "They send boats to Port Ellis.");
    const found = (word: string) =>
      short.measure(word, {}).question.terms[0]?.alternates.map(({ id }) => short.index.vocabulary.term(id));
    expect(found("governor")).toEqual(["gov"]);
    expect(found("senator")).toEqual([]);
  });

  it("that is far more usual than one of its spellings may be meant by that", () => {
    expect(termsOf("rosalie")).toHaveLength(2);
  });

  it("may be meant by a word that some article has, but no word of English", () => {
    const held = coverageOf(
      ...Array.from({ length: 60 }, () => "In May the bridge was opened by Hillary Tremp, the mayor."),
      "Before the bridge hilary began, and a tramp slept there.",
    );
    const found = (word: string) =>
      held.measure(word, {}).question.terms[0]?.alternates.map(({ id }) => held.index.vocabulary.term(id));
    expect(found("hilary")).toEqual(["hilari", "hillari"]);
    expect(found("tramp")).toEqual(["tramp"]);
  });

  it("is not taken from a word that only begins like it", () => {
    const held = coverageOf("The senate and Sen. Ann Lee came to Port Ellis.", "They send boats to Port Ellis.");
    const found = (word: string) =>
      held.measure(word, {}).question.terms[0]?.alternates.map(({ id }) => held.index.vocabulary.term(id));
    expect(found("senator")).toEqual(["senat", "sen"]);
    expect(found("send")).toEqual(["send"]);
  });
});

describe("a word of the question", () => {
  const held = coverageOf(
    "For two years the department for people without a roof was shut, Edward Roe said.",
    "The weaponry and the storeys of Port Ellis: Shutdown of the ferry, councilmember elected by the council.",
    ...Array.from({ length: 30 }, () => "Every member of the council came to stand down by the sea, the council said."),
  );
  const terms = (question: string) =>
    held
      .measure(question, {})
      .question.terms.map(({ word, alternates }) => [
        word,
        ...alternates.map(({ id }) => held.index.vocabulary.term(id)),
      ]);

  it("may be clipped", () => {
    expect(terms("yrs")).toEqual([["yrs", "year"]]);
    expect(terms("ppl in the dept")).toEqual([
      ["ppl", "peopl"],
      ["dept", "depart"],
    ]);
  });

  it("may be a short form of a given name, before a surname alone", () => {
    expect(terms("ed roe")[0]).toEqual(["ed", "edward"]);
    expect(terms("ed came")[0]).toEqual(["ed"]);
  });

  it("stands for what is derived from it, where the coverage has neither it nor its like", () => {
    expect(terms("weapons")).toEqual([["weapons", "weaponri"]]);
  });

  it("is taken in a rarer sense where nothing fits the usual one", () => {
    expect(terms("floors")).toEqual([["floors", "storei"]]);
  });

  it("is one with the next where the coverage writes them so about as often as apart", () => {
    expect(terms("shut down").map(([word]) => word)).toEqual(["shutdown"]);
    expect(terms("council member").map(([word]) => word)).toEqual(["council", "member"]);
  });

  it("asks, with no weight, in how come", () => {
    const [come] = held.measure("how come the council left", {}).question.terms;
    expect(come).toMatchObject({ word: "come", weight: 0 });
  });
});
