import type { Source } from "../articles/source.ts";
import { NUMBER_WORDS } from "../language/numbers.ts";
import { folded, isFigure } from "../language/terms.ts";
import { tokens } from "../language/tokens.ts";
import { type PassageIndex, TERM_SHIFT } from "./index.ts";
import type { Sentences } from "./shown.ts";
import { STOP } from "./vocabulary.ts";

/** Words of a shingle (Broder 1997). */
const SHINGLE = 3;
/** Share of the shorter text's shingles that the other has as well, from which both are the same words. */
const SAME = 0.6;
/** Shingles in a row (eight words) that are one quotation or sentence in both, and the share that is enough beside it. */
const SAME_RUN = 6;
const SAME_BESIDE_RUN = 0.15;
/** Spreads the numbers of terms over those of pairs (Knuth's multiplicative hashing). */
const MIXING = 0x9e3779b1;

/** What says the same words: the first of them, and where else they stand. */
export interface Group<One> {
  readonly of: One;
  readonly alsoIn: readonly Source[];
}

/** A run of an article's text. */
interface Text extends Source, Sentences {
  readonly text: string;
}

interface OpenGroup<One> {
  readonly of: One;
  readonly read: Read;
  alsoIn: Source[];
}

/** The same words once: later near duplicates become sources of the first. Those overlapping in one article just go. */
export function groupDuplicates<One extends Text>(texts: readonly One[], index: PassageIndex): Group<One>[] {
  const groups: OpenGroup<One>[] = [];
  const seen = new Set<number>();
  for (const one of texts) {
    if (groups.some(({ of: other }) => overlaps(one, other))) continue;
    const read = new Read(one, index);
    // Mostly no text has any of its pairs, which is found without a look at each.
    const mayRepeat = read.mayRepeat(seen) || groups.some((group) => group.read.isShort);
    const same = mayRepeat ? groups.find((group) => read.says(group.read)) : undefined;
    for (const pair of read.pairs) seen.add(pair);
    if (!same) {
      groups.push({ of: one, read, alsoIn: [] });
    } else if (![same.of, ...same.alsoIn].some(({ article }) => article === one.article)) {
      same.alsoIn.push({ article: one.article, span: one.span });
    }
  }
  return groups;
}

function overlaps(a: Text, b: Text): boolean {
  return a.article === b.article && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Pairs of terms that two texts have in common at least, where the one says what the other does. */
const COMMON_PAIRS = 2;

/** A text as it is compared: by its neighbouring terms at first, word for word where these are the same. */
class Read {
  readonly pairs: ReadonlySet<number>;
  readonly #text: string;
  #shingles: Shingles | null = null;

  constructor({ text, firstSentence, endSentence }: Text, index: PassageIndex) {
    this.#text = text;
    this.pairs = pairsOf(index.firstTermOf(firstSentence), index.firstTermOf(endSentence), index);
  }

  get shingles(): Shingles {
    this.#shingles ??= new Shingles(this.#text);
    return this.#shingles;
  }

  /** Whether it has too few pairs to tell anything by them. */
  get isShort(): boolean {
    return this.pairs.size < COMMON_PAIRS;
  }

  /** Whether a text with these pairs may say the same. */
  mayRepeat(pairs: ReadonlySet<number>): boolean {
    let common = 0;
    for (const pair of this.pairs) if (pairs.has(pair) && ++common === COMMON_PAIRS) return true;
    return this.isShort;
  }

  says(other: Read): boolean {
    if (!other.isShort && !this.mayRepeat(other.pairs)) return false;
    return alike(this.shingles, other.shingles) && !differ(this.shingles, other.shingles);
  }
}

/** Each two terms that follow each other in the text with nothing but stop words between, as one number. */
function pairsOf(from: number, to: number, { terms }: PassageIndex): Set<number> {
  const pairs = new Set<number>();
  let before = STOP;
  for (let place = from; place < to; place++) {
    const term = (terms[place] as number) >> TERM_SHIFT;
    if (term === STOP) continue;
    if (before !== STOP) pairs.add(Math.imul(before, MIXING) ^ term);
    before = term;
  }
  return pairs;
}

/** Runs of SHINGLE words of a text, in order. */
class Shingles {
  readonly runs: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly #words: readonly string[];
  #masked: readonly string[] | null = null;

  constructor(text: string) {
    this.#words = tokens(text)
      .filter(({ joined }) => !joined)
      .map((token) => folded(token.text));
    this.runs = runsOf(this.#words);
    this.all = new Set(this.runs);
  }

  /** The runs with all figures alike. Made when asked for: most texts are nothing like another. */
  get masked(): readonly string[] {
    this.#masked ??= runsOf(this.#words.map((word) => (isFigure(word) || NUMBER_WORDS.has(word) ? "#" : word)));
    return this.#masked;
  }
}

function runsOf(words: readonly string[]): string[] {
  if (words.length < SHINGLE) return [words.join(" ")];
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

function alike({ runs }: Shingles, { all: others }: Shingles): boolean {
  if (runs.length === 0 || others.size === 0) return false;
  let common = 0;
  let run = 0;
  let longest = 0;
  for (const shingle of runs) {
    run = others.has(shingle) ? run + 1 : 0;
    if (run > 0) common++;
    longest = Math.max(longest, run);
  }
  const share = common / Math.min(runs.length, others.size);
  return share >= SAME || (longest >= SAME_RUN && share >= SAME_BESIDE_RUN);
}

/** Whether the same words stand around another figure: "killed 12 people" is not "killed 47 people". */
function differ(some: Shingles, others: Shingles): boolean {
  return some.runs.some((shingle, i) => {
    if (others.all.has(shingle)) return false;
    const without = some.masked[i] as string;
    return without !== shingle && others.masked.includes(without);
  });
}
