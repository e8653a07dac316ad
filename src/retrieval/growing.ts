/** A list of 32-bit integers that grows by doubling: 4 bytes a number, where an array of numbers may take more. */
export class Integers {
  length = 0;
  #data: Int32Array;

  constructor(capacity = 256) {
    this.#data = new Int32Array(capacity);
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

  /** The numbers themselves, for loops that must be fast; valid until the next push. */
  view(): Int32Array {
    return this.#data;
  }

  #grow(needed: number): void {
    if (needed <= this.#data.length) return;
    const data = new Int32Array(Math.max(needed, this.#data.length * 2));
    data.set(this.#data);
    this.#data = data;
  }
}
