import type { Tree } from "../../src/quotes/ranking/trees.ts";
import { type GrowOptions, grow, type Rows } from "./grow.ts";
import type { Choice } from "./logit.ts";
import { generator } from "./random.ts";

export interface BoostOptions extends Partial<GrowOptions> {
  /** Trees at the most. */
  readonly rounds?: number;
  /** Share of the choices that each tree sees. */
  readonly sample?: number;
}

/**
 * Boosts a conditional logit with small regression trees over its features (Friedman 2001, with the second-order leaves of
 * Chen and Guestrin 2016): what the sum of the weights misses because features count together.
 * @param base score of each alternative so far
 */
export function boost(
  choices: readonly Choice[],
  base: (features: readonly string[]) => number,
  options: BoostOptions = {},
): Tree[] {
  const { rounds = 200, rate = 0.1, leaves = 12, l2 = 2, least = 40, sample = 0.6 } = options;
  const rows = rowsOf(choices, least);
  const score = Float64Array.from(choices.flatMap(({ alternatives }) => alternatives.map(base)));
  const total = score.length;
  const g = new Float64Array(total);
  const h = new Float64Array(total);
  const random = generator(11);
  const trees: Tree[] = [];
  const answers = new Float64Array(total);
  for (let round = 0; round < rounds; round++) {
    gradients(rows, score, g, h);
    const seen: number[] = [];
    const unseen: number[] = [];
    for (let c = 0; c + 1 < rows.choices.length; c++) {
      const into = random() < sample ? seen : unseen;
      for (let r = rows.choices[c]!; r < rows.choices[c + 1]!; r++) into.push(r);
    }
    const tree = grow(
      rows,
      Int32Array.from(seen),
      Int32Array.from(unseen),
      { g, h },
      { leaves, l2, least, rate },
      answers,
    );
    if (!tree) break;
    for (let r = 0; r < total; r++) score[r]! += answers[r]!;
    trees.push(tree);
  }
  return trees;
}

function rowsOf(choices: readonly Choice[], least: number): Rows {
  const counts = new Map<string, number>();
  let nnz = 0;
  let total = 0;
  for (const { alternatives } of choices)
    for (const features of alternatives) {
      total++;
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  const names: string[] = [];
  const number = new Map<string, number>();
  for (const [feature, count] of counts)
    if (count >= least && count <= total - least) {
      number.set(feature, names.length);
      names.push(feature);
      nnz += count;
    }
  const starts = new Int32Array(total + 1);
  const features = new Int32Array(nnz);
  const right = new Uint8Array(total);
  const begin = new Int32Array(choices.length + 1);
  let row = 0;
  let at = 0;
  for (const [c, choice] of choices.entries()) {
    begin[c] = row;
    for (const [i, alternative] of choice.alternatives.entries()) {
      starts[row] = at;
      for (const feature of new Set(alternative)) {
        const n = number.get(feature);
        if (n !== undefined) features[at++] = n;
      }
      right[row] = choice.right.has(i) ? 1 : 0;
      row++;
    }
  }
  starts[row] = at;
  begin[choices.length] = row;
  return { names, starts, features, choices: begin, right };
}

/** How each row's score should move: the share it lacks of the right ones, and how fast that changes. */
function gradients({ choices, right }: Rows, score: Float64Array, g: Float64Array, h: Float64Array): void {
  for (let c = 0; c + 1 < choices.length; c++) {
    const from = choices[c]!;
    const to = choices[c + 1]!;
    let top = -Infinity;
    for (let r = from; r < to; r++) top = Math.max(top, score[r]!);
    let total = 0;
    let good = 0;
    for (let r = from; r < to; r++) {
      const raised = Math.exp(score[r]! - top);
      h[r] = raised;
      total += raised;
      if (right[r]) good += raised;
    }
    for (let r = from; r < to; r++) {
      const share = h[r]! / total;
      g[r] = (right[r] && good > 0 ? h[r]! / good : 0) - share;
      h[r] = Math.max(1e-6, share * (1 - share));
    }
  }
}
