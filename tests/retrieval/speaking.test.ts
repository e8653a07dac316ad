import { describe, expect, it } from "vitest";
import type { Question } from "../../src/retrieval/question.ts";
import { coverageOf, smallCoverage } from "./small-coverage.ts";

/** Of a law and of a ship, in an article each, with what is said of them. */
const TEXTS = [
  `Justice Helen Moore praised the law in March. "The water act protects every river," Justice Moore told students in Port Ellis.

The water act costs the towns a lot of money, according to Governor Jon Husby. Mr Husby wants it repealed.`,
  `Captain Nils Adair welcomed the new ferry. "She will sail on the first of May," Captain Adair said.

Justice Ralph Kern opened the harbour museum. "I have waited for this museum for years," Justice Kern said.

The ferry company paid for the museum, the mayor of Port Ellis said.`,
];

const coverage = coverageOf(...TEXTS);
const read = (question: string): Question => coverage.measure(question, {}).question;
const personOf = ({ terms, person }: Question) => terms[person]?.word;

describe("whose words are asked for", () => {
  it.each([
    ["what did Captain Adair say about the ferry", "adair"],
    ["who pays for the museum, according to Captain Adair", "adair"],
    ["according to Jon Husby, what does the water act cost", "husby"],
    ["what did the mayor say about the museum", undefined],
    ["where is the museum", undefined],
  ])("%s", (question, person) => {
    expect(personOf(read(question))).toBe(person);
  });

  it("leaves the kind of thing asked for where the source comes beside it", () => {
    expect(read("how much does the water act cost, according to Jon Husby").kind).toBe("amount");
    expect(read("when does the ferry sail, according to Captain Adair").kind).toBe("time");
    expect(read("according to Jon Husby, how much does the water act cost").kind).toBe("amount");
  });

  it("is no outlet", () => {
    const { question } = smallCoverage().measure("what did The Ellis Gazette write about the pier", {});
    expect(question.terms.map(({ part }) => part)).toContain("speaker");
    expect(personOf(question)).toBeUndefined();
  });

  it("is no other holder of the title", () => {
    const { excerpts } = coverage.ask("what did Justice Kern say");
    expect(excerpts[0]?.speaker).toBe("Ralph Kern");
    expect(coverage.ask("what did Justice Kern say about the water act").answered).toBe(false);
    expect(coverage.ask("what did Justice Moore say about the water act").excerpts[0]?.speaker).toBe("Helen Moore");
  });

  it("is nobody who speaks of something else, however much is reported on the topic", () => {
    expect(coverage.ask("what did Captain Adair say about the water act").answered).toBe(false);
  });
});
