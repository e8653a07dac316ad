import { availableParallelism } from "node:os";
import { join } from "node:path";
import { COVERAGE, scoringOf } from "./judged-set.ts";
import { atOnce, inOwnProcess } from "./own-process.ts";
import { LARGE_PEERS, PEERS } from "./peers/all.ts";
import type { Peer } from "./peers/peer.ts";
import type { RankingJob, Row } from "./ranking.ts";
import { table } from "./table.ts";

const SETS: readonly { readonly name: string; readonly peers: readonly Peer[] }[] = [
  { name: "time", peers: PEERS },
  { name: "trecqa", peers: PEERS },
  { name: "realtimeqa", peers: LARGE_PEERS },
];

/** Ranking alone on three public sets, next to peers, scored by the sets' own scorer. */
export async function retrievalBench(folder: string): Promise<void> {
  const { readSet } = await scoringOf(folder);
  const jobs = SETS.flatMap(({ name, peers }) => {
    const { queries } = readSet(join(folder, name));
    const rankings = queries.some(({ answers }) => answers)
      ? (["documents", "passages"] as const)
      : ["documents" as const];
    return [
      { folder, set: name, what: COVERAGE, ranked: "passages" } satisfies RankingJob,
      ...peers.flatMap(({ name: what }) => rankings.map((ranked): RankingJob => ({ folder, set: name, what, ranked }))),
    ];
  });
  // Passages of the largest set take longest; begun first, they do not hold up the end.
  const order = jobs.toSorted((a, b) => Number(b.ranked === "passages") - Number(a.ranked === "passages"));
  const running = atOnce(
    availableParallelism(),
    order.map((job) => () => ranked(job)),
  );
  for (const { name } of SETS) {
    const { corpus, queries } = readSet(join(folder, name));
    const rows = await Promise.all(jobs.filter(({ set }) => set === name).map((job) => running[order.indexOf(job)]));
    console.log(`## ${name}: ${corpus.length} documents, ${queries.length} queries\n`);
    console.log(`${table(rows.flatMap((some) => some ?? []))}\n`);
  }
}

async function ranked(job: RankingJob): Promise<Row[]> {
  const started = performance.now();
  const rows = await inOwnProcess<RankingJob, Row[]>(new URL("ranking.ts", import.meta.url), job);
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${job.set}, ${job.ranked}, ${job.what}: ${seconds.toFixed(0)} s\n`);
  return rows;
}
