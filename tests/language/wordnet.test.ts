import { expect, it } from "vitest";
import { relatedWords } from "../../src/language/wordnet.ts";

it.each([
  ["storey", "floor"],
  ["earthquake", "quake"],
  ["invade", "invasion"],
  ["often", "frequently"],
])("relates %s to %s", (word, other) => {
  expect(relatedWords(word)).toContain(other);
});

it("knows the first and the last word of an index, and none beyond it", () => {
  expect(relatedWords("zymurgy")).toContain("zymology");
  expect(relatedWords("xyzzy")).toEqual([]);
  expect(relatedWords("")).toEqual([]);
  expect(relatedWords("~~~")).toEqual([]);
});
