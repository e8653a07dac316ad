import fc from "fast-check";
import { expect, test } from "vitest";
import { allot } from "../../src/views/allot.ts";

test.each([
  [[10, 20, 30], 100, [10, 20, 30]],
  [[10, 500, 20], 100, [10, 70, 20]],
  [[500, 500], 101, [50, 51]],
  [[5, 5], -1, [0, 0]],
])("%j share %i", (needs, room, allotted) => {
  expect(allot(needs, room)).toEqual(allotted);
});

test("never more than there is, and nobody gets less than an equal share who needs it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1 }), fc.nat(4000), (needs, room) => {
      const allotted = allot(needs, room);
      expect(allotted.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(room);
      const share = Math.floor(room / needs.length);
      for (const [index, part] of allotted.entries()) {
        expect(part).toBeLessThanOrEqual(needs[index]!);
        expect(part).toBeGreaterThanOrEqual(Math.min(needs[index]!, share));
      }
    }),
  );
});
