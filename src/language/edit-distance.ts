/**
 * Edits between two words: letters put in, left out, changed, or two neighbours swapped (optimal string alignment, Damerau 1964).
 * Gives up and returns `most + 1` where there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // What both begin and end with costs nothing.
  let from = 0;
  while (from < a.length && from < b.length && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - from;
  let [before, last, row] = rowsOf(width + 1);
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= endA - from; i++) {
    const letter = a.charCodeAt(from + i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(from + j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === other ? 0 : 1));
      const isSwap = i > 1 && j > 1 && letter === b.charCodeAt(from + j - 2) && a.charCodeAt(from + i - 2) === other;
      if (isSwap) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width]!, most + 1);
}

type Rows = [before: Int32Array, last: Int32Array, row: Int32Array];
let rows: Rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

function rowsOf(length: number): Rows {
  if (rows[0].length < length) rows = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  return rows;
}

/**
 * Whether two words differ by one letter put in, left out or changed, or two neighbours swapped: an edit distance of 1, told
 * from where the words begin and end alike, which is much faster: most words already differ there.
 */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const left = short.length - from - end;
  if (long.length > short.length || left < 2) return left <= (long.length > short.length ? 0 : 1);
  return left === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}
