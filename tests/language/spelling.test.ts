import { expect, it } from "vitest";
import { otherSpellings } from "../../src/language/spelling.ts";

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
