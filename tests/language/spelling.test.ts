import { expect, it } from "vitest";
import { otherSpellings } from "../../src/language/spelling.ts";
import { relativesOf } from "../../src/language/word-families.ts";

it.each([
  ["defence", "defense"],
  ["defense", "defence"],
  ["organise", "organize"],
  ["normalising", "normalizing"],
  ["neighbour", "neighbor"],
  ["centre", "center"],
  ["travelling", "traveling"],
  ["programme", "program"],
])("spells %s as %s", (word, other) => {
  expect(otherSpellings(word)).toContain(other);
});

it("knows the forms of a word from words of its kind", () => {
  const died = relativesOf("died");
  expect(died.find(({ word }) => word === "death")?.form).toBe(true);
  expect(relativesOf("kill").find(({ word }) => word === "slay")?.form).toBe(false);
  expect(relativesOf("sourdough")).toEqual([]);
});
