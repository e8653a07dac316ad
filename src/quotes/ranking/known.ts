import { nameOf, type Pattern } from "./features.ts";
import { VALUE_BITS, type Value } from "./values.ts";

/** Places of the table at first and at most; it is half filled at most, and then grows or begins anew. */
const FIRST = 1 << 10;
const LAST = 1 << 18;
/** A place: the two halves of the key, the number, and nothing. */
const WIDTH = 4;

/**
 * The numbers of a model's features by their pattern and values: an open hash table of what was asked for. The name is made
 * and looked up the first time only.
 */
export class KnownFeatures {
  readonly #numbers: ReadonlyMap<string, number>;
  #table = new Int32Array(FIRST * WIDTH);
  #filled = 0;

  constructor(numbers: ReadonlyMap<string, number>) {
    this.#numbers = numbers;
  }

  /** -1 where the model does not know the feature. */
  numberOf(pattern: Pattern, a: Value, b: Value, c: Value, d: Value): number {
    const first = (pattern << (2 * VALUE_BITS)) | (a << VALUE_BITS) | b;
    const second = (c << VALUE_BITS) | d;
    const at = placeOf(this.#table, first, second);
    if (this.#table[at] !== 0) return this.#table[at + 2]!;
    const number = this.#numbers.get(nameOf(pattern, [a, b, c, d])) ?? -1;
    this.#learn(first, second, number);
    return number;
  }

  #learn(first: number, second: number, number: number): void {
    if (this.#filled * 2 * WIDTH === this.#table.length) this.#makeRoom();
    put(this.#table, first, second, number);
    this.#filled++;
  }

  #makeRoom(): void {
    const old = this.#table;
    const grows = old.length < LAST * WIDTH;
    this.#table = new Int32Array(grows ? old.length * 2 : old.length);
    if (!grows) this.#filled = 0;
    else
      for (let at = 0; at < old.length; at += WIDTH)
        if (old[at] !== 0) put(this.#table, old[at]!, old[at + 1]!, old[at + 2]!);
  }
}

/** Where a key stands in the table, or would. A pattern is no 0, and so is no key. */
function placeOf(table: Int32Array, first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  let at = (hash * WIDTH) & (table.length - 1);
  while (table[at] !== 0 && (table[at] !== first || table[at + 1] !== second)) at = (at + WIDTH) & (table.length - 1);
  return at;
}

function put(table: Int32Array, first: number, second: number, number: number): void {
  const at = placeOf(table, first, second);
  table[at] = first;
  table[at + 1] = second;
  table[at + 2] = number;
}
