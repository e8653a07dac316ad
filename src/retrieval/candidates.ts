import type { PassageIndex } from "./index.ts";
import type { IndexedArticle, IndexedPassage } from "./indexed.ts";
import type { Matcher, Matches } from "./matches.ts";
import type { Question } from "./question.ts";

/** An article that may answer, with its matches. */
export interface CandidateArticle {
  readonly article: IndexedArticle;
  readonly matches: Matches;
  /** How well the whole article matches, as BM25 divided by the question's weight: near 0 to near 2. */
  readonly score: number;
}

export interface CandidatePassage {
  readonly passage: IndexedPassage;
  readonly in: CandidateArticle;
  /** The passage's matches among those of its article: first inclusive, end exclusive. */
  readonly firstMatch: number;
  readonly endMatch: number;
  /** How well the passage matches by its words alone, on the same scale. */
  readonly score: number;
}

/** Postings that MiniSearch may read for one question. */
const MOST_POSTINGS = 4_000;
/** Articles read whole. */
const MOST_ARTICLES = 300;

/** BM25's saturation and length normalisation (Robertson and Zaragoza 2009), for passages and whole articles. */
const PASSAGE = { k: 1.2, b: 0.4 };
const ARTICLE = { k: 2, b: 0.6 };
/** Matches in a headline count as so many in the text. */
const TITLE_COUNTS = 2;
/** What the whole article adds to one of its passages in the first, rough order. */
const ARTICLE_SHARE = 0.5;

/**
 * The articles worth reading for a question: MiniSearch is asked for its rarest terms only, as many as there may be
 * postings; the others are counted when the articles are read.
 */
export function candidateArticles(
  question: Question,
  index: PassageIndex,
  matcher: Matcher,
  allowed: (article: IndexedArticle) => boolean,
): CandidateArticle[] {
  const weights = question.terms.map(({ articleWeight }) => articleWeight);
  const average = index.termCount / Math.max(1, index.articles.length);
  return index
    .candidates(rarestTerms(question, index))
    .filter(({ article }) => allowed(article))
    .slice(0, MOST_ARTICLES)
    .map(({ article }) => {
      const matches = matcher.read(article);
      const length = (article.endTerm - article.firstTerm) / average;
      const counts = countMatches(matches, 0, matches.count, weights.length);
      for (const id of article.titleTerms) {
        const slot = matcher.slotOf(id);
        if (slot >= 0) counts[slot] = (counts[slot] as number) + TITLE_COUNTS * matcher.qualityOf(id);
      }
      return { article, matches, score: bm25(counts, weights, length, ARTICLE) };
    });
}

function rarestTerms(question: Question, index: PassageIndex): { term: string; boost: number }[] {
  const wanted = question.terms
    .filter(({ weight }) => weight > 0)
    .flatMap(({ alternates, weight }) =>
      alternates.map(({ id, quality }) => ({ id, boost: quality * Math.min(1, weight) })),
    )
    .map(({ id, boost }) => ({ term: index.vocabulary.term(id), boost, postings: index.vocabulary.articles(id) }))
    .sort((a, b) => a.postings - b.postings);
  let spent = 0;
  return wanted.filter(({ postings }, i) => {
    spent += postings;
    return i === 0 || spent <= MOST_POSTINGS;
  });
}

/** The passages of candidate articles, the most promising first. */
export function candidatePassages(
  articles: readonly CandidateArticle[],
  question: Question,
  index: PassageIndex,
  limit: number,
): CandidatePassage[] {
  const weights = question.terms.map(({ weight }) => weight);
  const average = index.termCount / Math.max(1, index.passages.length);
  const found: Rough[] = [];
  for (const candidate of articles) {
    const { article, matches } = candidate;
    for (let id = article.firstPassage, match = 0; id < article.endPassage && match < matches.count; id++) {
      const passage = index.passages[id] as IndexedPassage;
      const end = index.firstTermOf(passage.endSentence);
      const firstMatch = match;
      while (match < matches.count && (matches.place[match] as number) < end) match++;
      if (match === firstMatch) continue;
      const length = (end - index.firstTermOf(passage.firstSentence)) / average;
      const score = bm25(countMatches(matches, firstMatch, match, weights.length), weights, length, PASSAGE);
      found.push({
        passage,
        in: candidate,
        firstMatch,
        endMatch: match,
        score,
        order: score + ARTICLE_SHARE * candidate.score,
      });
    }
  }
  return best(found, limit);
}

interface Rough extends CandidatePassage {
  readonly order: number;
}

/** The first of a list in descending order, without putting all of it in order. */
function best(found: Rough[], limit: number): CandidatePassage[] {
  if (found.length <= limit) return found.sort(byOrder);
  const orders = Float64Array.from(found, ({ order }) => order).sort();
  const least = orders[orders.length - limit] as number;
  return found
    .filter(({ order }) => order >= least)
    .sort(byOrder)
    .slice(0, limit);
}

function byOrder(a: Rough, b: Rough): number {
  return b.order - a.order;
}

const counted = new Float32Array(256);

/** How often each question term is matched in a run of matches; overwritten by the next call. */
function countMatches(matches: Matches, first: number, end: number, terms: number): Float32Array {
  counted.fill(0, 0, terms);
  for (let i = first; i < end; i++) {
    const slot = matches.term[i] as number;
    counted[slot] = (counted[slot] as number) + (matches.quality[i] as number);
  }
  return counted;
}

/** BM25 divided by the question's whole weight. `length` is relative to the average. */
function bm25(
  counts: Float32Array,
  weights: readonly number[],
  length: number,
  { k, b }: { readonly k: number; readonly b: number },
): number {
  let whole = 0;
  let sum = 0;
  for (let slot = 0; slot < weights.length; slot++) {
    const weight = weights[slot] as number;
    const count = counts[slot] as number;
    whole += weight;
    if (count > 0) sum += (weight * count * (k + 1)) / (count + k * (1 - b + b * length));
  }
  return whole === 0 ? 0 : sum / whole;
}
