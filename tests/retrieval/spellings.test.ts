import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "../../src/language/edit-distance.ts";
import { Spellings } from "../../src/retrieval/spellings.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdeé"), minLength: 1, maxLength: 7 });

it("leaves out no word within so many edits", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (known, asked, edits) => {
      const spellings = new Spellings();
      known.forEach((one, id) => void spellings.add(one, id));
      const found: string[] = [];
      for (let length = asked.length - edits; length <= asked.length + edits; length++) {
        spellings.near(asked, length, edits, (one, id) => {
          expect(known[id]).toBe(one);
          found.push(one);
        });
      }
      const near = known.filter((one) => one[0] === asked[0] && editDistance(asked, one, edits) <= edits);
      expect(found).toEqual(expect.arrayContaining(near));
    }),
  );
});

it("leaves out most of the rest", () => {
  const spellings = new Spellings();
  for (const one of ["abcde", "abxyz", "aaaaa", "abcdf"]) spellings.add(one, 1);
  const found: string[] = [];
  spellings.near("abcde", 5, 1, (one) => void found.push(one));
  expect(found).toEqual(["abcde", "abcdf"]);
  expect([...spellings].map(([one]) => one)).toEqual(["abcde", "abxyz", "aaaaa", "abcdf"]);
});
