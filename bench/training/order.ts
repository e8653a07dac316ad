import type { Article } from "../../src/articles/article.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { FEATURE_NAMES, type Feature, featuresOf } from "../../src/retrieval/features.ts";
import { hitSpan } from "../../src/retrieval/hit-span.ts";
import type { Retrieval, RetrievalOptions } from "../../src/retrieval/retrieval.ts";
import { shownSentences } from "../../src/retrieval/shown.ts";
import { type Window, wholePassage, windows } from "../../src/retrieval/window.ts";
import { foldOf } from "./fold.ts";
import { type Group, learnOrder } from "./learn.ts";

/** Folds of a cross-validation over questions. */
const FOLDS = 5;

type Unit = "windows" | "passages" | "articles";

export interface Asked {
  readonly q: string;
  readonly options?: RetrievalOptions;
  readonly weight: number;
  readonly right: (article: Article, text: string) => boolean;
}

/**
 * Every window of the best candidates of each question, measured and judged; or every passage; or, where whole articles
 * are judged, the best passage of each.
 */
export function groupsOf(retrieval: Retrieval, asked: readonly Asked[], passages: number, unit: Unit): Group[] {
  return asked.map(({ q, options = {}, weight, right }) => {
    const measure = retrieval.measure(q, options);
    const seen = new Set<number>();
    const candidates = retrieval
      .candidates(measure, options, { ...FOR_SEARCH, passages })
      .filter(({ in: { article } }) => unit !== "articles" || seen.size !== seen.add(article.id).size);
    const all = candidates.flatMap((candidate) =>
      unit === "windows" ? windows(candidate, retrieval.index) : [wholePassage(candidate, retrieval.index)],
    );
    const rows = all.map((window) => {
      const features = featuresOf(window, measure);
      const { article } = window.of.in.article;
      // Where gold is a run of words, a longer sentence holds it more often for no better reason.
      const counts = (name: Feature) => unit !== "windows" || name !== "long";
      const values = Float64Array.from(FEATURE_NAMES, (name) => (counts(name) ? features[name] : 0));
      return { values, right: right(article, textOf(retrieval, window, unit)), passage: window.of.passage.id };
    });
    return { question: q, rows, weight, each: unit === "articles" };
  });
}

/** A sentence or a passage is right where what is shown around it is. */
function textOf({ index }: Retrieval, window: Window, unit: Unit): string {
  const { firstSentence, endSentence } = shownSentences(window, index);
  const { start, end } = unit === "windows" ? index.runSpan(firstSentence, endSentence) : hitSpan(window, index, []);
  return window.of.in.article.article.text.slice(start, end);
}

/**
 * Weights by name. `floor` gives measures that the sets hardly exercise a least weight: an outlet or a date that the
 * question names.
 */
export function orderWeights(
  groups: readonly Group[],
  penalty: number,
  floor: Partial<Record<Feature, number>> = {},
): Record<string, number> {
  const learnt = learnOrder(groups, FEATURE_NAMES.length, { penalty, steps: 300 });
  const named = FEATURE_NAMES.map((name, i): [string, number] => [
    name,
    Math.round(Math.max(learnt[i] ?? 0, floor[name] ?? Number.NEGATIVE_INFINITY) * 100) / 100,
  ]);
  return Object.fromEntries(named.filter(([, weight]) => weight !== 0));
}

/** Share of the questions whose first choice is right. */
export function firstRight(groups: readonly Group[], weights: Record<string, number>): number {
  const list = FEATURE_NAMES.map((name) => weights[name] ?? 0);
  const firsts = groups.filter(({ rows }) => {
    const scores = rows.map(({ values }) => list.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0));
    return rows[scores.indexOf(Math.max(...scores))]?.right;
  });
  return firsts.length / groups.length;
}

const inFold = (group: Group, fold: number) => foldOf(group.question, FOLDS) === fold;

/** By fold, weights learnt without the questions in it. */
export function weightsOfFolds(groups: readonly Group[], penalty: number): Record<string, number>[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    orderWeights(
      groups.filter((group) => !inFold(group, fold)),
      penalty,
    ),
  );
}

/** Share of the questions of which one of the first choices, each of another passage, is right by weights learnt without them. */
export function rightElsewhere(
  asked: readonly Group[],
  weightsOf: readonly Record<string, number>[],
): { readonly first: number; readonly third: number } {
  const places = weightsOf.flatMap((weights, fold) =>
    asked.filter((group) => inFold(group, fold)).map((group) => placeOfRight(group, weights)),
  );
  const within = (most: number) => places.filter((place) => place < most).length / places.length;
  return { first: within(1), third: within(3) };
}

/** How many passages come before the first right one. */
function placeOfRight({ rows }: Group, weights: Record<string, number>): number {
  const list = FEATURE_NAMES.map((name) => weights[name] ?? 0);
  const scored = rows.map((row) => ({
    ...row,
    score: list.reduce((sum, weight, i) => sum + weight * (row.values[i] ?? 0), 0),
  }));
  const passages = new Set<number>();
  for (const { right, passage } of scored.sort((a, b) => b.score - a.score)) {
    if (right && !passages.has(passage)) return passages.size;
    passages.add(passage);
  }
  return Number.POSITIVE_INFINITY;
}
