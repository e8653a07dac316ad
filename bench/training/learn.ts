/** What is chosen from for one question: the measures of each choice, and whether it is right. */
export interface Group {
  /** The question; folds of a cross-validation keep together what is of one. */
  readonly question: string;
  readonly rows: readonly { readonly right: boolean; readonly values: Float64Array; readonly passage: number }[];
  readonly weight: number;
  /** Whether every right choice should come before the wrong ones, rather than any of them. */
  readonly each: boolean;
}

export interface Example {
  readonly values: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

interface Settings {
  /** L2 penalty on the squared weights. */
  readonly penalty: number;
  readonly steps: number;
}

/**
 * Weights that put a right choice first (softmax over the choices of a question, as in ListNet, Cao et al. 2007),
 * by Adam (Kingma and Ba 2015). Groups without a right choice teach nothing.
 */
export function learnOrder(groups: readonly Group[], size: number, { penalty, steps }: Settings): Float64Array {
  const useful = groups.filter(({ rows }) => rows.some(({ right }) => right));
  const whole = useful.reduce((sum, { weight }) => sum + weight, 0);
  return descend(size, steps, (weights, gradient) => {
    for (const { rows, weight, each } of useful) {
      const scores = rows.map(({ values }) => dot(weights, values));
      const top = Math.max(...scores);
      const masses = scores.map((score) => Math.exp(score - top));
      const all = sum(masses);
      const rights = sum(masses.filter((_, i) => rows[i]?.right));
      const wrongs = all - rights;
      const count = rows.filter(({ right }) => right).length;
      // Each right choice against all the wrong ones: the wrong ones are pushed once for every right one.
      const pushes = each ? sum(masses.filter((_, i) => rows[i]?.right).map((mass) => 1 / (mass + wrongs))) / count : 0;
      rows.forEach(({ right, values }, i) => {
        const mass = masses[i] ?? 0;
        const slope = each
          ? right
            ? -wrongs / (mass + wrongs) / count
            : mass * pushes
          : mass / all - (right ? mass / rights : 0);
        const pull = slope * (weight / whole);
        if (Math.abs(pull) > 1e-9)
          for (let j = 0; j < size; j++) gradient[j] = (gradient[j] ?? 0) + pull * (values[j] ?? 0);
      });
    }
    for (let j = 0; j < size; j++) gradient[j] = (gradient[j] ?? 0) + penalty * (weights[j] ?? 0);
  });
}

/**
 * Logistic regression; the first value of every example is the constant 1, whose weight is not penalised.
 * @param signs by value: 1 where its weight may not be negative, -1 where not positive, 0 where either will do
 */
export function learnChance(
  examples: readonly Example[],
  { penalty, steps }: Settings,
  signs: readonly number[] = [],
): Float64Array {
  const size = examples[0]?.values.length ?? 0;
  const whole = examples.reduce((total, { weight }) => total + weight, 0);
  return descend(size, steps, (weights, gradient) => {
    for (const { values, right, weight } of examples) {
      const pull = ((sigmoid(dot(weights, values)) - (right ? 1 : 0)) * weight) / whole;
      for (let j = 0; j < size; j++) gradient[j] = (gradient[j] ?? 0) + pull * (values[j] ?? 0);
    }
    for (let j = 1; j < size; j++) {
      if ((weights[j] ?? 0) * (signs[j] ?? 0) < 0) weights[j] = 0;
      gradient[j] = (gradient[j] ?? 0) + penalty * (weights[j] ?? 0);
    }
  }).map((weight, j) => (weight * (signs[j] ?? 0) < 0 ? 0 : weight));
}

function descend(
  size: number,
  steps: number,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    slope(weights, gradient);
    for (let j = 0; j < size; j++) {
      const g = gradient[j] ?? 0;
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * g;
      square[j] = 0.999 * (square[j] ?? 0) + 0.001 * g * g;
      const size = Math.sqrt((square[j] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[j] = (weights[j] ?? 0) - (0.07 * (mean[j] ?? 0)) / (1 - 0.9 ** step) / size;
    }
  }
  return weights;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
