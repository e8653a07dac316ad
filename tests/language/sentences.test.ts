import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../src/language/sentences.ts";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["Mr. Smith met Mrs. Jones. They left.", ["Mr. Smith met Mrs. Jones.", "They left."]],
    ["Lt. Col. Jane Doe spoke. Maj. Gen. Roe did not.", ["Lt. Col. Jane Doe spoke.", "Maj. Gen. Roe did not."]],
    ["He joined the U.S. Senate. It was late.", ["He joined the U.S. Senate.", "It was late."]],
    ["She moved to the U.S. The town was small.", ["She moved to the U.S.", "The town was small."]],
    ["It began at 5 p.m. Friday. Nobody came.", ["It began at 5 p.m. Friday.", "Nobody came."]],
    ["John F. Kennedy won. So did he.", ["John F. Kennedy won.", "So did he."]],
    ["It costs $1.5 million. That is much.", ["It costs $1.5 million.", "That is much."]],
    ["Acme Corp. Chairman Roe quit. Shares fell.", ["Acme Corp. Chairman Roe quit.", "Shares fell."]],
    ["“We agree.” “No, we don’t.”", ["“We agree.”", "“No, we don’t.”"]],
    ['He said: "It is over." Then he left.', ['He said: "It is over."', "Then he left."]],
    ["“Why now?” she asked. Nobody knew.", ["“Why now?” she asked.", "Nobody knew."]],
    ["“Why now?” Ms. Lee asked. Nobody knew.", ["“Why now?” Ms. Lee asked.", "Nobody knew."]],
    ["“Stop!” the crowd cried.", ["“Stop!” the crowd cried."]],
    ["He paused… then went on. Later…", ["He paused… then went on.", "Later…"]],
    ["See No. 5 on the list. No. That is all.", ["See No. 5 on the list.", "No.", "That is all."]],
    ["A line\nand another. End.", ["A line\nand another.", "End."]],
    ["First line.\nsecond line.", ["First line.", "second line."]],
    ["", []],
    ["   ", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("cover all of the text but blanks, in order, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const found = sentences(text);
        let at = 0;
        for (const { start, end } of found) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  test("stay within the run asked for", () => {
    const text = "Zero. One. Two. Three.";
    expect(sentences(text, { start: 6, end: 15 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "One.",
      "Two.",
    ]);
  });

  test("takes time in proportion to the text", () => {
    const started = performance.now();
    expect(sentences(".".repeat(200_000)).length).toBeGreaterThan(0);
    expect(sentences("A. ".repeat(100_000)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
