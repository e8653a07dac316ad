import { generator, shuffle } from "./random.ts";

/** One choice to learn from: the features of each alternative, and which of them are right. */
export interface Choice {
  readonly alternatives: readonly (readonly string[])[];
  readonly right: ReadonlySet<number>;
  /** How much it counts; 1 unless told. */
  readonly weight?: number;
}

export interface FitOptions {
  readonly epochs?: number;
  /** Strength of the pull towards zero, per choice. */
  readonly l2?: number;
  /** Features of fewer choices are left out. */
  readonly least?: number;
}

/** Fits a conditional logit by AdaGrad (Duchi et al. 2011), maximising the share of the right alternatives. */
export function fitLogit(
  choices: readonly Choice[],
  { epochs = 12, l2 = 1e-4, least = 4 }: FitOptions = {},
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { alternatives } of choices) {
    for (const feature of new Set(alternatives.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const number = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= least) number.set(feature, number.size);
  const coded = choices.map(({ alternatives, right, weight = 1 }) => ({
    alternatives: alternatives.map((features) =>
      Int32Array.from(features.flatMap((feature) => number.get(feature) ?? [])),
    ),
    right,
    weight,
  }));
  const w = new Float64Array(number.size);
  const squares = new Float64Array(number.size).fill(1e-6);
  const random = generator(7);
  const order = coded.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { alternatives, right, weight } = coded[at]!;
      const scores = alternatives.map((features) => features.reduce((sum, f) => sum + w[f]!, 0));
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const total = raised.reduce((a, b) => a + b, 0);
      const good = raised.reduce((sum, value, i) => sum + (right.has(i) ? value : 0), 0);
      for (const [i, features] of alternatives.entries()) {
        const g = weight * (raised[i]! / total - (right.has(i) ? raised[i]! / good : 0));
        if (Math.abs(g) < 1e-5) continue;
        for (const f of features) {
          const gradient = g + l2 * w[f]!;
          squares[f]! += gradient * gradient;
          w[f]! -= (0.3 * gradient) / Math.sqrt(squares[f]!);
        }
      }
    }
  }
  return Object.fromEntries(
    [...number]
      .map(([feature, i]) => [feature, Math.round(w[i]! * 1000) / 1000] as const)
      .filter(([, v]) => v !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
