/** Lists of integers one behind the other: where each ends, and all their numbers. */
export interface SavedLists {
  readonly ends: Int32Array;
  readonly numbers: Int32Array;
}

export function savedLists(lists: readonly (readonly number[])[]): SavedLists {
  const ends = endsOf(lists);
  const numbers = new Int32Array(ends.at(-1) ?? 0);
  lists.forEach((list, i) => void numbers.set(list, (ends[i] as number) - list.length));
  return { ends, numbers };
}

export function loadedLists({ ends, numbers }: SavedLists): number[][] {
  return Array.from(ends, (end, i) => Array.from(numbers.subarray(ends[i - 1] ?? 0, end)));
}

/** Where each of some lists ends when they stand one behind the other. */
export function endsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  let end = 0;
  return Int32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
}
