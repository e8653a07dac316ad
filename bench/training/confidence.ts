import { SIGN_NAMES, type Sign, type Signs } from "../../src/retrieval/confidence.ts";
import { sumOf, type Tree } from "../../src/retrieval/forest.ts";
import type { Best } from "./best-windows.ts";
import { foldOf } from "./fold.ts";
import { type ForestOptions, growForest } from "./forest.ts";
import { dot, learnChance, sigmoid } from "./learn.ts";

/** What gives the logarithm of the odds: a weighted sum of the signs, and trees for what they mean together. */
interface Odds {
  readonly bias: number;
  readonly weights: Readonly<Record<Sign, number>>;
  readonly trees: readonly Tree<Sign>[];
}

/** The calibrated odds, and of every best window its chance by odds that were learnt without its question. */
export interface Confidence extends Odds {
  readonly elsewhere: readonly { readonly best: Best; readonly chance: number }[];
}

const PENALTY = 0.003;
/** Chosen by what each gives on sets of questions that it was not grown from. */
const TREES: ForestOptions = { trees: 200, leaves: 6, rate: 0.04, least: 20, l2: 5, cases: 0.7, names: 0.4 };
const FOLDS = 5;

/**
 * Learns to tell whether a collection answers (so that wrong excerpts of answerable questions do not count against it),
 * then calibrates that to the chance that the best window is right (Platt 1999), on questions as they were asked.
 */
export function learnConfidence(all: readonly Best[]): Confidence {
  const odds = oddsFrom(all);
  const scored = predictedElsewhere(all);
  const [shift = 0, slope = 1] = learnChance(
    scored
      .filter(({ best }) => best.asAsked)
      .map(({ best, score }) => ({ values: Float64Array.of(1, score), right: best.right, weight: 1 })),
    { penalty: 0, steps: 600 },
  );
  return {
    bias: shift + slope * odds.bias,
    weights: record((name) => slope * odds.weights[name]),
    trees: odds.trees.map((tree) => scaled(tree, slope)),
    elsewhere: scored.map(({ best, score }) => ({ best, chance: sigmoid(shift + slope * score) })),
  };
}

function oddsFrom(bests: readonly Best[]): Odds {
  const examples = bests.map(({ signs, answerable, weight }) => ({
    values: Float64Array.from([1, ...SIGN_NAMES.map((name) => signs[name])]),
    right: answerable,
    weight,
  }));
  const learnt = learnChance(examples, { penalty: PENALTY, steps: 400 }, [0, ...DIRECTIONS]);
  const cases = examples.map(({ values, right, weight }) => ({
    values: values.subarray(1),
    so: right,
    weight,
    base: dot(learnt, values),
  }));
  return {
    bias: learnt[0] ?? 0,
    weights: record((_, i) => learnt[i + 1] ?? 0),
    trees: growForest(cases, SIGN_NAMES, DIRECTIONS, TREES),
  };
}

function scoreOf({ bias, weights, trees }: Odds, signs: Signs): number {
  return SIGN_NAMES.reduce((sum, name) => sum + weights[name] * signs[name], bias) + sumOf(trees, signs);
}

function record(weightOf: (name: Sign, i: number) => number): Record<Sign, number> {
  return Object.fromEntries(SIGN_NAMES.map((name, i) => [name, weightOf(name, i)])) as Record<Sign, number>;
}

function scaled(tree: Tree<Sign>, by: number): Tree<Sign> {
  const times = (value: number) => Math.round(value * by * 1e4) / 1e4;
  if (typeof tree === "number") return times(tree);
  const [name, threshold, below, rest, whole] = tree;
  return [name, threshold, scaled(below, by), scaled(rest, by), times(whole)];
}

/** Signs that may count either way. */
const EITHER: ReadonlySet<Sign> = new Set([
  ...(["kind", "few", "said", "hasName", "anySpeaker", "quotation", "fewWords", "ofThePast"] as const),
  ...(["asksPerson", "asksPlace", "asksTime", "asksAmount", "asksReason"] as const),
]);

/** What lacks can't speak for an answer, nor what is there against one. */
const DIRECTIONS = SIGN_NAMES.map((name) => {
  if (EITHER.has(name)) return 0;
  return /missing|absent|unknown|silent|offTopic|onlyNames|loose|short/iu.test(name) ? -1 : 1;
});

/** The score of every best window by odds that were learnt without its question. */
function predictedElsewhere(all: readonly Best[]): { best: Best; score: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const odds = oddsFrom(all.filter(({ id }) => foldOf(id, FOLDS) !== fold));
    return all
      .filter(({ id }) => foldOf(id, FOLDS) === fold)
      .map((best) => ({ best, score: scoreOf(odds, best.signs) }));
  });
}

/**
 * The chance below which a share of some windows lies by their weight.
 * @param share from 0 to 1
 */
export function chanceBelow(list: Confidence["elsewhere"], share: number): number {
  const sorted = [...list].sort((a, b) => a.chance - b.chance);
  const whole = sorted.reduce((sum, { best }) => sum + best.weight, 0);
  let passed = 0;
  for (const { chance, best } of sorted) {
    passed += best.weight;
    if (passed > share * whole) return chance;
  }
  return 1;
}
