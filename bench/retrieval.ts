import { join } from "node:path";
import type { Article } from "../src/articles/article.ts";
import { createArticle } from "../src/articles/create.ts";
import { Retrieval } from "../src/retrieval/retrieval.ts";
import { LARGE_PEERS, PEERS } from "./peers/all.ts";
import type { Peer, PeerDocument } from "./peers/peer.ts";
import { speedBench } from "./speed.ts";
import { percentile, table } from "./table.ts";

type Run = Map<string, [string, number][]>;

interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly asked?: string;
  readonly answers?: readonly string[];
}

export interface SetRecord extends PeerDocument {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

interface JudgedSet {
  readonly corpus: readonly SetRecord[];
  readonly queries: readonly JudgedQuery[];
  readonly candidates?: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Scoring {
  readonly figures: (run: Run, set: JudgedSet, textOf?: (id: string) => string | undefined) => Record<string, number>;
  readonly readSet: (folder: string) => JudgedSet;
  readonly passageCorpus: (corpus: readonly SetRecord[]) => PeerDocument[];
}

const DEPTH = 1000;

/** Ranking alone on three public sets, next to peers, scored by the sets' own scorer; with `speed`, cost by size as well. */
export async function retrievalBench(folder: string, { speed }: { readonly speed: boolean }): Promise<void> {
  const scoring = {
    ...((await import(join(folder, "score.mjs"))) as Pick<Scoring, "figures">),
    ...((await import(join(folder, "text.mjs"))) as Pick<Scoring, "readSet" | "passageCorpus">),
  };
  for (const name of ["time", "trecqa"]) await one(name, scoring.readSet(join(folder, name)), scoring, PEERS);
  const realtime = scoring.readSet(join(folder, "realtimeqa"));
  await one("realtimeqa", realtime, scoring, LARGE_PEERS);
  if (speed) await speedBench(scoring.passageCorpus(realtime.corpus), realtime.queries);
}

async function one(name: string, set: JudgedSet, scoring: Scoring, peers: readonly Peer[]): Promise<void> {
  console.log(`## ${name}: ${set.corpus.length} documents, ${set.queries.length} queries\n`);
  const answers = set.queries.some((query) => query.answers);
  const rows = ours(set, scoring);
  for (const peer of peers) {
    rows.push(await peerRow(peer, "documents", set.corpus, set, scoring));
    if (answers) rows.push(await peerRow(peer, "passages", scoring.passageCorpus(set.corpus), set, scoring));
  }
  console.log(`${table(rows)}\n`);
}

type Row = Record<string, string | number | null>;

function row(
  name: string,
  ranked: string,
  figures: Record<string, number>,
  built: number,
  times: readonly number[],
): Row {
  const shown = ["map", "mrr", "ndcg@10", "hit@10", "answer@1", "answer@5"];
  return {
    what: name,
    ranked,
    ...Object.fromEntries(shown.map((measure) => [measure, figures[measure] ?? null])),
    "build s": built / 1000,
    "p50 ms": percentile(times, 0.5),
    "p95 ms": percentile(times, 0.95),
    "p99 ms": percentile(times, 0.99),
  };
}

function ours(set: JudgedSet, scoring: Scoring): Row[] {
  const started = performance.now();
  const retrieval = new Retrieval();
  for (const record of set.corpus) retrieval.add(articleOf(record), []);
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
      retrieval.search(text, { ...options, limit: 10 });
      times.push(performance.now() - begun);
      const hits = retrieval.search(text, { ...options, limit: DEPTH });
      const ranked = hits.map(({ article, passage, span }, i): [string, number] => {
        texts.set(`${article.id}#${passage}`, article.text.slice(span.start, span.end));
        return [`${article.id}#${passage}`, DEPTH - i];
      });
      run.set(id, set.candidates ? byArticle(ranked) : ranked);
    }
    const figures = scoring.figures(run, set, (id) => texts.get(id));
    return row(`Coverage${onTheDay ? ", asked on the day" : ""}`, "passages", figures, built, times);
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

async function peerRow(
  peer: Peer,
  ranked: "documents" | "passages",
  documents: readonly PeerDocument[],
  set: JudgedSet,
  scoring: Scoring,
): Promise<Row> {
  const started = performance.now();
  const index = await peer.build(documents.map(({ id, title, text }) => ({ id, title, text })));
  const built = performance.now() - started;
  const times: number[] = [];
  const run: Run = new Map();
  for (const { id, text } of set.queries) {
    const begun = performance.now();
    await index.search(text, 10);
    times.push(performance.now() - begun);
    run.set(
      id,
      (await index.search(text, set.candidates ? documents.length : DEPTH)).map((hit) => [hit.id, hit.score]),
    );
  }
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return row(
    peer.name,
    ranked,
    scoring.figures(run, set, (id) => texts.get(id)),
    built,
    times,
  );
}

export function articleOf({ id, title, text, published, outlet, url }: SetRecord): Article {
  const known = { title: title || null, published: published ?? null, outlet: outlet ?? null, url: url ?? null };
  return createArticle(id, known, text);
}
