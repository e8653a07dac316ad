import type { Article } from "../../src/articles/article.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { SIGN_NAMES, type Sign, type Signs, signsOf } from "../../src/retrieval/confidence.ts";
import { sumOf, type Tree } from "../../src/retrieval/forest.ts";
import { rankWindows } from "../../src/retrieval/rank.ts";
import type { Retrieval, RetrievalOptions } from "../../src/retrieval/retrieval.ts";
import { shownSpan } from "../../src/retrieval/shown.ts";
import { foldOf } from "./fold.ts";
import { type ForestOptions, growForest } from "./forest.ts";
import { dot, learnChance, sigmoid } from "./learn.ts";
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
  const { start, end } = shownSpan(best.window, retrieval.index);
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

/** What gives the logarithm of the odds: a weighted sum of the signs, and trees for what they mean together. */
interface Odds {
  readonly bias: number;
  readonly weights: Readonly<Record<Sign, number>>;
  readonly trees: readonly Tree<Sign>[];
}

/** The calibrated odds, and of every best window its chance by odds that were learnt without its question. */
export interface Confidence extends Odds {
  readonly elsewhere: readonly { readonly best: Best; readonly chance: number }[];
}

const PENALTY = 0.003;
/** Chosen by what each gives on sets of questions that it was not grown from. */
const TREES: ForestOptions = { trees: 200, leaves: 6, rate: 0.04, least: 20, l2: 5, cases: 0.7, names: 0.4 };
const FOLDS = 5;

/**
 * Learns to tell whether a collection answers (so that wrong excerpts of answerable questions do not count against it),
 * then calibrates that to the chance that the best window is right (Platt 1999), on questions as they were asked.
 */
export function learnConfidence(all: readonly Best[]): Confidence {
  const odds = oddsFrom(all);
  const scored = predictedElsewhere(all);
  const [shift = 0, slope = 1] = learnChance(
    scored
      .filter(({ best }) => best.asAsked)
      .map(({ best, score }) => ({ values: Float64Array.of(1, score), right: best.right, weight: 1 })),
    { penalty: 0, steps: 600 },
  );
  return {
    bias: shift + slope * odds.bias,
    weights: record((name) => slope * odds.weights[name]),
    trees: odds.trees.map((tree) => scaled(tree, slope)),
    elsewhere: scored.map(({ best, score }) => ({ best, chance: sigmoid(shift + slope * score) })),
  };
}

function oddsFrom(bests: readonly Best[]): Odds {
  const examples = bests.map(({ signs, answerable, weight }) => ({
    values: Float64Array.from([1, ...SIGN_NAMES.map((name) => signs[name])]),
    right: answerable,
    weight,
  }));
  const learnt = learnChance(examples, { penalty: PENALTY, steps: 400 }, [0, ...DIRECTIONS]);
  const cases = examples.map(({ values, right, weight }) => ({
    values: values.subarray(1),
    so: right,
    weight,
    base: dot(learnt, values),
  }));
  return {
    bias: learnt[0] ?? 0,
    weights: record((_, i) => learnt[i + 1] ?? 0),
    trees: growForest(cases, SIGN_NAMES, DIRECTIONS, TREES),
  };
}

function scoreOf({ bias, weights, trees }: Odds, signs: Signs): number {
  return SIGN_NAMES.reduce((sum, name) => sum + weights[name] * signs[name], bias) + sumOf(trees, signs);
}

function record(weightOf: (name: Sign, i: number) => number): Record<Sign, number> {
  return Object.fromEntries(SIGN_NAMES.map((name, i) => [name, weightOf(name, i)])) as Record<Sign, number>;
}

function scaled(tree: Tree<Sign>, by: number): Tree<Sign> {
  const times = (value: number) => Math.round(value * by * 1e4) / 1e4;
  if (typeof tree === "number") return times(tree);
  const [name, threshold, below, rest, whole] = tree;
  return [name, threshold, scaled(below, by), scaled(rest, by), times(whole)];
}

/** Signs that may count either way. */
const EITHER: ReadonlySet<Sign> = new Set([
  ...(["kind", "few", "said", "hasName", "anySpeaker", "quotation", "fewWords", "ofThePast"] as const),
  ...(["asksPerson", "asksPlace", "asksTime", "asksAmount", "asksReason"] as const),
]);

/** What lacks can't speak for an answer, nor what is there against one. */
const DIRECTIONS = SIGN_NAMES.map((name) => {
  if (EITHER.has(name)) return 0;
  return /missing|absent|unknown|silent|offTopic|onlyNames|loose|short/iu.test(name) ? -1 : 1;
});

/** The score of every best window by odds that were learnt without its question. */
function predictedElsewhere(all: readonly Best[]): { best: Best; score: number }[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const odds = oddsFrom(all.filter(({ id }) => foldOf(id, FOLDS) !== fold));
    return all
      .filter(({ id }) => foldOf(id, FOLDS) === fold)
      .map((best) => ({ best, score: scoreOf(odds, best.signs) }));
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
