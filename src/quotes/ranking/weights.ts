/** A small decision tree over the features of an alternative: a leaf's score, or a question whether a feature is there. */
export type Tree = number | { readonly if: string; readonly yes: Tree; readonly no: Tree };

/** A model as it is written down: weights by the name of the feature, and trees for features that count together. */
export interface Table {
  readonly weights: Readonly<Record<string, number>>;
  readonly trees: readonly Tree[];
}

/** A model ready to score. A feature that it does not know counts nothing. */
export interface Weights {
  readonly numbers: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** The trees one after the other. A node is three numbers: its feature, and where to go with and without it. */
  readonly nodes: Int32Array;
  readonly roots: Int32Array;
  readonly leaves: Float64Array;
  /** Which features the alternative being scored has. */
  readonly marks: Uint8Array;
}

export function weightsFrom({ weights, trees }: Table): Weights {
  const numbers = new Map<string, number>();
  const numberOf = (feature: string) => {
    const known = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, known);
    return known;
  };
  const values = Object.entries(weights).map(([feature, value]) => [numberOf(feature), value] as const);
  const nodes: number[] = [];
  const leaves: number[] = [];
  const place = (tree: Tree): number => {
    if (typeof tree === "number") return -leaves.push(tree);
    const at = nodes.length;
    nodes.push(numberOf(tree.if), 0, 0);
    nodes[at + 1] = place(tree.yes);
    nodes[at + 2] = place(tree.no);
    return at;
  };
  const roots = Int32Array.from(trees, place);
  const all = new Float64Array(numbers.size);
  for (const [number, value] of values) all[number] = value;
  return {
    numbers,
    weights: all,
    nodes: Int32Array.from(nodes),
    roots,
    leaves: Float64Array.from(leaves),
    marks: new Uint8Array(numbers.size),
  };
}

const present: number[] = [];

export function scoreOf(features: readonly string[], weights: Weights): number {
  present.length = 0;
  const sum = sumOf(features, weights, present);
  return weights.roots.length > 0 ? sum + answersOf(present, weights) : sum;
}

/** How far below the best sum an alternative is out of the question, whatever the trees say: they add a little over 3 at most. */
const HOPELESS = 5;

/**
 * The shares of the alternatives of a choice. Those that the sums of the weights leave no chance are not shown to the trees,
 * which take most of the time.
 */
export function sharesOf(alternatives: readonly (readonly string[])[], weights: Weights): number[] {
  const numbers = alternatives.map((): number[] => []);
  const sums = alternatives.map((features, i) => sumOf(features, weights, numbers[i]!));
  const top = Math.max(...sums);
  return shares(sums.map((sum, i) => (top - sum > HOPELESS ? sum : sum + answersOf(numbers[i]!, weights))));
}

/** The sum of the weights of what features are there, whose numbers it adds to a list. */
function sumOf(features: readonly string[], { numbers, weights }: Weights, there: number[]): number {
  let sum = 0;
  for (const feature of features) {
    const number = numbers.get(feature);
    if (number === undefined) continue;
    sum += weights[number]!;
    there.push(number);
  }
  return sum;
}

/** What the trees say of features by their numbers. */
function answersOf(there: readonly number[], { nodes, roots, leaves, marks }: Weights): number {
  let sum = 0;
  for (const number of there) marks[number] = 1;
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!;
    while (at >= 0) at = nodes[at + (marks[nodes[at]!] === 1 ? 1 : 2)]!;
    sum += leaves[-at - 1]!;
  }
  for (const number of there) marks[number] = 0;
  return sum;
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
