import type { Features, Pattern } from "./features.ts";
import { KnownFeatures } from "./known.ts";
import { type Tree, Trees } from "./trees.ts";
import { EMPTY, type Value, valueOfMark } from "./values.ts";

/** A model as it is written down: weights by the name of the feature, and trees for features that count together. */
export interface Table {
  readonly weights: Readonly<Record<string, number>>;
  readonly trees: readonly Tree[];
}

/** A model ready to score. A feature that it does not know counts nothing. */
export interface Weights {
  readonly numbers: ReadonlyMap<string, number>;
  readonly known: KnownFeatures;
  readonly weights: Float64Array;
  readonly trees: Trees;
}

export function weightsFrom({ weights, trees }: Table): Weights {
  const numbers = new Map<string, number>();
  const numberOf = (feature: string) => {
    const known = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, known);
    return known;
  };
  const values = Object.entries(weights).map(([feature, value]) => [numberOf(feature), value] as const);
  const grown = new Trees(trees, numberOf);
  const all = new Float64Array(numbers.size);
  for (const [number, value] of values) all[number] = value;
  // Marks that a weight is for are never crowded out by rare ones.
  for (const feature of numbers.keys()) for (const word of feature.split(" ")) if (MARK.test(word)) valueOfMark(word);
  return { numbers, known: new KnownFeatures(numbers), weights: all, trees: grown };
}

const MARK = /^(?:[^\p{L}\p{N}]|['’]s)$/u;

/** How far below the best sum an alternative is out of the question, whatever the trees say: they add a little over 3 at most. */
const HOPELESS = 5;

/** Scores the alternatives of one choice after the other. Each alternative begins with `begin`; its features come after. */
export class Scorer implements Features {
  readonly #known: KnownFeatures;
  readonly #weights: Weights;
  readonly #values: Float64Array;
  /** The numbers of the features of all alternatives, and where each of these begins. Without trees none are kept. */
  #numbers = new Int32Array(0);
  #count = 0;
  #starts: number[] = [];
  #sums: number[] = [];
  #sum = 0;
  readonly #grown: boolean;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#known = weights.known;
    this.#values = weights.weights;
    this.#grown = weights.trees.size > 0;
  }

  begin(): void {
    if (this.#starts.length > 0) this.#sums.push(this.#sum);
    this.#starts.push(this.#count);
    this.#sum = 0;
  }

  add(pattern: Pattern, a: Value = EMPTY, b: Value = EMPTY, c: Value = EMPTY, d: Value = EMPTY): void {
    const number = this.#known.numberOf(pattern, a, b, c, d);
    if (number >= 0) this.#take(number);
  }

  named(name: string): void {
    const number = this.#weights.numbers.get(name);
    if (number !== undefined) this.#take(number);
  }

  #take(number: number): void {
    this.#sum += this.#values[number]!;
    if (!this.#grown) return;
    if (this.#count === this.#numbers.length) {
      const larger = new Int32Array(Math.max(1024, this.#count * 2));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#count++] = number;
  }

  /**
   * The score of each alternative; after that the next choice may begin. Alternatives that the sums of the weights leave no
   * chance are not shown to the trees.
   */
  scores(): number[] {
    const sums = this.#sums;
    const starts = this.#starts;
    if (starts.length > 0) sums.push(this.#sum);
    if (this.#grown) {
      starts.push(this.#count);
      let top = -Infinity;
      for (const sum of sums) if (sum > top) top = sum;
      for (let i = 0; i < sums.length; i++) {
        if (top - sums[i]! > HOPELESS) continue;
        sums[i]! += this.#weights.trees.answersTo(this.#numbers, starts[i]!, starts[i + 1]!);
      }
    }
    this.#starts = [];
    this.#sums = [];
    this.#count = 0;
    return sums;
  }

  /** The share of each alternative. */
  shares(): number[] {
    return shares(this.scores());
  }
}

/** The score of an alternative by the names of its features. */
export function scoreOf(features: readonly string[], weights: Weights): number {
  const scorer = new Scorer(weights);
  scorer.begin();
  for (const feature of features) scorer.named(feature);
  return scorer.scores()[0]!;
}

/** The share of each alternative, from their scores: a conditional logit (McFadden 1974). They sum to 1. */
export function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The probability that a linear score stands for: the logistic function. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
