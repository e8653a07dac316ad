import { describe, expect, it } from "vitest";
import { coverageOf } from "./small-coverage.ts";

describe("two people of a surname", () => {
  const coverage = coverageOf(
    `Councillor Peter Brown welcomed the plan. "The stadium brings jobs," Brown said.

Councillor Mary Brown opposed it. "It will ruin the park," she said.

Peter Brown said building starts in May.`,
    `Linda Smith praised the crews. "They were heroes," Smith said.

John Smith disagreed. "We could have built two schools," he said.`,
  );

  it.each([
    ["what did Mary Brown say", "ruin the park", "Mary Brown"],
    ["what did Peter Brown say about jobs", "brings jobs", "Peter Brown"],
    ["what did John Smith say", "two schools", "John Smith"],
    ["what did Linda Smith say", "heroes", "Linda Smith"],
  ])("%s", (question, words, speaker) => {
    const [first] = coverage.ask(question).excerpts;
    expect(first?.text).toContain(words);
    expect(first?.speaker).toBe(speaker);
  });

  it("never shows one's words beside another's", () => {
    const { excerpts } = coverage.ask("what did Brown say");
    expect(excerpts).not.toEqual([]);
    for (const { text } of excerpts) expect(text.includes("brings jobs") && text.includes("ruin the park")).toBe(false);
  });
});

describe("whoever is mentioned and never quoted", () => {
  const coverage = coverageOf(
    `Governor Ada Moss met Senator Karl Weiss on Monday. "We will rebuild the dam," Ms Moss said.

Mr Weiss has not yet issued a statement on the dam.`,
  );

  it("is said not to be quoted", () => {
    expect(coverage.ask("what did karl weiss say about the dam").reason).toMatchObject({
      code: "unknown-person",
      message: '"karl weiss" is mentioned here, but not quoted.',
      mentioned: true,
    });
  });

  it("is not taken for a namesake who is quoted", () => {
    const others = coverageOf(`Peter Brown met Mary Brown. "The stadium brings jobs," Peter Brown said.`);
    expect(others.ask("what did Mary Brown say about the stadium").reason?.mentioned).toBe(true);
    expect(others.ask("what did Peter Brown say about the stadium").answered).toBe(true);
  });

  it("leaves the others their answers", () => {
    expect(coverage.ask("what did Ada Moss say about the dam").excerpts[0]?.speaker).toBe("Ada Moss");
  });
});

describe("the reporter's own sentence", () => {
  const coverage = coverageOf(
    `The bridge cost 42 million dollars and stood empty for a year.

"We could have built two schools," John Hale said.`,
  );

  it("is nobody's quotation", () => {
    const [first] = coverage.ask("how much did the bridge cost").excerpts;
    expect(first?.text).toContain("42 million");
    expect(first?.speaker).toBeNull();
  });
});
