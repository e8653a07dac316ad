/** First come, first served; taking from the front of a long array would move all the others. */
export function createQueue<T>() {
  let items: (T | undefined)[] = [];
  let first = 0;
  return {
    size: () => items.length - first,
    add: (item: T) => void items.push(item),
    first: () => items[first],
    /** The newest in place of the first. */
    takeLast: (): T | undefined => (items.length > first ? items.pop() : undefined),
    take(): T | undefined {
      const item = items[first];
      if (item === undefined) return undefined;
      items[first] = undefined;
      first += 1;
      if (first * 2 > items.length) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
  };
}
