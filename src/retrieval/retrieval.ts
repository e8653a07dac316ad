import type { Article, Span } from "../articles/article.ts";
import { type Filters, passes } from "../articles/filters.ts";
import { dayNumber } from "../language/dates.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { Reason } from "../reason.ts";
import { neverGiven } from "./amount.ts";
import type { Answer, Excerpt, Hit } from "./answer.ts";
import { kindTerms } from "./answer-kind.ts";
import { type Breadth, breadthOfAnswer, FOR_SEARCH } from "./breadth.ts";
import { candidateArticles } from "./candidate-article.ts";
import { type CandidatePassage, candidatePassages } from "./candidates.ts";
import { Chances, chance, signsOf } from "./confidence.ts";
import { EMPTY, mostlyUnknown, nothingLeft, onlyMentioned, whyNot } from "./decline.ts";
import { type Group, groupDuplicates } from "./duplicate.ts";
import { excerpt, type Run, runsOf } from "./excerpt.ts";
import { hitSpan } from "./hit-span.ts";
import { mayKnow, silentDate, unreportedDate } from "./in-time.ts";
import { PassageIndex } from "./index.ts";
import type { IndexedArticle } from "./indexed.ts";
import { Initials } from "./initials.ts";
import { Matcher } from "./matches.ts";
import { Meaning } from "./meaning.ts";
import type { Measure } from "./measure.ts";
import { Speakers } from "./namesakes.ts";
import { newestFirst, ofTheTimeFirst } from "./newest-first.ts";
import { eachOutlet, namedOutlets } from "./outlets.ts";
import { MOST_CHARACTERS, readQuestion } from "./question.ts";
import { type Ranked, rankPassages, rankWindows } from "./rank.ts";
import { neverQuoted, neverTogether, saidByOthers } from "./together.ts";
import { rankByTopic } from "./topic.ts";
import { ANSWERS_FROM } from "./weights.ts";

export interface RetrievalOptions extends Filters {
  /** Most excerpts (5) or passages (10) to return. */
  readonly limit?: number | undefined;
  /** The day on which the question counts as asked, ISO; without it nearness to a day is no evidence. */
  readonly asked?: string | undefined;
  /** Whether excerpts come with the evidence for them. */
  readonly explain?: boolean | undefined;
}

const EXCERPTS = 5;
const NEAREST = 3;
const HITS = 10;
/** Share of the passages from which a word is a usual one, rather than an outlet's name that some text writes small. */
const USUAL = 0.001;
/** What follows the first excerpt needs this share of the chance from which is answered at all. */
const FOLLOWS_FROM = 0.25;
/** Answers questions from the passages of a collection. Adding an article costs that article. */
export class Retrieval {
  readonly index: PassageIndex;
  readonly #matcher: Matcher;
  readonly #meaning: Meaning;
  readonly #initials: Initials;
  readonly #speakers = new Speakers();
  readonly #speakerTerms = new Set<number>();
  readonly #outlets = new Map<string, number>();
  #days = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

  constructor(index = new PassageIndex()) {
    this.index = index;
    this.#matcher = new Matcher(index);
    this.#meaning = new Meaning(index);
    this.#initials = new Initials(index);
    for (const article of index.articles) this.#count(article);
  }

  /** @param quotations what the article quotes, in the order of its text */
  add(article: Article, quotations: readonly Quotation[]): void {
    this.#count(this.index.add(article, quotations));
  }

  #count({ article, day, quotations }: IndexedArticle): void {
    for (const { quotation, names, roles } of quotations) {
      for (const term of [...names, ...roles]) this.#speakerTerms.add(term);
      if (quotation.speaker) this.#speakers.count(quotation.speaker);
    }
    if (day !== null) this.#days = { first: Math.min(this.#days.first, day), last: Math.max(this.#days.last, day) };
    if (article.outlet) this.#outlets.set(article.outlet, (this.#outlets.get(article.outlet) ?? 0) + 1);
  }

  /** Excerpts that answer, best first; or why there are none, and what came nearest. Takes any string. */
  ask(text: string, options: RetrievalOptions = {}): Answer {
    const started = performance.now();
    const measure = this.measure(text, options);
    const { question } = measure;
    const reply = (reason: Reason | null, excerpts: readonly Excerpt[]): Answer => ({
      question: text,
      answered: reason === null,
      reason,
      corrections: question.corrections,
      excerpts: reason === null ? excerpts : [],
      nearest: reason === null ? [] : excerpts,
      ms: performance.now() - started,
    });
    if (question.empty) return reply(EMPTY, []);
    const allowed = this.#allowed(options);
    if (allowed && !this.index.articles.some(allowed)) return reply(nothingLeft(options), []);
    const limit = options.limit ?? EXCERPTS;
    const breadth = breadthOfAnswer(measure);
    // More than are shown, as grouping takes some away.
    const most = limit * 2 + 4;
    const passages = Math.max(breadth.passages, most);
    const all = rankWindows(this.candidates(measure, options, { ...breadth, passages }), measure);
    const inTime = all.filter((one) => mayKnow(one, question));
    const timely = inTime.length > 0 ? inTime : all;
    const answers = (one: Ranked) => chance(signsOf(one, timely, measure)) >= ANSWERS_FROM;
    const newest = newestFirst(timely, question, answers);
    const ranked = eachOutlet(ofTheTimeFirst(newest, question, answers), measure.outlets);
    const groups = groupDuplicates(runsOf(ranked.slice(0, most), this.index), this.index);
    const chances = new Chances(ranked, measure);
    const shown = (some: readonly Group<Run>[]): Excerpt[] =>
      some.map((group) => {
        const { place } = group.of;
        const signs = options.explain ? chances.signsAt(place) : null;
        return excerpt(group, chances.at(place), this.index, this.#matcher, signs);
      });
    const declined = (reason: Reason) => reply(reason, shown(groups.slice(0, NEAREST)));
    const [best] = groups;
    const date = unreportedDate(ranked[0], measure);
    if (date) return declined(nothingLeft(date));
    const unquoted = neverQuoted(measure);
    if (unquoted) return declined(onlyMentioned(question, unquoted));
    const unanswered =
      inTime.length === 0 ||
      mostlyUnknown(question) ||
      neverTogether(ranked, measure) ||
      saidByOthers(ranked[0], measure) ||
      neverGiven(
        question.amount,
        groups.slice(0, NEAREST).map(({ of }) => of.text),
      );
    if (!best || chances.at(best.of.place) < ANSWERS_FROM || unanswered) {
      const silent = silentDate(measure);
      return declined(silent ? nothingLeft(silent) : whyNot(question, ranked[0], options));
    }
    return reply(null, shown(mayStand(groups.slice(0, limit), chances, measure)));
  }

  /** The bare ranking of passages: no declining, no grouping. What a better hit shows around it is no hit of its own. */
  search(query: string, options: RetrievalOptions = {}): Hit[] {
    const limit = options.limit ?? HITS;
    const measure = this.measure(query, options);
    if (measure.question.empty) return [];
    const passages = Math.max(FOR_SEARCH.passages, limit);
    const candidates = this.candidates(measure, options, { ...FOR_SEARCH, passages });
    const ranked = rankPassages(candidates, measure);
    const shown = new Map<Article, Span[]>();
    const hits: Hit[] = [];
    let least = 1;
    for (const one of ranked) {
      if (hits.length === limit) break;
      const { article } = one.window.of.in.article;
      const taken = shown.get(article) ?? [];
      const { start, end } = this.index.runSpan(one.window.firstSentence, one.window.endSentence);
      if (taken.some((run) => run.start <= start && end <= run.end)) continue;
      const span = hitSpan(one.window, this.index, taken);
      shown.set(article, [...taken, span]);
      least = Math.min(least, chance(signsOf(one, ranked, measure)));
      hits.push({ article, passage: one.window.of.passage.number, span, score: least });
    }
    return hits;
  }

  /** Those of some quotations that speak of a topic, most closely first. */
  about(topic: string, entries: readonly QuotationEntry[]): QuotationEntry[] {
    const { question } = this.measure(topic, {});
    return rankByTopic(entries, question, this.index.vocabulary, this.#matcher);
  }

  /** What a question asks, made ready to measure passages with; holds until the next question. */
  measure(text: string, options: RetrievalOptions): Measure {
    const { index } = this;
    const today = options.asked ?? new Date().toISOString().slice(0, 10);
    const outlets = namedOutlets(text.slice(0, MOST_CHARACTERS), this.#outlets.keys(), (word) =>
      index.vocabulary.isUsualWord(word, index.passages.length * USUAL),
    );
    const size = { passages: index.passages.length, articles: index.articles.length };
    const named = [...outlets.values()];
    const initials = (word: string) => this.#initials.wordsOf(word);
    const question = readQuestion(text, index.vocabulary, size, today, named, initials);
    this.#matcher.prepare(question);
    this.#meaning.prepare(question);
    return {
      question,
      index,
      matcher: this.#matcher,
      meaning: this.#meaning,
      kindTerms: kindTerms(index.vocabulary),
      askedDay: options.asked ? dayNumber(options.asked) : null,
      days: this.#days,
      speakers: this.#speakers,
      speakerTerms: this.#speakerTerms,
      outlets: new Set(outlets.keys()),
    };
  }

  #allowed(filters: Filters): ((article: IndexedArticle) => boolean) | null {
    const { outlet, outlets, from, to, within } = filters;
    return outlet || outlets || from || to || within ? ({ article }) => passes(article, filters) : null;
  }

  /** The passages that may answer, by their words alone, the most promising first. */
  candidates({ question }: Measure, filters: Filters, breadth: Breadth): CandidatePassage[] {
    const allowed = this.#allowed(filters);
    const articles = candidateArticles(question, this.index, this.#matcher, allowed ?? (() => true), breadth);
    return candidatePassages(articles, question, this.index, breadth.passages);
  }
}

/** Those of the groups that may follow the first one. Where outlets are compared, each has its say. */
function mayStand(groups: readonly Group<Run>[], chances: Chances, { outlets }: Measure): readonly Group<Run>[] {
  if (outlets.size > 1) return groups;
  const end = groups.findIndex(({ of }) => chances.at(of.place) < ANSWERS_FROM * FOLLOWS_FROM);
  return end < 0 ? groups : groups.slice(0, end);
}
