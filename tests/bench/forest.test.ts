import { expect, it } from "vitest";
import { type Case, type ForestOptions, growForest } from "../../bench/training/forest.ts";
import { repeatableChance } from "../../bench/training/sets.ts";
import { sharesOf, sumOf, wholeOf } from "../../src/retrieval/forest.ts";

const OPTIONS: ForestOptions = { trees: 80, leaves: 4, rate: 0.2, least: 10, l2: 1, cases: 0.8, names: 1 };
const NAMES = ["warm", "wet", "noise"] as const;

type Values = Readonly<Record<(typeof NAMES)[number], number>>;

/** Cases that are so by a rule of their values. */
function casesOf(isSo: (values: Values, chance: () => number) => boolean, count = 800): Case[] {
  const chance = repeatableChance(3);
  return Array.from({ length: count }, () => {
    const values = { warm: chance(), wet: chance(), noise: chance() };
    return { values: Float64Array.from(NAMES, (name) => values[name]), so: isSo(values, chance), weight: 1, base: 0 };
  });
}

function odds(cases: readonly Case[], signs: readonly number[], values: Values): number {
  return sumOf(growForest(cases, NAMES, signs, OPTIONS), values);
}

it("learns what two values mean together", () => {
  const cases = casesOf(({ warm, wet }) => warm > 0.5 !== wet > 0.5);
  expect(odds(cases, [0, 0, 0], { warm: 0.9, wet: 0.1, noise: 0.5 })).toBeGreaterThan(1);
  expect(odds(cases, [0, 0, 0], { warm: 0.1, wet: 0.9, noise: 0.5 })).toBeGreaterThan(1);
  expect(odds(cases, [0, 0, 0], { warm: 0.9, wet: 0.9, noise: 0.5 })).toBeLessThan(-1);
});

it("gives the logarithm of the odds", () => {
  const cases = casesOf(({ warm }, chance) => chance() < (warm > 0.5 ? 0.8 : 0.3), 4000);
  const share = (values: Values) => 1 / (1 + Math.exp(-odds(cases, [0, 0, 0], values)));
  expect(Math.abs(share({ warm: 0.75, wet: 0.5, noise: 0.5 }) - 0.8)).toBeLessThan(0.06);
  expect(Math.abs(share({ warm: 0.25, wet: 0.5, noise: 0.5 }) - 0.3)).toBeLessThan(0.06);
});

it("never lets a value count against its direction, whatever else is given", () => {
  // In the middle more warmth tells against it.
  const cases = casesOf(({ warm, wet }) => (warm > 0.3 && warm < 0.6 ? wet > 0.7 : warm + wet > 0.9));
  const trees = growForest(cases, NAMES, [1, 0, 0], OPTIONS);
  for (const wet of [0.1, 0.4, 0.6, 0.9]) {
    const along = Array.from({ length: 50 }, (_, i) => sumOf(trees, { warm: i / 50, wet, noise: 0.5 }));
    for (let i = 1; i < along.length; i++) expect(along[i]).toBeGreaterThanOrEqual((along[i - 1] ?? 0) - 1e-9);
  }
  expect(trees.length).toBe(OPTIONS.trees);
});

it("counts a case by its weight", () => {
  const isSo = ({ warm }: Values, chance: () => number) => warm > 0.5 && chance() < 0.5;
  const cases = casesOf(isSo, 2000).map((one) => ({ ...one, weight: one.so ? 9 : 1 }));
  expect(odds(cases, [0, 0, 0], { warm: 0.9, wet: 0.5, noise: 0.5 })).toBeGreaterThan(1.5);
});

it("says nothing where the odds are known", () => {
  const cases = casesOf(({ warm }, chance) => chance() < (warm > 0.5 ? 0.8 : 0.3), 4000);
  const known = cases.map((one) => ({ ...one, base: (one.values[0] ?? 0) > 0.5 ? Math.log(4) : Math.log(3 / 7) }));
  for (const warm of [0.2, 0.8])
    expect(Math.abs(odds(known, [0, 0, 0], { warm, wet: 0.5, noise: 0.5 }))).toBeLessThan(0.4);
});

it("leaves out a name that parts nothing", () => {
  const cases = casesOf(({ warm }) => warm > 0.5).map(({ values, ...one }) => ({
    ...one,
    values: Float64Array.of(values[0]!, 1, 1),
  }));
  expect(JSON.stringify(growForest(cases, NAMES, [0, 0, 0], OPTIONS))).not.toMatch(/wet|noise/);
});

it("tells what each value adds to the sum", () => {
  const trees = growForest(
    casesOf(({ warm, wet }) => warm > 0.5 !== wet > 0.5),
    NAMES,
    [0, 0, 0],
    OPTIONS,
  );
  const unknown = trees.reduce((sum: number, tree) => sum + wholeOf(tree), 0);
  for (const warm of [0.1, 0.9]) {
    const values = { warm, wet: 0.2, noise: 0.5 };
    const shares = sharesOf(trees, values);
    const all = [...shares.values()].reduce((a, b) => a + b, unknown);
    expect(all).toBeCloseTo(sumOf(trees, values), 6);
    expect(Math.abs(shares.get("wet") ?? 0)).toBeGreaterThan(Math.abs(shares.get("noise") ?? 0));
  }
});
