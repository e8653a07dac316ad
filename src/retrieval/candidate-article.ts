import { bm25 } from "./bm25.ts";
import type { PassageIndex } from "./index.ts";
import type { IndexedArticle } from "./indexed.ts";
import { type Hits, type Matcher, type Matches, matchesOf, type Wanted } from "./matches.ts";
import type { Question } from "./question.ts";

/** Postings that the search for articles may read for one question. */
const MOST_POSTINGS = 4_000;
/** Articles in which all of the question's terms are looked for. */
const MOST_ARTICLES = 300;

const SATURATION = { k: 2, b: 0.6 };
/** Matches in a headline count as so many in the text. */
const TITLE_COUNTS = 2;

/** An article that may answer. Its matches are put in order when they are first looked at: most articles end before that. */
export class CandidateArticle {
  readonly article: IndexedArticle;
  readonly hits: Hits;
  /** How well the whole article matches, as BM25 divided by the question's weight: near 0 to near 2. */
  readonly score: number;
  readonly #wanted: readonly Wanted[];
  readonly #places: Int32Array;
  #matches: Matches | null = null;

  constructor(article: IndexedArticle, hits: Hits, score: number, wanted: readonly Wanted[], places: Int32Array) {
    this.article = article;
    this.hits = hits;
    this.score = score;
    this.#wanted = wanted;
    this.#places = places;
  }

  get matches(): Matches {
    this.#matches ??= matchesOf(this.hits, this.#wanted, this.#places);
    return this.#matches;
  }
}

/**
 * The articles worth reading for a question, in the order of adding: they are searched by its rarest terms only, as many as
 * there may be postings; the others are looked up in the articles found.
 */
export function candidateArticles(
  question: Question,
  index: PassageIndex,
  matcher: Matcher,
  allowed: (article: IndexedArticle) => boolean,
): CandidateArticle[] {
  const { wanted } = matcher;
  const weights = question.terms.map(({ articleWeight }) => articleWeight);
  const average = index.termCount / Math.max(1, index.articles.length);
  const found = index.search.search(rarestTerms(question, index), MOST_ARTICLES, (id) =>
    allowed(index.articles[id] as IndexedArticle),
  );
  const ids = Int32Array.from(found, ({ id }) => id).sort();
  const hits = Array.from(ids, (): number[] => []);
  wanted.forEach(({ id }, which) => {
    index.search.among(id, ids, (place, start) => void hits[place]?.push(which, start));
  });
  const { places } = index.search;
  const counts = new Float64Array(weights.length);
  return Array.from(ids, (id, place) => {
    const article = index.articles[id] as IndexedArticle;
    const held = hits[place] as Hits;
    counts.fill(0);
    for (let i = 0; i < held.length; i += 2) {
      const { slot, quality } = wanted[held[i] as number] as Wanted;
      counts[slot] = (counts[slot] as number) + quality * (places[held[i + 1] as number] as number);
    }
    for (const term of article.titleTerms) {
      const slot = matcher.slotOf(term);
      if (slot >= 0) counts[slot] = (counts[slot] as number) + TITLE_COUNTS * matcher.qualityOf(term);
    }
    const length = (article.endTerm - article.firstTerm) / average;
    return new CandidateArticle(article, held, bm25(counts, 0, weights, length, SATURATION), wanted, places);
  });
}

/** Terms of the collection and what they count. */
function rarestTerms(question: Question, { vocabulary }: PassageIndex): Map<number, number> {
  const wanted = question.terms
    .filter(({ weight }) => weight > 0)
    .flatMap(({ alternates, weight }) =>
      alternates.map(({ id, quality }) => ({ id, boost: quality * Math.min(1, weight) })),
    )
    .sort((a, b) => vocabulary.articles(a.id) - vocabulary.articles(b.id));
  const rarest = new Map<number, number>();
  let spent = 0;
  for (const { id, boost } of wanted) {
    spent += vocabulary.articles(id);
    if (rarest.size > 0 && spent > MOST_POSTINGS) break;
    rarest.set(id, boost);
  }
  return rarest;
}
