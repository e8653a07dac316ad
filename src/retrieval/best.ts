/**
 * The least of the `limit` largest of some values; -Infinity where there are no more than so many. By partition (Hoare's
 * quickselect), so that not all of them are put in order. Changes their order.
 */
export function leastOfBest(values: Float64Array, limit: number): number {
  if (values.length <= limit) return Number.NEGATIVE_INFINITY;
  const wanted = values.length - limit;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const value = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = value;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted] as number;
}
