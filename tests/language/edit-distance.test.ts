import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance, isOneEdit } from "../../src/language/edit-distance.ts";

it("knows one edit from none and from more", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEdit(a, b)).toBe(editDistance(a, b, 1) === 1);
    }),
    { numRuns: 5000 },
  );
});
