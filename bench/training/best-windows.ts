import type { Article } from "../../src/articles/article.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { type Signs, signsOf } from "../../src/retrieval/confidence.ts";
import { rankWindows } from "../../src/retrieval/rank.ts";
import type { Retrieval, RetrievalOptions } from "../../src/retrieval/retrieval.ts";
import { shownSentences } from "../../src/retrieval/shown.ts";
import { ofSilentPeople, SAID, withoutAnswer } from "./near-misses.ts";
import {
  type BenchQuestion,
  closeCollection,
  goldArticles,
  holdsAnswer,
  repeatableChance,
  retrievalOf,
} from "./sets.ts";

/** The best window of a question and its signs. */
export interface Best {
  /** The question it is of; folds of a cross-validation keep its variants together. */
  readonly id: string;
  readonly set: string;
  /** Whether the question is one of a set, over the collection that it is of. */
  readonly asAsked: boolean;
  readonly signs: Signs;
  /** Whether the collection answers the question. */
  readonly answerable: boolean;
  /** Whether the best window does. */
  readonly right: boolean;
  readonly weight: number;
}

interface Variant {
  readonly set: string;
  readonly asAsked?: boolean;
  readonly answerable: boolean;
  readonly weight: number;
}

function bestOf(retrieval: Retrieval, question: BenchQuestion, options: RetrievalOptions, variant: Variant): Best[] {
  const measure = retrieval.measure(question.q, options);
  if (measure.question.empty) return [];
  const ranked = rankWindows(retrieval.candidates(measure, options, { ...FOR_SEARCH, passages: 80 }), measure);
  const [best] = ranked;
  if (!best) return [];
  const signs = signsOf(best, ranked, measure);
  const { firstSentence, endSentence } = shownSentences(best.window, retrieval.index);
  const { start, end } = retrieval.index.runSpan(firstSentence, endSentence);
  const { article } = best.window.of.in.article;
  const right = variant.answerable && holdsAnswer(question, article, article.text.slice(start, end));
  return [{ id: question.id, signs, right, asAsked: false, ...variant }];
}

/**
 * What the chance is learnt from beside the questions as they are: the answerable ones with the articles that answer taken
 * away, or only the sentences that do; one person's name with a topic of another's (both in the collection, never together), or
 * that of somebody who is named beside it and nowhere quoted; and all of it in small collections cut from the large one. These
 * weigh little: what is made so is not what people ask.
 */
export function variantsOf(articles: readonly Article[], questions: readonly BenchQuestion[]): Best[] {
  const chance = repeatableChance(11);
  const full = retrievalOf(articles);
  const answerable = questions.filter(({ none, type }) => !none && type !== "compare");
  const found: Best[] = [];
  for (const question of answerable) {
    const gold = goldArticles(question);
    const within = new Set(articles.map(({ id }) => id).filter((id) => !gold.has(id)));
    found.push(...bestOf(full, question, { within }, { set: "answer taken away", answerable: false, weight: 0.04 }));
    const { answering, silent } = closeCollection(full, articles, question, 5);
    found.push(
      ...bestOf(retrievalOf(answering), question, {}, { set: "close articles", answerable: true, weight: 0.04 }),
      ...bestOf(
        retrievalOf(silent),
        question,
        {},
        { set: "close articles, answer taken away", answerable: false, weight: 0.03 },
      ),
    );
  }
  for (const question of ofSilentPeople(articles, answerable))
    found.push(...bestOf(full, question, {}, { set: "words of somebody silent", answerable: false, weight: 0.03 }));
  found.push(...answersCutOut(articles, answerable));
  const swapped = { set: "another's topic", answerable: false, weight: 0.05 };
  for (const question of swaps(articles, answerable, 80, chance)) found.push(...bestOf(full, question, {}, swapped));
  for (let i = 0; i < 24; i++)
    found.push(...smallCollection(articles, answerable, [5, 10, 30, 100][i % 4] ?? 5, chance));
  return found;
}

/** The questions where nothing but the sentences that answer is missing. */
function answersCutOut(articles: readonly Article[], questions: readonly BenchQuestion[]): Best[] {
  const cuts = questions
    .map((question) => ({ question, gold: goldArticles(question), left: withoutAnswer(articles, question) }))
    .filter(({ gold, left }) => left.length === gold.size);
  const retrieval = retrievalOf([...articles, ...cuts.flatMap(({ left }) => left)]);
  const variant = { set: "answer cut out", answerable: false, weight: 0.05 };
  return cuts.flatMap(({ question, gold, left }) => {
    const others = articles.filter(({ id }) => !gold.has(id));
    const within = new Set([...others, ...left].map(({ id }) => id));
    return bestOf(retrieval, question, { within }, variant);
  });
}

/**
 * Questions as they are, over the collection that they are of.
 * @param times how much they weigh beside those of the other collections
 */
export function asAsked(
  retrieval: Retrieval,
  collection: string,
  questions: readonly BenchQuestion[],
  times = 1,
): Best[] {
  return questions.flatMap((question) => {
    const { none = false, type } = question;
    const set = `${collection}, ${none ? (type ?? "none") : "answerable"}`;
    const weight = (none ? 1.5 : 1) * times;
    return bestOf(retrieval, question, {}, { set, asAsked: true, answerable: !none, weight });
  });
}

function smallCollection(
  articles: readonly Article[],
  questions: readonly BenchQuestion[],
  size: number,
  chance: () => number,
): Best[] {
  const shuffled = [...questions].map((question) => ({ question, at: chance() })).sort((a, b) => a.at - b.at);
  const ids = new Set<string>();
  for (const { question } of shuffled) if (ids.size < size * 0.6) for (const id of goldArticles(question)) ids.add(id);
  while (ids.size < size) ids.add(articles[Math.floor(chance() * articles.length)]?.id ?? "");
  const some = articles.filter(({ id }) => ids.has(id));
  const retrieval = retrievalOf(some);
  const order = shuffled.map(({ question }) => question);
  const inside = order.filter((question) => goldArticles(question).isSubsetOf(ids)).slice(0, 12);
  const outside = order.filter((question) => goldArticles(question).isDisjointFrom(ids)).slice(0, 12);
  const weight = 0.04;
  return [
    ...inside.flatMap((q) => bestOf(retrieval, q, {}, { set: `of ${size} articles`, answerable: true, weight })),
    ...outside.flatMap((q) => bestOf(retrieval, q, {}, { set: `not of ${size} articles`, answerable: false, weight })),
    ...swaps(some, inside, 8, chance).flatMap((q) =>
      bestOf(retrieval, q, {}, { set: `another's topic, ${size} articles`, answerable: false, weight }),
    ),
  ];
}

/** Questions for what a person says about a topic that only others speak of. */
function swaps(
  articles: readonly Article[],
  questions: readonly BenchQuestion[],
  most: number,
  chance: () => number,
): BenchQuestion[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const speakers = questions.filter(({ speaker }) => speaker && !speaker.includes(","));
  const topics = questions.flatMap((question) => {
    const topic = SAID.exec(question.q)?.groups?.topic;
    return topic ? [{ question, topic }] : [];
  });
  const found: BenchQuestion[] = [];
  for (let tries = 0; tries < 400 && found.length < most; tries++) {
    const one = speakers[Math.floor(chance() * speakers.length)];
    const other = topics[Math.floor(chance() * topics.length)];
    if (!one?.speaker || !other || one.id === other.question.id) continue;
    const surname = one.speaker.split(" ").at(-1) ?? "";
    if ([...goldArticles(other.question)].some((id) => texts.get(id)?.includes(surname))) continue;
    found.push({
      id: `${one.id} ${other.question.id}`,
      q: `what did ${one.speaker} say about ${other.topic}`,
      gold: [],
      none: true,
    });
  }
  return found;
}
