import type { Article, Span } from "../articles/article.ts";
import type { Filters } from "../articles/filters.ts";
import { analyseQuotations } from "../quotes/analyse.ts";
import type { Person, QuotesAnswer, QuotesOptions } from "../quotes/answer.ts";
import { QuotationIndex } from "../quotes/index.ts";
import type { ArticleQuotations } from "../quotes/quotation.ts";
import type { Answer, Excerpt, Hit } from "../retrieval/answer.ts";
import { PassageIndex } from "../retrieval/index.ts";
import { Retrieval } from "../retrieval/retrieval.ts";
import { type Holdings, holdingsOf, outletsHolding } from "./holdings.ts";
import { loadedArticles, type SavedCoverage, savedCoverage } from "./saved.ts";
import { loadedQuotationIndex } from "./saved-quotations.ts";

export interface AskOptions extends Filters {
  /** Most excerpts to return. */
  readonly limit?: number | undefined;
  /** The day on which the question counts as asked, ISO. */
  readonly asked?: string | undefined;
  /** Whether excerpts come with the evidence for them. */
  readonly explain?: boolean | undefined;
}

/** One collection of articles and everything that can be asked of it. */
export class Coverage {
  readonly #articles = new Map<string, ArticleQuotations>();
  readonly #quotations: QuotationIndex;
  readonly #retrieval: Retrieval;
  #holdings: Holdings | null = null;

  /** Empty, or as it was saved. */
  constructor(saved?: SavedCoverage) {
    const articles = saved ? loadedArticles(saved) : [];
    for (const analysed of articles) this.#articles.set(analysed.article.id, analysed);
    this.#quotations = new QuotationIndex(saved && loadedQuotationIndex(saved.quoted), articles);
    this.#retrieval = new Retrieval(new PassageIndex(saved?.index, articles));
  }

  /** Adding an article costs that article. @throws Error where its id is taken */
  add(article: Article): void {
    this.addAnalysed(analyseQuotations(article));
  }

  /** The same, where it is known already what the article quotes. */
  addAnalysed(analysed: ArticleQuotations): void {
    const { article } = analysed;
    if (this.#articles.has(article.id)) throw new Error(`article id ${article.id} is taken`);
    this.#articles.set(article.id, analysed);
    this.#quotations.add(analysed);
    this.#holdings = null;
    this.#retrieval.add(article, analysed.quotations);
  }

  /** Makes ready for questions what was added; the next question would do it. */
  settle(): void {
    this.#retrieval.index.search.catchUp();
  }

  saved(): SavedCoverage {
    const articles = [...this.#articles.values()];
    return savedCoverage(articles, this.#quotations.saved(), this.#retrieval.index.saved());
  }

  /** Speakers have the names that `quotes` gives them. */
  ask(question: string, options: AskOptions = {}): Answer {
    const answer = this.#retrieval.ask(question, options);
    const named = (excerpts: readonly Excerpt[]) =>
      excerpts.map((one) => ({ ...one, speaker: one.speaker && this.#quotations.nameIn(one.article, one.speaker) }));
    return { ...answer, excerpts: named(answer.excerpts), nearest: named(answer.nearest) };
  }

  search(query: string, options: AskOptions = {}): Hit[] {
    return this.#retrieval.search(query, options);
  }

  quotes(person: string, options: QuotesOptions = {}): QuotesAnswer {
    return this.#quotations.answer(person, options, (about, entries) => this.#retrieval.about(about, entries));
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id)?.article;
  }

  /** How many passages are searched. */
  get passages(): number {
    return this.#retrieval.index.passages.length;
  }

  holdings(): Holdings {
    this.#holdings ??= holdingsOf([...this.#articles.values()].map(({ article }) => article));
    return this.#holdings;
  }

  /** People quoted, by these outlets where some are given, whose names fit what was typed so far; most quoted first. */
  suggestPeople(typed: string, limit: number, outlets?: Filters["outlets"]): Person[] {
    return this.#quotations.suggest(typed, limit, outlets);
  }

  /** Outlets whose names hold what was typed so far, those with most articles first. */
  suggestOutlets(typed: string, limit: number): string[] {
    return outletsHolding(this.holdings(), typed, limit);
  }

  /** The paragraphs of a span with the one before and the one after, page furniture between them passed over. */
  surroundings({ paragraphs }: Article, span: Span): Span {
    const shown = paragraphs.filter(({ role }) => role !== "boilerplate");
    const first = shown.findIndex(({ end }) => end > span.start);
    const last = shown.findLastIndex(({ start }) => start < span.end);
    return {
      start: Math.min(span.start, shown[Math.max(0, first - 1)]?.start ?? span.start),
      end: Math.max(span.end, shown[Math.min(shown.length - 1, last + 1)]?.end ?? span.end),
    };
  }
}
