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

/** As the definition has it. */
function naively(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const ways = [naively(restA, b) + 1, naively(a, restB) + 1, naively(restA, restB) + (a[0] === b[0] ? 0 : 1)];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(naively(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

it("counts edits, up to one more than asked for", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(naively(a, b), most + 1));
    }),
    { numRuns: 300 },
  );
});
