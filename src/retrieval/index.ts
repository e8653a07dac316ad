import type { Article, Span } from "../articles/article.ts";
import { dayNumber } from "../language/dates.ts";
import { isCapitalized, isFigure } from "../language/terms.ts";
import { tokens } from "../language/tokens.ts";
import type { Quotation } from "../quotes/quotation.ts";
import { ArticleSearch } from "./article-search.ts";
import type { IndexedArticle, IndexedPassage } from "./indexed.ts";
import { Integers } from "./integers.ts";
import { passages } from "./passage.ts";
import {
  type QuotedArticle,
  restoredArticles,
  restoredPassage,
  type SavedArticles,
  savedArticles,
} from "./saved-articles.ts";
import { indexQuotations } from "./spoken.ts";
import { TermPlaces } from "./term-places.ts";
import { type SavedVocabulary, STOP, Vocabulary } from "./vocabulary.ts";

/** A term's number and its flags, in one integer. */
export const CAPITAL = 1;
export const FIGURE = 2;
export const TERM_SHIFT = 2;

/** An index as it is kept on disk, without the texts of the articles and of their quotations. */
export interface SavedIndex extends SavedArticles {
  readonly vocabulary: SavedVocabulary;
  readonly terms: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  readonly sentenceTerm: Int32Array;
}

/**
 * The collection as it is searched: the terms of the passages in order in one list of integers, by term the articles and
 * places that hold it, and MiniSearch over the articles' terms. Texts are held by their articles alone.
 */
export class PassageIndex {
  readonly vocabulary: Vocabulary;
  readonly articles: IndexedArticle[] = [];
  readonly passages: IndexedPassage[] = [];
  readonly #terms: Integers;
  readonly #sentenceStart: Integers;
  readonly #sentenceEnd: Integers;
  /** The first term of each sentence; it ends where the next one begins. */
  readonly #sentenceTerm: Integers;
  /** The first term of each passage; it ends where the next one begins. */
  readonly #passageTerm = new Integers();
  readonly places = new TermPlaces();
  readonly search: ArticleSearch;

  /** Empty, or as it was saved, with every article that it had and all of its quotations, in the order of adding. */
  constructor(saved?: SavedIndex, quoted: readonly QuotedArticle[] = []) {
    this.vocabulary = saved ? Vocabulary.from(saved.vocabulary) : new Vocabulary();
    this.#terms = saved ? Integers.from(saved.terms) : new Integers(4096);
    this.#sentenceStart = saved ? Integers.from(saved.sentenceStart) : new Integers();
    this.#sentenceEnd = saved ? Integers.from(saved.sentenceEnd) : new Integers();
    this.#sentenceTerm = saved ? Integers.from(saved.sentenceTerm) : new Integers();
    const { articles, vocabulary, places } = this;
    const termAt = (place: number) => this.#terms.at(place) >> TERM_SHIFT;
    this.search = new ArticleSearch({ articles, vocabulary, places, termAt });
    if (!saved) return;
    for (const article of restoredArticles(saved, quoted)) {
      this.articles.push(article);
      for (let id = article.firstPassage; id < article.endPassage; id++) {
        this.#addPassage(restoredPassage(saved, id, article));
      }
      this.#addPlaces(article);
    }
  }

  /** The terms of all passages, each shifted left by TERM_SHIFT, with its flags in the low bits. */
  get terms(): Int32Array {
    return this.#terms.view();
  }

  get termCount(): number {
    return this.#terms.length;
  }

  sentenceSpan(sentence: number): Span {
    return { start: this.#sentenceStart.at(sentence), end: this.#sentenceEnd.at(sentence) };
  }

  /** The text of some sentences that follow each other. */
  runSpan(firstSentence: number, endSentence: number): Span {
    return { start: this.#sentenceStart.at(firstSentence), end: this.#sentenceEnd.at(endSentence - 1) };
  }

  firstTermOf(sentence: number): number {
    return sentence < this.#sentenceTerm.length ? this.#sentenceTerm.at(sentence) : this.#terms.length;
  }

  /** Where the terms of a passage begin; those of the one before it end there. */
  passageTerm(passage: number): number {
    return passage < this.#passageTerm.length ? this.#passageTerm.at(passage) : this.#terms.length;
  }

  /** Where the terms of each passage begin; valid until the next article. */
  get passageTerms(): Int32Array {
    return this.#passageTerm.view();
  }

  /** The sentence at which a passage, or the next one where only blanks part the two, ends. */
  endOfRun(passage: IndexedPassage): number {
    const next = this.passages[passage.id + 1];
    if (!next || next.article !== passage.article || next.headline || passage.headline) return passage.endSentence;
    const from = this.#sentenceEnd.at(passage.endSentence - 1);
    const to = this.#sentenceStart.at(next.firstSentence);
    return passage.article.article.text.slice(from, to).trim() === "" ? next.endSentence : passage.endSentence;
  }

  add(article: Article, quotations: readonly Quotation[]): IndexedArticle {
    const starts: number[] = [];
    const held = new Set<number>();
    const firstTerm = this.#terms.length;
    const firstPassage = this.passages.length;
    const pending = passages(article);
    const spans = pending.map((passage, number) => {
      const firstSentence = this.#sentenceStart.length;
      const shouted = isShouted(article.text, passage.start, passage.end);
      const seen = new Set<number>();
      for (const sentence of passage.sentences) {
        this.#sentenceStart.push(sentence.start);
        this.#sentenceEnd.push(sentence.end);
        this.#sentenceTerm.push(this.#terms.length);
        let inside = false;
        for (const token of tokens(article.text, sentence)) {
          const id = this.vocabulary.intern(shouted ? token.text.toLowerCase() : token.text);
          const capital = !shouted && isCapitalized(token.text);
          const term = this.vocabulary.term(id);
          starts.push(token.start);
          this.#terms.push((id << TERM_SHIFT) | (capital ? CAPITAL : 0) | (isFigure(term) ? FIGURE : 0));
          if (id !== STOP) {
            held.add(id);
            if (inside && !passage.headline && !shouted) this.vocabulary.countInside(id, capital);
            if (seen.size !== seen.add(id).size) this.vocabulary.countPassage(id);
          }
          inside = true;
        }
      }
      return { number, firstSentence, endSentence: this.#sentenceStart.length, headline: passage.headline };
    });
    const titleTerms = tokens(article.title)
      .map((token) => this.vocabulary.intern(token.text))
      .filter((id) => id !== STOP);
    const indexed: IndexedArticle = {
      id: this.articles.length,
      article,
      firstPassage,
      endPassage: firstPassage + spans.length,
      firstTerm,
      endTerm: this.#terms.length,
      titleTerms,
      quotations: indexQuotations(article, quotations, starts, firstTerm, this.vocabulary),
      day: article.published ? dayNumber(article.published) : null,
    };
    for (const { number, headline, firstSentence, endSentence } of spans) {
      this.#addPassage({ id: this.passages.length, article: indexed, number, headline, firstSentence, endSentence });
    }
    for (const id of held) this.vocabulary.countArticle(id);
    this.articles.push(indexed);
    this.#addPlaces(indexed);
    return indexed;
  }

  /** What is needed to have this index again, beside the articles and their quotations. */
  saved(): SavedIndex {
    return {
      vocabulary: this.vocabulary.saved(),
      terms: this.#terms.saved(),
      sentenceStart: this.#sentenceStart.saved(),
      sentenceEnd: this.#sentenceEnd.saved(),
      sentenceTerm: this.#sentenceTerm.saved(),
      ...savedArticles(this.articles, this.passages),
    };
  }

  #addPassage(passage: IndexedPassage): void {
    this.passages.push(passage);
    this.#passageTerm.push(this.firstTermOf(passage.firstSentence));
  }

  #addPlaces(article: IndexedArticle): void {
    const terms = this.#terms.view();
    this.places.add(article, (place) => (terms[place] as number) >> TERM_SHIFT, this.vocabulary.size);
  }
}

/** Whether a run of text is all capitals, so that a capital says nothing. */
function isShouted(text: string, start: number, end: number): boolean {
  let lower = 0;
  let upper = 0;
  for (let i = start; i < end && i < start + 400; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
  }
  return upper > 20 && upper > lower * 4;
}
