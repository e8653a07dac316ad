/** Which way a tree goes by one value, below a threshold or from it on, and what it says on the whole of all that come here. */
export type Branch<Name extends string> = readonly [
  name: Name,
  threshold: number,
  below: Tree<Name>,
  rest: Tree<Name>,
  whole: number,
];

/** A regression tree over named values: a leaf's number, or a branch. */
export type Tree<Name extends string> = number | Branch<Name>;

/** The sum of what some trees say of values. */
export function sumOf<Name extends string>(
  trees: readonly Tree<Name>[],
  values: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (let tree of trees) {
    while (typeof tree !== "number") tree = follow(tree, values);
    sum += tree;
  }
  return sum;
}

/**
 * What each value adds to that sum, beside what the trees say of a case of which nothing is known: the steps that the trees take
 * by it (Saabas 2014). Together with that they are the sum.
 */
export function sharesOf<Name extends string>(
  trees: readonly Tree<Name>[],
  values: Readonly<Record<Name, number>>,
): ReadonlyMap<Name, number> {
  const shares = new Map<Name, number>();
  for (let tree of trees) {
    while (typeof tree !== "number") {
      const next = follow(tree, values);
      shares.set(tree[0], (shares.get(tree[0]) ?? 0) + wholeOf(next) - tree[4]);
      tree = next;
    }
  }
  return shares;
}

export const wholeOf = <Name extends string>(tree: Tree<Name>): number => (typeof tree === "number" ? tree : tree[4]);

function follow<Name extends string>(
  [name, threshold, below, rest]: Branch<Name>,
  values: Readonly<Record<Name, number>>,
): Tree<Name> {
  return values[name] < threshold ? below : rest;
}
