import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boost } from "../../bench/quotes/boost.ts";
import { type Choice, fitLogit } from "../../bench/quotes/logit.ts";
import { scoreOf, type Table, type Tree, weightsFrom } from "../../src/quotes/ranking/weights.ts";

const FEATURES = ["a", "b", "c", "d"];
const leaf = fc.integer({ min: -9, max: 9 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ if: fc.constantFrom(...FEATURES), yes: tie("tree"), no: tie("tree") }),
  ),
}));
const table: fc.Arbitrary<Table> = fc.record({
  weights: fc.dictionary(fc.constantFrom(...FEATURES), leaf),
  trees: fc.array(tree, { maxLength: 3 }),
});

test("a score is the sum of the weights and of what each tree answers, one after the other", () => {
  const answer = (one: Tree, has: readonly string[]): number =>
    typeof one === "number" ? one : answer(has.includes(one.if) ? one.yes : one.no, has);
  fc.assert(
    fc.property(table, fc.array(fc.subarray([...FEATURES, "unknown"]), { maxLength: 4 }), (written, alternatives) => {
      const model = weightsFrom(written);
      for (const has of alternatives) {
        const weights = has.reduce((sum, feature) => sum + (written.weights[feature] ?? 0), 0);
        expect(scoreOf(has, model)).toBe(written.trees.reduce((sum: number, one) => sum + answer(one, has), weights));
      }
    }),
  );
});

describe("boosting", () => {
  /** Right is the alternative with just one of two features: no sum of weights tells. */
  const choices: Choice[] = Array.from({ length: 200 }, (_, i) => {
    const one = i % 2 === 0 ? ["a"] : ["b"];
    const other = i % 4 < 2 ? ["a", "b"] : [];
    return i % 3 === 0
      ? { alternatives: [other, one], right: new Set([1]) }
      : { alternatives: [one, other], right: new Set([0]) };
  });
  const rightBy = (written: Table) => {
    const model = weightsFrom(written);
    return choices.filter(({ alternatives: [first, second], right }) => {
      const [a, b] = [scoreOf(first!, model), scoreOf(second!, model)];
      return right.has(0) ? a > b : b > a;
    }).length;
  };

  test("learns what counts only together, which weights do not", () => {
    const weights = fitLogit(choices);
    expect(rightBy({ weights, trees: [] })).toBeLessThan(180);
    const linear = weightsFrom({ weights, trees: [] });
    const trees = boost(choices, (features) => scoreOf(features, linear), { rounds: 60, least: 10 });
    expect(rightBy({ weights, trees })).toBe(200);
  });

  test("grows nothing where nothing tells", () => {
    const same = Array.from({ length: 60 }, () => ({ alternatives: [["a"], ["a"]], right: new Set([0]) }));
    expect(boost(same, () => 0)).toEqual([]);
  });
});
