import { Integers } from "./integers.ts";

/** Postings of a block at most: a term's first blocks are as small as the term is rare. */
const MOST_IN_BLOCK = 128;
/** A posting is an article with the times that it holds the term, and a value; a block begins with where the next one stands. */
const WIDTH = 2;
/** Bits for the times. Kept beside the article because a search needs both of every posting, and the value of few. */
const TIMES_BITS = 7;
/** So many times or more. */
export const MOST_TIMES = (1 << TIMES_BITS) - 1;

/**
 * For every term the articles that hold it, how often, and a number of the caller's. All of them lie in blocks of one list of integers, every
 * block as large as all before it together up to MOST_IN_BLOCK, so that adding a posting moves no other.
 */
export class Postings {
  /** Place 0 is no block's. */
  readonly #blocks = new Integers();
  /** By term: its first and last block, and how many postings it has. */
  readonly #first = new Integers();
  readonly #last = new Integers();
  readonly #counts = new Integers();

  constructor() {
    this.#blocks.push(0);
  }

  count(term: number): number {
    return this.#counts.at(term);
  }

  /** Articles come in ascending order, each once a term. More than MOST_TIMES are told as MOST_TIMES. */
  add(term: number, article: number, times: number, value: number): void {
    const count = this.#counts.at(term);
    const before = heldBefore(count);
    if (before === count) this.#open(term, count);
    const at = this.#last.at(term) + 1 + (count - before) * WIDTH;
    this.#blocks.set(at, (article << TIMES_BITS) | Math.min(times, MOST_TIMES));
    this.#blocks.set(at + 1, value);
    this.#counts.set(term, count + 1);
  }

  /** All articles of a term, in ascending order. */
  each(term: number, visit: (article: number, times: number, value: number) => void): void {
    const blocks = this.#blocks.view();
    const count = this.#counts.at(term);
    let block = this.#first.at(term);
    for (let done = 0; done < count; block = blocks[block] as number) {
      const end = block + 1 + Math.min(sizeAfter(done), count - done) * WIDTH;
      for (let at = block + 1; at < end; at += WIDTH) {
        const article = blocks[at] as number;
        visit(article >>> TIMES_BITS, article & MOST_TIMES, blocks[at + 1] as number);
      }
      done += sizeAfter(done);
    }
  }

  /** Those of some articles, in ascending order, that hold a term; `place` is the article's among them. */
  among(term: number, articles: Int32Array, visit: (place: number, times: number, value: number) => void): void {
    const blocks = this.#blocks.view();
    const count = this.#counts.at(term);
    let block = this.#first.at(term);
    let place = 0;
    for (let done = 0; done < count && place < articles.length; block = blocks[block] as number) {
      const size = Math.min(sizeAfter(done), count - done);
      const last = (blocks[block + 1 + (size - 1) * WIDTH] as number) >>> TIMES_BITS;
      for (let low = 0; place < articles.length && (articles[place] as number) <= last; place++) {
        const article = articles[place] as number;
        let high = size - 1;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((blocks[block + 1 + middle * WIDTH] as number) >>> TIMES_BITS < article) low = middle + 1;
          else high = middle;
        }
        const at = block + 1 + low * WIDTH;
        const found = blocks[at] as number;
        if (found >>> TIMES_BITS === article) visit(place, found & MOST_TIMES, blocks[at + 1] as number);
      }
      done += size;
    }
  }

  #open(term: number, count: number): void {
    const block = this.#blocks.extend(1 + sizeAfter(count) * WIDTH);
    if (count === 0) this.#first.set(term, block);
    else this.#blocks.set(this.#last.at(term), block);
    this.#last.set(term, block);
  }
}

/** The size of the block that follows so many postings in full blocks. */
function sizeAfter(held: number): number {
  return held === 0 ? 1 : Math.min(held, MOST_IN_BLOCK);
}

/** How many of a term's postings lie in blocks before the one that the next posting goes to; all of them where that one is yet to be. */
function heldBefore(count: number): number {
  if (count === 0) return 0;
  return count <= MOST_IN_BLOCK ? 1 << (31 - Math.clz32(count)) : count - (count % MOST_IN_BLOCK);
}
