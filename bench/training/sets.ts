import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/articles/article.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { articleOf, type SetRecord } from "../judged-set.ts";

/** A question of the question sets. */
export interface BenchQuestion {
  readonly id: string;
  readonly q: string;
  readonly type?: string;
  readonly speaker?: string;
  readonly gold: readonly (string | { readonly file: string; readonly part: string })[];
  readonly none?: boolean;
  readonly outlets?: readonly string[];
}

export function readQuestions(path: string): BenchQuestion[] {
  return (JSON.parse(readFileSync(path, "utf8")) as { questions: BenchQuestion[] }).questions;
}

/** A question of `bench/own-questions`: its gold are places in the texts of the articles, of which it carries none. */
interface OwnQuestion extends Omit<BenchQuestion, "gold"> {
  readonly gold?: readonly (readonly [article: string, start: number, end: number])[];
}

/** Questions of our own over some articles. */
export function readOwnQuestions(file: string, articles: readonly Article[]): BenchQuestion[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const path = new URL(`../own-questions/${file}`, import.meta.url);
  const questions = JSON.parse(readFileSync(path, "utf8")) as OwnQuestion[];
  return questions.map(({ gold = [], ...question }) => ({
    ...question,
    // Where the collection lacks the article, what no text holds.
    gold: gold.map(([id, start, end]) => ({
      file: id,
      part: texts.get(id)?.slice(start, end) ?? "\0",
    })),
  }));
}

function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

export function readRecords(path: string): Article[] {
  return readLines<SetRecord>(path).map(articleOf);
}

/** An index of articles with all that they quote. */
export function retrievalOf(articles: readonly Article[]): Retrieval {
  const retrieval = new Retrieval();
  for (const article of articles) retrieval.add(article, analyseQuotations(article).quotations);
  return retrieval;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/''|``|[“”"«»]/gu, '"')
    .replace(/[‘’`]/gu, "'")
    .replace(/[‐-―−]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a text of an article holds a right answer, as the sets' own scorer tells it. */
export function holdsAnswer(question: BenchQuestion, article: Article, text: string): boolean {
  const folded = fold(text);
  return question.gold.some((gold) =>
    typeof gold === "string"
      ? folded.includes(fold(gold))
      : gold.file.replace(/\.(?:txt|md)$/u, "") === article.id && folded.includes(fold(gold.part)),
  );
}

export function goldArticles({ gold }: BenchQuestion): Set<string> {
  return new Set(gold.flatMap((one) => (typeof one === "string" ? [] : one.file.replace(/\.(?:txt|md)$/u, ""))));
}

/** Numbers between 0 and 1 that are the same in every run (a linear congruential generator). */
export function repeatableChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/**
 * A small collection on the subject of a question: the articles that answer it and those that match it best beside them.
 * What is common in such a collection tells little, as in a server's own few articles.
 */
export function closeCollection(
  full: Retrieval,
  articles: readonly Article[],
  question: BenchQuestion,
  others: number,
) {
  const gold = goldArticles(question);
  const measure = full.measure(question.q, {});
  const near = new Set<string>();
  for (const { passage } of full.candidates(measure, {}, { ...FOR_SEARCH, passages: 400 })) {
    const { id } = passage.article.article;
    if (!gold.has(id) && near.size < others) near.add(id);
  }
  return {
    answering: articles.filter(({ id }) => gold.has(id) || near.has(id)),
    silent: articles.filter(({ id }) => near.has(id)),
  };
}
