import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { leastOfBest } from "./best.ts";
import type { IndexedArticle } from "./indexed.ts";
import type { TermPlaces } from "./term-places.ts";
import { STOP, type Vocabulary } from "./vocabulary.ts";

/** What MiniSearch is given of an article: its terms, as they are. */
interface MiniSearchArticle {
  readonly id: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** How often a headline's terms count; chosen on the TIME and RealTime QA sets. */
const TITLE_BOOST = 2;

const OPTIONS: Options<MiniSearchArticle> = {
  fields: ["title", "text"],
  stringifyField: (terms) => terms,
  tokenize: (terms) => terms as unknown as string[],
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: TITLE_BOOST },
    tokenize: (query) => (query === "" ? [] : query.split(" ")),
  },
};

/** From so many new articles on, as a share of all, MiniSearch is made anew: adding them one by one takes three times as long. */
const ANEW_FROM = 0.3;

interface Collection {
  readonly articles: readonly IndexedArticle[];
  readonly vocabulary: Vocabulary;
  readonly places: TermPlaces;
  /** The term at a place; STOP for a stop word. */
  readonly termAt: (place: number) => number;
}

/** Finds articles by their terms with MiniSearch, which hears of new articles when it is next asked. */
export class ArticleSearch {
  readonly #of: Collection;
  #index = new MiniSearch<MiniSearchArticle>(OPTIONS);
  #known = 0;

  constructor(of: Collection) {
    this.#of = of;
  }

  /**
   * The best articles that hold any of the terms, best first, the earlier of equal ones first. A term's boost multiplies what
   * it adds. MiniSearch multiplies a score by the number of terms matched, which favours articles that touch on everything in
   * passing; that is undone.
   * @param boosts by term, above 0
   */
  search(
    boosts: ReadonlyMap<number, number>,
    limit: number,
    allowed: (article: number) => boolean,
  ): { readonly id: number; readonly score: number }[] {
    this.catchUp();
    const { vocabulary } = this.#of;
    const written = new Map([...boosts].map(([term, boost]) => [vocabulary.term(term), boost]));
    const found: { readonly id: number; readonly score: number }[] = [];
    this.#index.search([...written.keys()].join(" "), {
      boostTerm: (term) => written.get(term) ?? 1,
      // Taken from here, as what MiniSearch returns it has put in order, of which few are wanted.
      filter: ({ id, score, queryTerms }) => {
        if (allowed(id as number)) found.push({ id: id as number, score: score / Math.max(1, queryTerms.length) });
        return false;
      },
    });
    const least = leastOfBest(
      Float64Array.from(found, ({ score }) => score),
      limit,
    );
    return found
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  }

  /** Takes in the articles added since; the next search would do it. */
  catchUp(): void {
    const { articles } = this.#of;
    if (articles.length - this.#known > articles.length * ANEW_FROM) this.#index = this.#ofAll();
    else for (const article of articles.slice(this.#known)) this.#index.add(this.#termsOf(article));
    this.#known = articles.length;
  }

  #termsOf({ id, firstTerm, endTerm, titleTerms }: IndexedArticle): MiniSearchArticle {
    const { vocabulary, termAt } = this.#of;
    const text: string[] = [];
    for (let place = firstTerm; place < endTerm; place++) {
      const term = termAt(place);
      if (term !== STOP) text.push(vocabulary.term(term));
    }
    return { id, title: titleTerms.map((term) => vocabulary.term(term)), text };
  }

  /** The same index as adding every article gives, from counts: as MiniSearch loads what it has written (`toJSON`). */
  #ofAll(): MiniSearch<MiniSearchArticle> {
    const { articles, vocabulary, places } = this.#of;
    const lengths = new Int32Array(articles.length);
    for (let term = STOP + 1; term < vocabulary.size; term++) {
      places.each(term, (article) => {
        lengths[article] = (lengths[article] as number) + 1;
      });
    }
    const fieldLength = articles.map(({ id, titleTerms }) => [new Set(titleTerms).size, lengths[id] as number]);
    const average = (field: number) =>
      fieldLength.reduce((sum, length) => sum + (length[field] as number), 0) / articles.length;
    const numbers = Object.fromEntries(articles.map(({ id }) => [id, id]));
    return MiniSearch.loadJS<MiniSearchArticle>(
      {
        documentCount: articles.length,
        nextId: articles.length,
        documentIds: numbers,
        fieldIds: { title: 0, text: 1 },
        fieldLength: { ...fieldLength },
        averageFieldLength: [average(0), average(1)],
        storedFields: {},
        dirtCount: 0,
        index: this.#postings() as unknown as AsPlainObject["index"],
        serializationVersion: 2,
      } as unknown as AsPlainObject,
      OPTIONS,
    );
  }
  /** Every term with the articles that hold it, in the headline (0) and in the text (1), and how often. */
  *#postings(): Generator<[string, Record<number, Record<number, number>>]> {
    const { articles, vocabulary, places } = this.#of;
    const titles = new Map<number, Record<number, number>>();
    for (const { id, titleTerms } of articles) {
      for (const term of titleTerms) {
        const holding = titles.get(term) ?? {};
        holding[id] = (holding[id] ?? 0) + 1;
        titles.set(term, holding);
      }
    }
    for (let term = STOP + 1; term < vocabulary.size; term++) {
      const text: Record<number, number> = {};
      places.each(term, (article, times) => {
        text[article] = times;
      });
      const title = titles.get(term);
      yield [vocabulary.term(term), title ? { 0: title, 1: text } : { 1: text }];
    }
  }
}
