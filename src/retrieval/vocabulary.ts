import { STOP_WORDS } from "../language/stop-words.ts";
import { folded, stemOf } from "../language/terms.ts";
import { Integers } from "./integers.ts";
import { Spellings } from "./spellings.ts";

/** The number of every stop word: it keeps its place between terms and matches nothing. */
export const STOP = 0;

/** A vocabulary as it is kept on disk. */
export interface SavedVocabulary {
  readonly terms: readonly string[];
  readonly written: readonly string[];
  readonly writtenIds: Int32Array;
  readonly spelled: readonly string[];
  readonly spelledIds: Int32Array;
  readonly passages: Int32Array;
  readonly articles: Int32Array;
  readonly inside: Int32Array;
  readonly capitals: Int32Array;
}

/** The terms of a collection as numbers, with what is known of each. */
export class Vocabulary {
  readonly #ids = new Map<string, number>([["", STOP]]);
  /** Words as written to term numbers, so that each spelling is folded and stemmed once. */
  readonly #written = new Map<string, number>();
  /** Folded words that occur. */
  readonly spellings = new Spellings();
  readonly #terms: string[] = [""];
  /** By term: passages and articles that hold it, places inside a sentence, and how many of those are capitalised. */
  #passages = new Integers();
  #articles = new Integers();
  #inside = new Integers();
  #capitals = new Integers();

  static from(saved: SavedVocabulary): Vocabulary {
    const loaded = new Vocabulary();
    for (const term of saved.terms.slice(1)) loaded.#create(term);
    saved.written.forEach((word, i) => void loaded.#written.set(word, saved.writtenIds[i] as number));
    saved.spelled.forEach((word, i) => void loaded.spellings.add(word, saved.spelledIds[i] as number));
    loaded.#passages = Integers.from(saved.passages);
    loaded.#articles = Integers.from(saved.articles);
    loaded.#inside = Integers.from(saved.inside);
    loaded.#capitals = Integers.from(saved.capitals);
    return loaded;
  }

  saved(): SavedVocabulary {
    const spelled = [...this.spellings];
    return {
      terms: this.#terms,
      written: [...this.#written.keys()],
      writtenIds: Int32Array.from(this.#written.values()),
      spelled: spelled.map(([word]) => word),
      spelledIds: Int32Array.from(spelled, ([, id]) => id),
      passages: this.#passages.saved(),
      articles: this.#articles.saved(),
      inside: this.#inside.saved(),
      capitals: this.#capitals.saved(),
    };
  }

  /** How many terms there are; every number is below it. */
  get size(): number {
    return this.#terms.length;
  }

  /** The number of a word as written, new if need be. */
  intern(word: string): number {
    const known = this.#written.get(word);
    if (known !== undefined) return known;
    const plain = folded(word);
    let id = STOP;
    if (plain !== "" && !STOP_WORDS.has(plain)) {
      const term = stemOf(plain);
      id = this.#ids.get(term) ?? this.#create(term);
      this.spellings.add(plain, id);
    }
    this.#written.set(word, id);
    return id;
  }

  /** The number of a word as written; undefined where the collection has no form of it. */
  lookUp(word: string): number | undefined {
    const known = this.#written.get(word);
    if (known !== undefined) return known;
    const plain = folded(word);
    return STOP_WORDS.has(plain) ? STOP : this.#ids.get(stemOf(plain));
  }

  /** The number of a term; undefined where no passage holds it. */
  find(term: string): number | undefined {
    return this.#ids.get(term);
  }

  term(id: number): string {
    return this.#terms[id] ?? "";
  }

  /** Whether the collection has this very word, not only another form of it. */
  knows(word: string): boolean {
    return this.spellings.has(word);
  }

  countPassage(id: number): void {
    this.#passages.set(id, this.#passages.at(id) + 1);
  }

  countArticle(id: number): void {
    this.#articles.set(id, this.#articles.at(id) + 1);
  }

  countInside(id: number, capital: boolean): void {
    this.#inside.set(id, this.#inside.at(id) + 1);
    if (capital) this.#capitals.set(id, this.#capitals.at(id) + 1);
  }

  passages(id: number): number {
    return this.#passages.at(id);
  }

  articles(id: number): number {
    return this.#articles.at(id);
  }

  /** Share of a term's places inside sentences where it is capitalised: near 1 for names. */
  nameShare(id: number): number {
    const inside = this.#inside.at(id);
    return inside === 0 ? 0 : this.#capitals.at(id) / inside;
  }

  /** Whether a folded word stands in at least so many passages, and mostly not as a name. */
  isUsualWord(word: string, least: number): boolean {
    const id = this.#ids.get(stemOf(word));
    return id !== undefined && this.passages(id) >= Math.max(1, least) && this.nameShare(id) < 0.5;
  }

  #create(term: string): number {
    const id = this.#terms.length;
    this.#terms.push(term);
    this.#ids.set(term, id);
    return id;
  }
}
