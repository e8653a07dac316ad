import type { Tree } from "../../src/quotes/ranking/trees.ts";

/** The alternatives of all choices as rows of feature numbers. */
export interface Rows {
  readonly names: readonly string[];
  /** Where each row's features begin in `features`; one more at the end. */
  readonly starts: Int32Array;
  readonly features: Int32Array;
  /** Where each choice's rows begin; one more at the end. */
  readonly choices: Int32Array;
  readonly right: Uint8Array;
}

/** How a tree is grown. */
export interface GrowOptions {
  readonly leaves: number;
  /** Pull of a leaf towards zero, in units of its second derivative. */
  readonly l2: number;
  /** Alternatives with a feature, and without it, that a split needs at least. */
  readonly least: number;
  /** Share of a leaf's answer that counts. */
  readonly rate: number;
}

/** How the score of each row should move, and how fast that changes. */
export interface Slopes {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

/** A leaf while the tree grows. */
interface Node {
  rows: Int32Array;
  /** By feature: the sums of both over the rows that have it, and how many these are. */
  g: Float64Array;
  h: Float64Array;
  n: Int32Array;
  /** The sums over all rows. */
  G: number;
  H: number;
  /** The feature that parts it best, and what that gains; -1 where none gains anything. */
  best: number;
  gain: number;
  tree: { if?: string; yes?: unknown; no?: unknown; value?: number };
}

/**
 * Grows a tree on the rows `seen`, always splitting the leaf that gains most, and sets in `answers` what it says of those and
 * of the `unseen`. Null where no split gains anything.
 */
export function grow(
  rows: Rows,
  seen: Int32Array,
  unseen: Int32Array,
  slopes: Slopes,
  { leaves, l2, least, rate }: GrowOptions,
  answers: Float64Array,
): Tree | null {
  const root = node(rows, seen, slopes);
  findSplit(root, l2, least);
  const open: Node[] = [root];
  const out = new Map<Node, Int32Array>([[root, unseen]]);
  while (open.length < leaves) {
    let at = -1;
    for (const [i, one] of open.entries()) if (one.best >= 0 && (at < 0 || one.gain > open[at]!.gain)) at = i;
    if (at < 0) break;
    const [parent] = open.splice(at, 1) as [Node];
    const feature = parent.best;
    const [yes, no] = part(rows, parent.rows, feature);
    const [outYes, outNo] = part(rows, out.get(parent)!, feature);
    const small = node(rows, yes.length <= no.length ? yes : no, slopes);
    const large = rest(parent, small, yes.length <= no.length ? no : yes);
    const [first, second] = yes.length <= no.length ? [small, large] : [large, small];
    out.set(first, outYes);
    out.set(second, outNo);
    findSplit(first, l2, least);
    findSplit(second, l2, least);
    parent.tree.if = rows.names[feature]!;
    parent.tree.yes = first.tree;
    parent.tree.no = second.tree;
    open.push(first, second);
  }
  if (open.length === 1) return null;
  for (const leaf of open) {
    const value = Math.round(((rate * leaf.G) / (leaf.H + l2)) * 1000) / 1000;
    leaf.tree.value = value;
    for (const r of leaf.rows) answers[r] = value;
    for (const r of out.get(leaf)!) answers[r] = value;
  }
  const plain = (tree: Node["tree"]): Tree =>
    tree.if === undefined
      ? tree.value!
      : { if: tree.if, yes: plain(tree.yes as Node["tree"]), no: plain(tree.no as Node["tree"]) };
  return plain(root.tree);
}

function node({ names, starts, features }: Rows, rows: Int32Array, { g, h }: Slopes): Node {
  const sums = {
    g: new Float64Array(names.length),
    h: new Float64Array(names.length),
    n: new Int32Array(names.length),
  };
  let G = 0;
  let H = 0;
  for (const r of rows) {
    const gr = g[r]!;
    const hr = h[r]!;
    G += gr;
    H += hr;
    for (let i = starts[r]!; i < starts[r + 1]!; i++) {
      const f = features[i]!;
      sums.g[f]! += gr;
      sums.h[f]! += hr;
      sums.n[f]! += 1;
    }
  }
  return { rows, ...sums, G, H, best: -1, gain: 0, tree: {} };
}

/** The other leaf of a split, by taking the smaller one's sums away. */
function rest(parent: Node, small: Node, rows: Int32Array): Node {
  const g = parent.g.map((value, f) => value - small.g[f]!);
  const h = parent.h.map((value, f) => value - small.h[f]!);
  const n = parent.n.map((value, f) => value - small.n[f]!);
  return {
    rows,
    g,
    h,
    n,
    G: parent.G - small.G,
    H: parent.H - small.H,
    best: -1,
    gain: 0,
    tree: {},
  };
}

function findSplit(at: Node, l2: number, least: number): void {
  const whole = (at.G * at.G) / (at.H + l2);
  for (let f = 0; f < at.g.length; f++) {
    if (at.n[f]! < least || at.rows.length - at.n[f]! < least) continue;
    const G = at.g[f]!;
    const H = at.h[f]!;
    const gain = (G * G) / (H + l2) + ((at.G - G) * (at.G - G)) / (at.H - H + l2) - whole;
    if (gain > at.gain + 1e-9) {
      at.gain = gain;
      at.best = f;
    }
  }
}

function part({ starts, features }: Rows, rows: Int32Array, feature: number): [Int32Array, Int32Array] {
  const yes: number[] = [];
  const no: number[] = [];
  for (const r of rows) {
    let has = false;
    for (let i = starts[r]!; i < starts[r + 1]!; i++) if (features[i] === feature) has = true;
    (has ? yes : no).push(r);
  }
  return [Int32Array.from(yes), Int32Array.from(no)];
}
