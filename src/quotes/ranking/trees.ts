/** A small decision tree over the features of an alternative: a leaf's score, or a question whether a feature is there. */
export type Tree = number | { readonly if: string; readonly yes: Tree; readonly no: Tree };

/** Leaves of a tree at most: a bit each. */
const MOST_LEAVES = 32;

/**
 * Boosted trees, read feature by feature and not node by node (QuickScorer, Lucchese et al. 2015). The leaves of a tree stand
 * in order with those for "no" first; a feature that is there rules out the leaves below every "no" of its nodes, and of the
 * leaves left at the end the first is the tree's answer. An alternative has few of the features.
 */
export class Trees {
  readonly size: number;
  /** By feature, where its nodes begin in `trees` and `kept`; one more at the end. */
  readonly #starts: Int32Array;
  readonly #trees: Int32Array;
  /** The leaves that a node leaves in the running, as bits. */
  readonly #kept: Int32Array;
  readonly #leaves: Float64Array;
  readonly #left: Int32Array;

  constructor(trees: readonly Tree[], numberOf: (feature: string) => number) {
    this.size = trees.length;
    this.#leaves = new Float64Array(trees.length * MOST_LEAVES);
    this.#left = new Int32Array(trees.length);
    const nodes: { feature: number; tree: number; kept: number }[] = [];
    for (const [number, tree] of trees.entries()) {
      let leaf = 0;
      const place = (part: Tree): void => {
        if (typeof part === "number") {
          if (leaf === MOST_LEAVES) throw new RangeError("a tree has too many leaves");
          this.#leaves[number * MOST_LEAVES + leaf++] = part;
          return;
        }
        const first = leaf;
        place(part.no);
        let ruledOut = 0;
        for (let i = first; i < leaf; i++) ruledOut |= bit(i);
        nodes.push({ feature: numberOf(part.if), tree: number, kept: ~ruledOut });
        place(part.yes);
      };
      place(tree);
    }
    nodes.sort((a, b) => a.feature - b.feature || a.tree - b.tree);
    this.#trees = Int32Array.from(nodes, ({ tree }) => tree);
    this.#kept = Int32Array.from(nodes, ({ kept }) => kept);
    const most = nodes.at(-1)?.feature ?? -1;
    this.#starts = new Int32Array(most + 2);
    for (const { feature } of nodes) this.#starts[feature + 1]!++;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i]! += this.#starts[i - 1]!;
  }

  /** The sum of their answers to an alternative with these features: those in `numbers` from `from` to before `to`. */
  answersTo(numbers: Int32Array, from: number, to: number): number {
    const left = this.#left.fill(-1);
    const starts = this.#starts;
    const trees = this.#trees;
    const kept = this.#kept;
    const leaves = this.#leaves;
    for (let i = from; i < to; i++) {
      const feature = numbers[i]!;
      if (feature + 1 >= starts.length) continue;
      const end = starts[feature + 1]!;
      for (let node = starts[feature]!; node < end; node++) left[trees[node]!]! &= kept[node]!;
    }
    let sum = 0;
    for (let t = 0; t < left.length; t++) sum += leaves[t * MOST_LEAVES + Math.clz32(left[t]!)]!;
    return sum;
  }
}

const bit = (leaf: number) => 1 << (MOST_LEAVES - 1 - leaf);
