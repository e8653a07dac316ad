import { leastOfBest } from "./best.ts";
import type { IndexedArticle } from "./indexed.ts";
import { Integers } from "./integers.ts";
import { MOST_TIMES, Postings } from "./postings.ts";
import { STOP } from "./vocabulary.ts";

/** Saturation, length normalisation and the least that a match adds: BM25+ (Lv and Zhai 2011) with MiniSearch's values. */
const K = 1.2;
const B = 0.7;
const DELTA = 0.5;
/** How often a headline's terms count; chosen on the TIME and RealTime QA sets. */
const TITLE_BOOST = 2;

/** A field of all articles: who holds a term, and how many different terms each article's has. */
interface Field {
  readonly postings: Postings;
  readonly lengths: Integers;
  lengthOfAll: number;
}

const emptyField = (): Field => ({ postings: new Postings(), lengths: new Integers(), lengthOfAll: 0 });

/**
 * Finds articles by their terms, and a term's places in an article without reading it. Scores are those of MiniSearch 7 over
 * two fields of unique terms, before it multiplies by the number of terms matched, which favours articles that touch on
 * everything in passing.
 */
export class ArticleSearch {
  /** A posting's value is where the places of the term in that article stand: how many, then each. */
  readonly #text = emptyField();
  readonly #places = new Integers(4096);
  readonly #titles = emptyField();
  /** By term, while an article is added: how often it has come, then where its next place goes. */
  #counts = new Int32Array(1024);
  #scores = new Float64Array(64);

  /** Articles come in the order of their numbers. */
  add({ id, firstTerm, endTerm, titleTerms }: IndexedArticle, termAt: (place: number) => number, terms: number): void {
    if (this.#counts.length < terms) this.#counts = new Int32Array(terms * 2);
    if (this.#scores.length <= id) this.#scores = new Float64Array(id * 2);
    const counts = this.#counts;
    const found: number[] = [];
    const count = (term: number) => {
      if (term !== STOP && (counts[term] as number)++ === 0) found.push(term);
    };
    for (let place = firstTerm; place < endTerm; place++) count(termAt(place));
    for (const term of found) {
      const start = this.#places.extend(1 + (counts[term] as number));
      this.#places.set(start, counts[term] as number);
      this.#text.postings.add(term, id, counts[term] as number, start);
      counts[term] = start + 1;
    }
    const places = this.#places.view();
    for (let place = firstTerm; place < endTerm; place++) {
      const term = termAt(place);
      if (term !== STOP) places[(counts[term] as number)++] = place;
    }
    measure(this.#text, id, found.length);
    for (const term of found) counts[term] = 0;
    found.length = 0;
    for (const term of titleTerms) count(term);
    for (const term of found) {
      this.#titles.postings.add(term, id, counts[term] as number, 0);
      counts[term] = 0;
    }
    measure(this.#titles, id, found.length);
  }

  /** The best articles that hold any of the terms, best first. A term's boost multiplies what it adds. */
  search(
    boosts: ReadonlyMap<number, number>,
    limit: number,
    allowed: (article: number) => boolean,
  ): { readonly id: number; readonly score: number }[] {
    const scores = this.#scores;
    const places = this.#places.view();
    const touched: number[] = [];
    const score = (field: Field, weight: number, term: number) => {
      const articles = field.lengths.length;
      const holding = field.postings.count(term);
      const rarity = weight * Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
      const average = field.lengthOfAll / articles;
      const lengths = field.lengths.view();
      const isText = field === this.#text;
      field.postings.each(term, (id, told, start) => {
        const times = isText && told === MOST_TIMES ? (places[start] as number) : told;
        const length = (lengths[id] as number) / average;
        const added = rarity * (DELTA + (times * (K + 1)) / (times + K * (1 - B + B * length)));
        if (scores[id] === 0) touched.push(id);
        scores[id] = (scores[id] as number) + added;
      });
    };
    for (const [term, boost] of boosts) {
      if (boost <= 0) continue;
      score(this.#titles, boost * TITLE_BOOST, term);
      score(this.#text, boost, term);
    }
    const found = touched.filter(allowed);
    const least = leastOfBest(
      Float64Array.from(found, (id) => scores[id] as number),
      limit,
    );
    const best = found
      .filter((id) => (scores[id] as number) >= least)
      .map((id) => ({ id, score: scores[id] as number }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
    for (const id of touched) scores[id] = 0;
    return best;
  }

  /**
   * Those of some articles, in ascending order, whose text holds a term. `article` is its place among them; the term's places
   * in it are those of `places` from `firstPlace` on.
   */
  among(term: number, articles: Int32Array, visit: (article: number, times: number, firstPlace: number) => void): void {
    const places = this.#places.view();
    this.#text.postings.among(term, articles, (article, told, start) =>
      visit(article, told === MOST_TIMES ? (places[start] as number) : told, start + 1),
    );
  }

  /** Places of all terms in all articles; valid until the next article. */
  get places(): Int32Array {
    return this.#places.view();
  }
}

function measure(field: Field, article: number, length: number): void {
  field.lengths.set(article, length);
  field.lengthOfAll += length;
}
