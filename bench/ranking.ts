import { join } from "node:path";
import { articleOf, COVERAGE, type JudgedSet, type Run, type Scoring, scoringOf } from "./judged-set.ts";
import { serveJobs } from "./own-process.ts";
import { PEERS } from "./peers/all.ts";
import type { Peer } from "./peers/peer.ts";
import { percentile } from "./table.ts";
import { retrievalOf } from "./training/sets.ts";

/** One ranking of one set: by a peer, of whole documents or of their passages, or by Coverage. */
export interface RankingJob {
  readonly folder: string;
  readonly set: string;
  readonly what: string;
  readonly ranked: "documents" | "passages";
}

export type Row = Record<string, string | number | null>;

/** Results a query for the figures. */
const DEPTH = 1000;
const RESULTS = 10;
/** Peers are timed on so many of the queries, spread over all: some take most of a second a query. */
const TIMED = 75;

if (import.meta.main) {
  serveJobs(async ({ folder, set: name, what, ranked }: RankingJob): Promise<Row[]> => {
    const scoring = await scoringOf(folder);
    const set = scoring.readSet(join(folder, name));
    if (what === COVERAGE) return ours(set, scoring);
    return [await peerRow(PEERS.find((peer) => peer.name === what) as Peer, ranked, set, scoring)];
  });
}

/** Ranked as the product does, its quotations analysed; where queries have a day, without and with it. */
function ours(set: JudgedSet, scoring: Scoring): Row[] {
  const started = performance.now();
  const retrieval = retrievalOf(set.corpus.map(articleOf));
  const built = performance.now() - started;
  const dated = set.queries.some(({ asked }) => asked);
  return [false, true].slice(0, dated ? 2 : 1).map((onTheDay) => {
    const texts = new Map<string, string>();
    const times: number[] = [];
    const run: Run = new Map();
    for (const { id, text, asked } of set.queries) {
      const within = set.candidates?.get(id);
      const options = { ...(onTheDay && asked ? { asked } : {}), ...(within ? { within } : {}) };
      const begun = performance.now();
      retrieval.search(text, { ...options, limit: RESULTS });
      times.push(performance.now() - begun);
      const hits = retrieval.search(text, { ...options, limit: DEPTH });
      const ranked = hits.map(({ article, passage, span }, i): [string, number] => {
        texts.set(`${article.id}#${passage}`, article.text.slice(span.start, span.end));
        return [`${article.id}#${passage}`, DEPTH - i];
      });
      run.set(id, set.candidates ? byArticle(ranked) : ranked);
    }
    const figures = scoring.figures(run, set, (id) => texts.get(id));
    return row(`${COVERAGE}${onTheDay ? ", asked on the day" : ""}`, "passages", figures, built, times);
  });
}

/** Each article once, at its best passage. */
function byArticle(ranked: readonly [string, number][]): [string, number][] {
  const best = new Map<string, number>();
  for (const [id, score] of ranked) {
    const article = id.slice(0, id.lastIndexOf("#"));
    if (!best.has(article)) best.set(article, score);
  }
  return [...best];
}

async function peerRow(peer: Peer, ranked: RankingJob["ranked"], set: JudgedSet, scoring: Scoring): Promise<Row> {
  const documents = ranked === "documents" ? set.corpus : scoring.passageCorpus(set.corpus);
  const started = performance.now();
  const index = await peer.build(documents.map(({ id, title, text }) => ({ id, title, text })));
  const built = performance.now() - started;
  const depth = set.candidates ? documents.length : DEPTH;
  const every = Math.max(1, Math.floor(set.queries.length / TIMED));
  const times: number[] = [];
  const run: Run = new Map();
  for (const [i, { id, text }] of set.queries.entries()) {
    const begun = performance.now();
    if (i % every === 0) {
      await index.search(text, RESULTS);
      times.push(performance.now() - begun);
    }
    run.set(
      id,
      (await index.search(text, depth)).map((hit) => [hit.id, hit.score]),
    );
  }
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const figures = scoring.figures(run, set, (id) => texts.get(id));
  return row(peer.name, ranked, figures, built, times);
}

function row(
  what: string,
  ranked: string,
  figures: Record<string, number>,
  built: number,
  times: readonly number[],
): Row {
  const shown = ["map", "mrr", "ndcg@10", "hit@10", "answer@1", "answer@5"];
  return {
    what,
    ranked,
    ...Object.fromEntries(shown.map((measure) => [measure, figures[measure] ?? null])),
    "build s": built / 1000,
    "p50 ms": percentile(times, 0.5),
    "p95 ms": percentile(times, 0.95),
    "p99 ms": percentile(times, 0.99),
  };
}
