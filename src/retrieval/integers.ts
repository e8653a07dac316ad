/** How much a list grows by: a small one by half, a large one by less, as what is not yet filled is held all the same. */
const GROWTH = 1.5;
const LARGE_GROWTH = 1.125;
const LARGE = 1 << 20;

/** A list of 32-bit integers that grows: 4 bytes a number, where an array of numbers may take more. */
export class Integers {
  length = 0;
  #data: Int32Array;

  constructor(capacity = 256) {
    this.#data = new Int32Array(capacity);
  }

  static from(saved: Int32Array): Integers {
    const list = new Integers(0);
    list.#data = saved;
    list.length = saved.length;
    return list;
  }

  /** The numbers alone, without the room to grow. */
  saved(): Int32Array {
    return this.#data.slice(0, this.length);
  }

  push(value: number): void {
    if (this.length === this.#data.length) this.#grow(this.length + 1);
    this.#data[this.length++] = value;
  }

  /** The number at a place inside the list; 0 beyond it. */
  at(index: number): number {
    return index < this.length ? (this.#data[index] as number) : 0;
  }

  set(index: number, value: number): void {
    if (index >= this.length) {
      this.#grow(index + 1);
      this.length = index + 1;
    }
    this.#data[index] = value;
  }

  /** Makes room for so many more numbers, all 0, and says where they begin. */
  extend(count: number): number {
    const start = this.length;
    this.#grow(start + count);
    this.length = start + count;
    return start;
  }

  /** The numbers themselves, for loops that must be fast; valid until the next push. */
  view(): Int32Array {
    return this.#data;
  }

  #grow(needed: number): void {
    if (needed <= this.#data.length) return;
    const factor = this.#data.length < LARGE ? GROWTH : LARGE_GROWTH;
    const data = new Int32Array(Math.max(needed, Math.ceil(this.#data.length * factor)));
    data.set(this.#data);
    this.#data = data;
  }
}
