import { bm25, weighed } from "./bm25.ts";
import type { Breadth } from "./breadth.ts";
import type { PassageIndex } from "./index.ts";
import type { IndexedArticle } from "./indexed.ts";
import { type Hit, type Matcher, type Matches, matchesOf } from "./matches.ts";
import type { Question } from "./question.ts";

const SATURATION = { k: 2, b: 0.6 };
/** Matches in a headline count as so many in the text. */
const TITLE_COUNTS = 2;

/** An article that may answer. Its matches are put in order when they are first looked at: most articles end before that. */
export class CandidateArticle {
  readonly article: IndexedArticle;
  readonly hits: readonly Hit[];
  /** How well the whole article matches, as BM25 divided by the question's weight: near 0 to near 2. */
  readonly score: number;
  readonly #places: Int32Array;
  #matches: Matches | null = null;

  constructor(article: IndexedArticle, hits: readonly Hit[], score: number, places: Int32Array) {
    this.article = article;
    this.hits = hits;
    this.score = score;
    this.#places = places;
  }

  get matches(): Matches {
    this.#matches ??= matchesOf(this.hits, this.#places);
    return this.#matches;
  }
}

/**
 * The articles worth reading for a question, in the order of adding: MiniSearch is asked for its rarest terms only, as many as
 * there may be postings; the others are looked up in the best articles found.
 */
export function candidateArticles(
  question: Question,
  index: PassageIndex,
  matcher: Matcher,
  allowed: (article: IndexedArticle) => boolean,
  { articles: most, postings }: Breadth,
): CandidateArticle[] {
  const weights = weighed(question.terms.map(({ articleWeight }) => articleWeight));
  const slots = [...question.terms.keys()];
  const average = index.termCount / Math.max(1, index.articles.length);
  const found = index.search.search(rarestTerms(question, index, postings), most, (id) =>
    allowed(index.articles[id] as IndexedArticle),
  );
  const ids = Int32Array.from(found, ({ id }) => id).sort();
  const hits = Array.from(ids, (): Hit[] => []);
  for (const wanted of matcher.wanted) {
    index.places.among(wanted.id, ids, (place, times, firstPlace) => {
      hits[place]?.push({ wanted, times, firstPlace });
    });
  }
  const counts = new Float64Array(slots.length);
  return Array.from(ids, (id, place) => {
    const article = index.articles[id] as IndexedArticle;
    const held = hits[place] ?? [];
    counts.fill(0);
    const count = (slot: number, quality: number) => {
      counts[slot] = (counts[slot] as number) + quality;
    };
    for (const { wanted, times } of held) count(wanted.slot, wanted.quality * times);
    for (const term of article.titleTerms) {
      const slot = matcher.slotOf(term);
      if (slot >= 0) count(slot, TITLE_COUNTS * matcher.qualityOf(term));
    }
    const length = (article.endTerm - article.firstTerm) / average;
    const score = bm25(counts, 0, slots, weights, length, SATURATION);
    return new CandidateArticle(article, held, score, index.places.all);
  });
}

/** Terms of the collection and what they count. */
function rarestTerms(question: Question, { vocabulary }: PassageIndex, postings: number): Map<number, number> {
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
    if (rarest.size > 0 && spent > postings) break;
    rarest.set(id, boost);
  }
  return rarest;
}
