import type { Tree } from "../../src/retrieval/forest.ts";
import { sigmoid } from "./learn.ts";
import { repeatableChance } from "./sets.ts";

/** Values by their place among the names, and whether what they describe is so. */
export interface Case {
  readonly values: Float64Array;
  readonly so: boolean;
  readonly weight: number;
  /** The logarithm of the odds as it is known so far. */
  readonly base: number;
}

export interface ForestOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of what a leaf would correct that counts. */
  readonly rate: number;
  /** Cases on each side of a split at least. */
  readonly least: number;
  /** Pull of a leaf towards zero, in units of its second derivative. */
  readonly l2: number;
  /** Shares of the cases and of the values that each tree sees. */
  readonly cases: number;
  readonly names: number;
}

/** Steps into which the range of a value is cut, by how many cases lie between. */
const BINS = 48;

interface Leaf {
  readonly rows: Int32Array;
  /** What the constraints leave for its answer. */
  readonly low: number;
  readonly high: number;
  readonly answer: number;
  readonly split: Split | null;
  /** Where it hangs: set when it is split or done. */
  readonly set: (tree: Growing) => void;
}

interface Split {
  readonly gain: number;
  readonly name: number;
  readonly bin: number;
  readonly below: number;
  readonly rest: number;
}

type Growing = number | { name: number; bin: number; below: Growing; rest: Growing; readonly whole: number };

/**
 * Boosted trees for what the logarithm of the odds lacks (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016); a value may
 * be held to count in one direction alone, as LightGBM holds it: the middle between two leaves bounds all that grows below them.
 * @param signs by value: 1 where more of it may only raise the chance, -1 where only lower it, 0 where either will do
 */
export function growForest<Name extends string>(
  cases: readonly Case[],
  names: readonly Name[],
  signs: readonly number[],
  options: ForestOptions,
): Tree<Name>[] {
  const { thresholds, bins } = binned(cases, names.length);
  const chance = repeatableChance(5);
  const weights = Float64Array.from(cases, ({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // A case of mean weight counts one, so that the pull towards zero means the same for any weights.
  const unit = cases.length / all;
  const scores = Float64Array.from(cases, ({ base }) => base);
  const g = new Float64Array(cases.length);
  const h = new Float64Array(cases.length);
  const trees: Tree<Name>[] = [];
  for (let round = 0; round < options.trees; round++) {
    cases.forEach(({ so }, i) => {
      const p = sigmoid(scores[i]!);
      g[i] = ((so ? 1 : 0) - p) * weights[i]! * unit;
      h[i] = p * (1 - p) * weights[i]! * unit;
    });
    const seen = Int32Array.from(cases.keys()).filter(() => chance() < options.cases);
    const some = [...names.keys()].filter(() => chance() < options.names);
    const tree = grow(seen, some, bins, { g, h }, signs, options);
    const treeOf = (row: number) => {
      let node = tree;
      while (typeof node !== "number") node = bins[node.name]![row]! < node.bin ? node.below : node.rest;
      return node;
    };
    for (let i = 0; i < cases.length; i++) scores[i]! += treeOf(i);
    trees.push(named(tree, names, thresholds));
  }
  return trees;
}

function grow(
  seen: Int32Array,
  names: readonly number[],
  bins: readonly Uint8Array[],
  slopes: { readonly g: Float64Array; readonly h: Float64Array },
  signs: readonly number[],
  options: ForestOptions,
): Growing {
  let root: Growing = 0;
  const shrunk = (answer: number) => Math.round(answer * options.rate * 1e4) / 1e4;
  const leafOf = (rows: Int32Array, low: number, high: number, answer: number, set: Leaf["set"]): Leaf => {
    return { rows, low, high, answer, set, split: bestSplit(rows, names, bins, slopes, signs, low, high, options) };
  };
  const open = [
    leafOf(seen, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0, (tree) => {
      root = tree;
    }),
  ];
  while (open.length < options.leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const { split } = best;
    if (!split) break;
    open.splice(open.indexOf(best), 1);
    const { name, bin, below, rest } = split;
    const node = { name, bin, below: below as Growing, rest: rest as Growing, whole: shrunk(best.answer) };
    best.set(node);
    const isBelow = (row: number) => bins[name]![row]! < bin;
    const middle = (below + rest) / 2;
    const [lower, upper] = [signs[name]! > 0, signs[name]! < 0];
    open.push(
      leafOf(
        best.rows.filter(isBelow),
        upper ? Math.max(best.low, middle) : best.low,
        lower ? Math.min(best.high, middle) : best.high,
        below,
        (tree) => {
          node.below = tree;
        },
      ),
      leafOf(
        best.rows.filter((row) => !isBelow(row)),
        lower ? Math.max(best.low, middle) : best.low,
        upper ? Math.min(best.high, middle) : best.high,
        rest,
        (tree) => {
          node.rest = tree;
        },
      ),
    );
  }
  for (const leaf of open) leaf.set(shrunk(leaf.answer));
  return root;
}

/** The split of some rows that gains most; null where none gains anything. */
function bestSplit(
  rows: Int32Array,
  names: readonly number[],
  bins: readonly Uint8Array[],
  { g, h }: { readonly g: Float64Array; readonly h: Float64Array },
  signs: readonly number[],
  low: number,
  high: number,
  { least, l2 }: ForestOptions,
): Split | null {
  let best: Split | null = null;
  const answerOf = (G: number, H: number) => Math.min(high, Math.max(low, G / (H + l2)));
  // What an answer gains, wherever the bounds leave it.
  const gainOf = (answer: number, G: number, H: number) => 2 * G * answer - (H + l2) * answer * answer;
  let [G, H] = [0, 0];
  for (const row of rows) {
    G += g[row]!;
    H += h[row]!;
  }
  const whole = gainOf(answerOf(G, H), G, H);
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  const count = new Int32Array(BINS + 1);
  for (const name of names) {
    sumG.fill(0);
    sumH.fill(0);
    count.fill(0);
    const own = bins[name]!;
    for (const row of rows) {
      const bin = own[row]!;
      sumG[bin]! += g[row]!;
      sumH[bin]! += h[row]!;
      count[bin]!++;
    }
    let [belowG, belowH, belowN] = [0, 0, 0];
    for (let bin = 1; bin <= BINS; bin++) {
      belowG += sumG[bin - 1]!;
      belowH += sumH[bin - 1]!;
      belowN += count[bin - 1]!;
      if (belowN < least || count[bin - 1] === 0) continue;
      if (rows.length - belowN < least) break;
      const below = answerOf(belowG, belowH);
      const rest = answerOf(G - belowG, H - belowH);
      if ((rest - below) * signs[name]! < 0) continue;
      const gain = gainOf(below, belowG, belowH) + gainOf(rest, G - belowG, H - belowH) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, name, bin, below, rest };
    }
  }
  return best;
}

/** The bin of every value: how many of its thresholds it reaches. */
function binned(cases: readonly Case[], size: number) {
  const thresholds = Array.from({ length: size }, (_, name) => {
    const sorted = Float64Array.from(cases, ({ values }) => values[name]!).sort();
    const distinct = [...new Set(sorted)];
    const cuts =
      distinct.length <= BINS
        ? distinct
        : Array.from({ length: BINS }, (_, i) => sorted[Math.floor((i * sorted.length) / BINS)]!);
    const different = [...new Set(cuts)];
    return different.slice(1).map((cut, i) => thousandth((cut + different[i]!) / 2, different[i]!, cut));
  });
  const bins = thresholds.map((own, name) =>
    Uint8Array.from(cases, ({ values }) => own.filter((threshold) => values[name]! >= threshold).length),
  );
  return { thresholds, bins };
}

/** A number in thousandths if that still parts its neighbours. */
function thousandth(value: number, below: number, above: number): number {
  const rounded = Math.round(value * 1000) / 1000;
  return rounded > below && rounded <= above ? rounded : value;
}

function named<Name extends string>(
  tree: Growing,
  names: readonly Name[],
  thresholds: readonly number[][],
): Tree<Name> {
  if (typeof tree === "number") return tree;
  const below = named(tree.below, names, thresholds);
  const rest = named(tree.rest, names, thresholds);
  return [names[tree.name]!, thresholds[tree.name]![tree.bin - 1]!, below, rest, tree.whole];
}
