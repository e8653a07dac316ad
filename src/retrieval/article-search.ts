import MiniSearch, { type AsPlainObject, type Options } from "minisearch";

/** Terms of an article, by their numbers: of its headline and of its text, each as often as it occurs. */
export interface ArticleTerms {
  readonly title: readonly number[];
  readonly text: readonly number[];
}

/** What MiniSearch is given of an article: its terms, as they are. */
interface MiniSearchArticle {
  readonly id: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** How often a field's terms count; chosen on the TIME and RealTime QA sets. */
const TITLE_BOOST = 2;
const FIELDS = ["title", "text"] as const;

const OPTIONS: Options<MiniSearchArticle> = {
  fields: [...FIELDS],
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

/** Finds articles by their terms with MiniSearch, which hears of new articles when it is next asked. */
export class ArticleSearch {
  readonly #termsOf: (article: number) => ArticleTerms;
  readonly #written: (term: number) => string;
  #index = new MiniSearch<MiniSearchArticle>(OPTIONS);
  #known = 0;

  /** @param written a term by its number */
  constructor(termsOf: (article: number) => ArticleTerms, written: (term: number) => string) {
    this.#termsOf = termsOf;
    this.#written = written;
  }

  /** Takes in the articles up to a number, end exclusive. */
  catchUp(end: number): void {
    if (end - this.#known > end * ANEW_FROM) this.#index = this.#ofAll(end);
    else {
      for (let id = this.#known; id < end; id++) {
        const { title, text } = this.#termsOf(id);
        this.#index.add({ id, title: title.map(this.#written), text: text.map(this.#written) });
      }
    }
    this.#known = end;
  }

  /** Articles that hold any of the terms, best first. A term's boost multiplies what it adds. */
  search(boosts: ReadonlyMap<string, number>): { id: number; score: number; terms: number }[] {
    return this.#index
      .search([...boosts.keys()].join(" "), { boostTerm: (term) => boosts.get(term) ?? 1 })
      .map(({ id, score, queryTerms }) => ({ id: id as number, score, terms: queryTerms.length }));
  }

  /** The same index as adding every article gives, from counts: as MiniSearch loads what it has written (`toJSON`). */
  #ofAll(end: number): MiniSearch<MiniSearchArticle> {
    const postings = new Map<number, Record<number, Record<number, number>>>();
    const fieldLength: Record<number, number[]> = {};
    const averageFieldLength = [0, 0];
    for (let id = 0; id < end; id++) {
      const terms = this.#termsOf(id);
      fieldLength[id] = FIELDS.map((name, field) => {
        const counts = new Map<number, number>();
        for (const term of terms[name]) counts.set(term, (counts.get(term) ?? 0) + 1);
        for (const [term, count] of counts) {
          let fields = postings.get(term);
          if (!fields) {
            fields = {};
            postings.set(term, fields);
          }
          const articles = fields[field];
          if (articles) articles[id] = count;
          else fields[field] = { [id]: count };
        }
        averageFieldLength[field] = ((averageFieldLength[field] ?? 0) * id + counts.size) / (id + 1);
        return counts.size;
      });
    }
    const ids = Array.from({ length: end }, (_, id) => id);
    const written = this.#written;
    function* index() {
      for (const [term, fields] of postings) {
        postings.delete(term);
        yield [written(term), fields] as [string, typeof fields];
      }
    }
    return MiniSearch.loadJS<MiniSearchArticle>(
      {
        documentCount: end,
        nextId: end,
        documentIds: Object.fromEntries(ids.map((id) => [id, id])),
        fieldIds: { title: 0, text: 1 },
        fieldLength,
        averageFieldLength,
        storedFields: {},
        dirtCount: 0,
        index: index() as unknown as AsPlainObject["index"],
        serializationVersion: 2,
      } as unknown as AsPlainObject,
      OPTIONS,
    );
  }
}
