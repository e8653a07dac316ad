import type { IndexedArticle } from "./indexed.ts";
import { Integers } from "./integers.ts";
import { MOST_TIMES, Postings } from "./postings.ts";
import { STOP } from "./vocabulary.ts";

/** Where every term stands in every article's text, found without reading the article. */
export class TermPlaces {
  /** A posting's value is where the places of the term in that article stand: how many, then each. */
  readonly #postings = new Postings();
  readonly #places = new Integers(4096);
  /** By term, while an article is added: how often it has come, then where its next place goes. */
  #counts = new Int32Array(1024);

  /** Articles come in the order of their numbers. */
  add({ id, firstTerm, endTerm }: IndexedArticle, termAt: (place: number) => number, terms: number): void {
    if (this.#counts.length < terms) this.#counts = new Int32Array(terms * 2);
    const counts = this.#counts;
    const found: number[] = [];
    for (let place = firstTerm; place < endTerm; place++) {
      const term = termAt(place);
      if (term !== STOP && (counts[term] as number)++ === 0) found.push(term);
    }
    for (const term of found) {
      const start = this.#places.extend(1 + (counts[term] as number));
      this.#places.set(start, counts[term] as number);
      this.#postings.add(term, id, counts[term] as number, start);
      counts[term] = start + 1;
    }
    const places = this.#places.view();
    for (let place = firstTerm; place < endTerm; place++) {
      const term = termAt(place);
      if (term !== STOP) places[(counts[term] as number)++] = place;
    }
    for (const term of found) counts[term] = 0;
  }

  /** The articles whose text holds a term, in ascending order, and how often. */
  each(term: number, visit: (article: number, times: number) => void): void {
    const places = this.#places.view();
    this.#postings.each(term, (article, told, start) =>
      visit(article, told === MOST_TIMES ? (places[start] as number) : told),
    );
  }

  /**
   * Those of some articles, in ascending order, whose text holds a term. `article` is its place among them; the term's places
   * in it are those of `all` from `firstPlace` on.
   */
  among(term: number, articles: Int32Array, visit: (article: number, times: number, firstPlace: number) => void): void {
    const places = this.#places.view();
    this.#postings.among(term, articles, (article, told, start) =>
      visit(article, told === MOST_TIMES ? (places[start] as number) : told, start + 1),
    );
  }

  /** Places of all terms in all articles; valid until the next article. */
  get all(): Int32Array {
    return this.#places.view();
  }
}
