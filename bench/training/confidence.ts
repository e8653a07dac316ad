import type { Article } from "../../src/articles/article.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { SIGN_NAMES, signsOf } from "../../src/retrieval/confidence.ts";
import { rankWindows } from "../../src/retrieval/rank.ts";
import type { Retrieval, RetrievalOptions } from "../../src/retrieval/retrieval.ts";
import { shownSpan } from "../../src/retrieval/shown.ts";
import { foldOf } from "./fold.ts";
import { dot, type Example, learnChance, sigmoid } from "./learn.ts";
import { ofSilentPeople, SAID, withoutAnswer } from "./near-misses.ts";
import {
  type BenchQuestion,
  closeCollection,
  goldArticles,
  holdsAnswer,
  repeatableChance,
  retrievalOf,
} from "./sets.ts";

/** The best window of a question: the constant 1 and its signs. */
export interface Best {
  /** The question it is of; folds of a cross-validation keep its variants together. */
  readonly id: string;
  readonly set: string;
  readonly values: Float64Array;
  /** Whether the collection answers the question. */
  readonly answerable: boolean;
  /** Whether the best window does. */
  readonly right: boolean;
  readonly weight: number;
}

interface Variant {
  readonly set: string;
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
  const { start, end } = shownSpan(best.window, retrieval.index);
  const { article } = best.window.of.in.article;
  const right = variant.answerable && holdsAnswer(question, article, article.text.slice(start, end));
  return [
    { id: question.id, values: Float64Array.from([1, ...SIGN_NAMES.map((name) => signs[name])]), right, ...variant },
  ];
}

/**
 * What the chance is learnt from: the questions as they are; the answerable ones with the articles that answer taken
 * away, or only the sentences that do; one person's name with a topic of another's (both in the collection, never together), or
 * that of somebody who is named beside it and nowhere quoted; and all of it in small collections cut from the large one.
 */
export function variantsOf(articles: readonly Article[], questions: readonly BenchQuestion[]): Best[] {
  const chance = repeatableChance(11);
  const full = retrievalOf(articles);
  const answerable = questions.filter(({ none, type }) => !none && type !== "compare");
  const found = questions.flatMap((question) => bestOf(full, question, {}, real(question)));
  for (const question of answerable) {
    const gold = goldArticles(question);
    const within = new Set(articles.map(({ id }) => id).filter((id) => !gold.has(id)));
    found.push(...bestOf(full, question, { within }, { set: "answer taken away", answerable: false, weight: 0.4 }));
    const { answering, silent } = closeCollection(full, articles, question, 5);
    found.push(
      ...bestOf(retrievalOf(answering), question, {}, { set: "close articles", answerable: true, weight: 0.4 }),
      ...bestOf(
        retrievalOf(silent),
        question,
        {},
        { set: "close articles, answer taken away", answerable: false, weight: 0.3 },
      ),
    );
  }
  for (const question of ofSilentPeople(articles, answerable))
    found.push(...bestOf(full, question, {}, { set: "words of somebody silent", answerable: false, weight: 0.3 }));
  found.push(...answersCutOut(articles, answerable));
  const swapped = { set: "another's topic", answerable: false, weight: 0.5 };
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
  const variant = { set: "answer cut out", answerable: false, weight: 0.5 };
  return cuts.flatMap(({ question, gold, left }) => {
    const others = articles.filter(({ id }) => !gold.has(id));
    const within = new Set([...others, ...left].map(({ id }) => id));
    return bestOf(retrieval, question, { within }, variant);
  });
}

export function real({ none, type }: BenchQuestion): Variant {
  return { set: none ? (type ?? "none") : "answerable", answerable: !none, weight: none ? 1.5 : 1 };
}

/** @param times how much more the questions weigh than those of the large collection */
export function asAsked(retrieval: Retrieval, questions: readonly BenchQuestion[], times: number): Best[] {
  return questions.flatMap((question) => {
    const variant = real(question);
    return bestOf(retrieval, question, {}, { ...variant, weight: variant.weight * times });
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
  const weight = 0.4;
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

/** The weights of the chance, and of every best window its chance by weights that were learnt without its question. */
export interface Confidence {
  readonly weights: Float64Array;
  readonly elsewhere: readonly { readonly best: Best; readonly chance: number }[];
}

/**
 * Learns to tell whether a collection answers (so that wrong excerpts of answerable questions do not count against it),
 * then calibrates that to the chance that the best window is right (Platt 1999), on questions as they were asked.
 */
export function learnConfidence(all: readonly Best[], penalty: number): Confidence {
  const examples: Example[] = all.map(({ values, answerable, weight }) => ({ values, right: answerable, weight }));
  const weights = learnChance(examples, { penalty, steps: 400 }, SIGNS_OF_WEIGHTS);
  const scored = predictedElsewhere(all, penalty);
  const asked = scored.filter(({ best }) => best.set === "answerable" || best.set === "none");
  const [bias = 0, slope = 1] = learnChance(
    asked.map(({ best, score }) => ({ values: Float64Array.of(1, score), right: best.right, weight: 1 })),
    { penalty: 0, steps: 600 },
  );
  const calibrated = weights.map((weight) => weight * slope);
  calibrated[0] = (calibrated[0] ?? 0) + bias;
  const elsewhere = scored.map(({ best, score }) => ({ best, chance: sigmoid(bias + slope * score) }));
  return { weights: calibrated, elsewhere };
}

/** What lacks can't speak for an answer, nor what is there against one. */
const SIGNS_OF_WEIGHTS = [
  0,
  ...SIGN_NAMES.map((name) => {
    if (/missing|absent|unknown|silent|offTopic|onlyNames|loose|short/iu.test(name)) return -1;
    return ["kind", "few", "said", "hasName", "anySpeaker", "quotation", "fewWords"].includes(name) ? 0 : 1;
  }),
];

const FOLDS = 5;

/** The score of every best window by weights that were learnt without its question. */
function predictedElsewhere(all: readonly Best[], penalty: number): { best: Best; score: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const train = all.filter(({ id }) => foldOf(id, FOLDS) !== fold);
    const weights = learnChance(
      train.map(({ values, answerable, weight }) => ({ values, right: answerable, weight })),
      { penalty, steps: 300 },
      SIGNS_OF_WEIGHTS,
    );
    return all
      .filter(({ id }) => foldOf(id, FOLDS) === fold)
      .map((best) => ({ best, score: dot(weights, best.values) }));
  });
}

/**
 * The chance below which a share of some windows lies by their weight.
 * @param share from 0 to 1
 */
export function chanceBelow(list: Confidence["elsewhere"], share: number): number {
  const sorted = [...list].sort((a, b) => a.chance - b.chance);
  const whole = sorted.reduce((sum, { best }) => sum + best.weight, 0);
  let passed = 0;
  for (const { chance, best } of sorted) {
    passed += best.weight;
    if (passed > share * whole) return chance;
  }
  return 1;
}
