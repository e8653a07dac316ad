import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Article } from "../src/articles/article.ts";
import { readSeeds } from "../src/articles/read.ts";
import type { Answer, Excerpt } from "../src/retrieval/answer.ts";
import { articleOf, scoringOf } from "./judged-set.ts";
import { PEERS } from "./peers/all.ts";
import { percentile, table } from "./table.ts";
import {
  type BenchQuestion,
  holdsAnswer,
  readOwnQuestions,
  readQuestions,
  readRecords,
  retrievalOf,
} from "./training/sets.ts";

/** Whole answers on the question sets, with declining, next to peers that rank paragraphs. */
export async function questionsBench(folder: string): Promise<void> {
  const seeds = await readSeeds(fileURLToPath(new URL("../seeds", import.meta.url)));
  const polnear = readRecords(join(folder, "polnear-corpus.jsonl.gz"));
  await one("the five articles", folder, readQuestions(join(folder, "seeds-dev.json")), seeds);
  await one("PolNeAR, 1,008 articles", folder, readQuestions(join(folder, "polnear-dev.json")), polnear);
  const held = readOwnQuestions("polnear-held.json", polnear);
  await one("PolNeAR, questions of our own from which nothing was learnt", folder, held, polnear);
  const answerable = [...readQuestions(join(folder, "polnear-dev.json")), ...held].filter(
    ({ gold }) => gold.length > 0,
  );
  await inLargerCollection(answerable, polnear, join(folder, "../retrieval"));
}

/** Whether a score means the same among six times as many articles. These may answer what PolNeAR's do not, so none of that is asked. */
async function inLargerCollection(questions: readonly BenchQuestion[], articles: readonly Article[], sets: string) {
  if (!existsSync(join(sets, "realtimeqa"))) {
    console.log("missing: retrieval/realtimeqa in BENCH_DATA, for a larger collection");
    return;
  }
  const { readSet } = await scoringOf(sets);
  const all = [...articles, ...readSet(join(sets, "realtimeqa")).corpus.map(articleOf)];
  const retrieval = retrievalOf(all);
  const answers = questions.map((question) => ({ question, answer: retrieval.ask(question.q, { limit: 6 }) }));
  const first = answers.filter(({ question, answer }) => isRight(question, answer.excerpts[0])).length;
  const declined = answers.filter(({ answer }) => !answer.answered).length;
  console.log(
    `## The answerable ones of both, asked of ${all.length.toLocaleString("en")} articles, RealTime QA's beside them\n`,
  );
  console.log(
    JSON.stringify({
      n: questions.length,
      "answer@1": first / questions.length,
      "declined wrong": declined / questions.length,
    }),
  );
  console.log("\nReliability there\n");
  console.log(table(reliability(answers)));
  console.log();
}

function isRight(question: BenchQuestion, excerpt: Excerpt | undefined): boolean {
  return excerpt !== undefined && holdsAnswer(question, excerpt.article, excerpt.text);
}

async function one(
  name: string,
  folder: string,
  questions: readonly BenchQuestion[],
  articles: readonly Article[],
): Promise<void> {
  const started = performance.now();
  const retrieval = retrievalOf(articles);
  const built = performance.now() - started;
  const answers = questions.map((question) => ({ question, answer: retrieval.ask(question.q, { limit: 6 }) }));
  const times = answers.map(({ answer }) => answer.ms);
  console.log(`## ${name}\n`);
  console.log(scored(folder, answers));
  console.log(
    `built with all quotations in ${built.toFixed(0)} ms; a question p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms\n`,
  );
  console.log("Peers, their best paragraphs (they decline nothing):\n");
  console.log(table(await peerRows(articles, questions)));
  console.log("\nReliability: of the answers with such a score, how many were right\n");
  console.log(table(reliability(answers)));
  console.log();
}

/** What the sets' own scorer says. */
function scored(folder: string, answers: readonly { question: BenchQuestion; answer: Answer }[]): string {
  const scratch = mkdtempSync(join(tmpdir(), "coverage-bench-"));
  try {
    const results = join(scratch, "results.jsonl");
    const slim = ({ text, article }: Excerpt) => ({ text, article: { id: article.id, outlet: article.outlet } });
    const lines = answers.map(({ question, answer }) =>
      JSON.stringify({
        id: question.id,
        answered: answer.answered,
        excerpts: answer.excerpts.map(slim),
        nearest: answer.nearest.map(slim),
      }),
    );
    writeFileSync(results, lines.join("\n"));
    const asked = join(scratch, "questions.json");
    writeFileSync(asked, JSON.stringify({ questions: answers.map(({ question }) => question) }));
    return execFileSync(process.execPath, [join(folder, "score.mjs"), asked, results], {
      encoding: "utf8",
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function peerRows(articles: readonly Article[], questions: readonly BenchQuestion[]) {
  const byId = new Map<string, { article: Article; text: string }>();
  for (const article of articles) {
    article.paragraphs.forEach(({ start, end, role }, i) => {
      if (role !== "boilerplate") byId.set(`${article.id}#${i}`, { article, text: article.text.slice(start, end) });
    });
  }
  const documents = [...byId].map(([id, { text }]) => ({ id, title: "", text }));
  const answerable = questions.filter(({ none }) => !none);
  const rows = [];
  for (const peer of PEERS) {
    const index = await peer.build(documents);
    const ranks: number[] = [];
    for (const question of answerable) {
      const hits = await index.search(question.q, 3);
      ranks.push(
        hits.findIndex(({ id }) => {
          const found = byId.get(id);
          return found !== undefined && holdsAnswer(question, found.article, found.text);
        }),
      );
    }
    const within = (k: number) => ranks.filter((rank) => rank >= 0 && rank < k).length / ranks.length;
    rows.push({ peer: peer.name, "answer@1": within(1), "answer@3": within(3) });
  }
  return rows;
}

/** By the score of the first excerpt (or the nearest one, of a declined question). */
function reliability(answers: readonly { question: BenchQuestion; answer: Answer }[]) {
  const firsts = answers.flatMap(({ question, answer }) => {
    const first = answer.excerpts[0] ?? answer.nearest[0];
    return first ? [{ score: first.score, right: !question.none && isRight(question, first) }] : [];
  });
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const of = firsts.filter(({ score }) => score >= from && score < from + 0.2 + (from === 0.8 ? 0.01 : 0));
    const mean = (values: readonly number[]) =>
      values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
    return {
      score: `${from.toFixed(1)} to ${(from + 0.2).toFixed(1)}`,
      questions: of.length,
      "mean score": mean(of.map(({ score }) => score)),
      right: mean(of.map(({ right }) => (right ? 1 : 0))),
    };
  });
}
