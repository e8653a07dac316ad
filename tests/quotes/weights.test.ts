import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boost } from "../../bench/quotes/boost.ts";
import { type Choice, fitLogit } from "../../bench/quotes/logit.ts";
import { type Features, namesOf, pattern } from "../../src/quotes/ranking/features.ts";
import type { Tree } from "../../src/quotes/ranking/trees.ts";
import { EMPTY, valueNamed } from "../../src/quotes/ranking/values.ts";
import { Scorer, scoreOf, shares, type Table, weightsFrom } from "../../src/quotes/ranking/weights.ts";

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

test("features by their numbers score as they do by their names", () => {
  const patterns = [pattern("size #"), pattern("size # of # # #")];
  const slot = fc.constantFrom(EMPTY, ...["1", "two", "of", "a b", ""].map(valueNamed));
  const feature = fc.tuple(fc.constantFrom(...patterns), slot, slot, slot, slot);
  const filled: fc.Arbitrary<(to: Features) => void> = fc.array(feature, { maxLength: 6 }).map((features) => (to) => {
    for (const [pattern, ...slots] of features) to.add(pattern, ...slots);
    to.named("a");
  });
  const weigh = (seen: readonly string[]) =>
    Object.fromEntries(seen.flatMap((name, i) => (i % 3 === 0 ? [] : [[name, i - 4]])));
  fc.assert(
    fc.property(fc.array(filled, { minLength: 1, maxLength: 4 }), (choices) => {
      const names = choices.map(namesOf);
      const [first = "", second = ""] = names.flat();
      const written = {
        weights: weigh([...new Set(names.flat())]),
        trees: [{ if: first, yes: 1, no: { if: second, yes: 2, no: 0 } }],
      };
      const model = weightsFrom(written);
      const scorer = new Scorer(model);
      // Twice: what was asked for once is remembered.
      for (let time = 0; time < 2; time++) {
        for (const fill of choices) {
          scorer.begin();
          fill(scorer);
        }
        const sums = names.map((own) =>
          scoreOf(own, { ...model, trees: weightsFrom({ ...written, trees: [] }).trees }),
        );
        const top = Math.max(...sums);
        const scores = names.map((own, i) => (top - sums[i]! > 5 ? sums[i]! : scoreOf(own, model)));
        expect(scorer.shares()).toEqual(shares(scores));
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
