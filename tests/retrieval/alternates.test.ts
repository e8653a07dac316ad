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
