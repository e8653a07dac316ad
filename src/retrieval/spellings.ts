import { Integers } from "./integers.ts";

/** Words that begin alike and are equally long. */
interface Alike {
  readonly words: string[];
  readonly ids: Integers;
  readonly letters: Integers;
}

/** Folded words and the terms they belong to, by first letter and length: where a misspelt word is looked up. */
export class Spellings {
  readonly #known = new Set<string>();
  readonly #alike = new Map<string, Alike>();

  /** Whether the collection has this very word, not only another form of it. */
  has(word: string): boolean {
    return this.#known.has(word);
  }

  add(word: string, id: number): void {
    if (this.#known.size === this.#known.add(word).size) return;
    const key = keyOf(word, word.length);
    let alike = this.#alike.get(key);
    if (!alike) {
      alike = { words: [], ids: new Integers(1), letters: new Integers(1) };
      this.#alike.set(key, alike);
    }
    alike.words.push(word);
    alike.ids.push(id);
    alike.letters.push(lettersOf(word));
  }

  /**
   * Calls for words with the first letter of another and so many letters, leaving out most that are more than so many edits
   * away: an edit brings in one letter that the word did not have, and takes away one that it had, at most.
   */
  near(word: string, length: number, edits: number, visit: (known: string, id: number) => void): void {
    const alike = this.#alike.get(keyOf(word, length));
    if (!alike) return;
    const letters = lettersOf(word);
    const all = alike.letters.view();
    for (let i = 0; i < alike.words.length; i++) {
      if (ones(letters ^ (all[i] as number)) <= 2 * edits) visit(alike.words[i] as string, alike.ids.at(i));
    }
  }

  *[Symbol.iterator](): Generator<readonly [word: string, id: number]> {
    for (const { words, ids } of this.#alike.values()) for (const [i, word] of words.entries()) yield [word, ids.at(i)];
  }
}

function keyOf(word: string, length: number): string {
  return `${word[0] ?? ""}${length}`;
}

/** Which letters a word has, as bits; letters beyond a to z share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits of a number are 1 (Warren, Hacker's Delight, 5-1). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
