import { expect, it } from "vitest";
import { americanSpelling, otherSpellings } from "../../src/language/spelling.ts";

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

it.each([
  ["organisations", "organizations"],
  ["neighbourhood", "neighborhood"],
  ["theatres", "theaters"],
  ["programme", "program"],
  ["cancelled", "canceled"],
  ["defence", "defense"],
  ["harbor", "harbor"],
  ["ogre", "ogre"],
])("%s is compared as %s", (word, american) => {
  expect(americanSpelling(word)).toBe(american);
  expect(americanSpelling(american)).toBe(american);
});
