import { join } from "node:path";
import { createArticle } from "../src/articles/create.ts";
import { analyseAhead } from "../src/quotes/ahead.ts";
import { Retrieval } from "../src/retrieval/retrieval.ts";
import { COVERAGE, scoringOf } from "./judged-set.ts";
import { inOwnProcess, serveJobs } from "./own-process.ts";
import { LARGE_PEERS, PEERS } from "./peers/all.ts";
import { stemmedMiniSearch } from "./peers/minisearch.ts";
import type { Peer, PeerDocument, PeerIndex } from "./peers/peer.ts";
import { percentile, table } from "./table.ts";

const SIZES = [1_000, 10_000, 50_000, 200_000];
/** Passages up to which every peer is run. */
const ALL_PEERS_UP_TO = 10_000;
const QUERIES = 100;
/** Each query is repeated for so many milliseconds of the processor: its clock goes in steps of up to 4. */
const LEAST_MILLISECONDS = 40;
/** Queries asked before any is timed. */
const WARMING = 5;
/** A library that is slow at a size answers fewer queries there. */
const LONGEST_SECONDS = 60;

/** One library at one size, measured in a process of its own so that its memory is its own. */
interface Job {
  readonly folder: string;
  readonly name: string;
  readonly size: number;
}

/** Times are the processor's, so that a busy machine does not tell one library from another; `wallSeconds` are the clock's. */
interface Measured {
  /** Of all threads, those that collect garbage included. */
  readonly buildSeconds: number;
  readonly wallSeconds: number;
  readonly megabytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * How cost grows with the number of passages, as ratios to MiniSearch with stop words and stemming. Memory is what comes
 * on top of the texts, which everybody holds. Coverage's build reads the texts as articles and finds their quotations, in
 * several threads where there are processors.
 * @param sizes numbers of passages; none: all of SIZES
 */
export async function speedBench(folder: string, sizes: readonly number[] = []): Promise<void> {
  console.log("## Cost by number of passages\n");
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const peers = size <= ALL_PEERS_UP_TO ? PEERS : LARGE_PEERS;
    const leftOut = PEERS.filter((peer) => !peers.includes(peer)).map(({ name }) => name);
    const measured = new Map<string, Measured>();
    for (const name of [stemmedMiniSearch.name, COVERAGE, ...peers.map((peer) => peer.name)]) {
      if (measured.has(name)) continue;
      process.stderr.write(`${size} passages, ${name}\n`);
      const one = await inOwnProcess<Job, Measured>(new URL(import.meta.url), { folder, name, size });
      process.stderr.write(`${JSON.stringify(one)}\n`);
      measured.set(name, one);
    }
    const reference = measured.get(stemmedMiniSearch.name) as Measured;
    const rows = [...measured].map(([what, one]) => ({
      passages: size,
      what,
      "build s": one.buildSeconds,
      "by the clock": one.wallSeconds,
      MB: one.megabytes,
      "p50 ms": one.p50,
      "p95 ms": one.p95,
      "p99 ms": one.p99,
      "build ×": one.buildSeconds / reference.buildSeconds,
      "clock ×": one.wallSeconds / reference.wallSeconds,
      "MB ×": one.megabytes / reference.megabytes,
      "p50 faster ×": reference.p50 / one.p50,
      "p95 faster ×": reference.p95 / one.p95,
      "p99 faster ×": reference.p99 / one.p99,
    }));
    console.log(`${table(rows)}\n`);
    if (leftOut.length > 0)
      console.log(`Left out at this size, for the time or the memory they take: ${leftOut.join(", ")}\n`);
  }
}

if (import.meta.main) {
  serveJobs(async ({ folder, name, size }: Job): Promise<Measured> => {
    const { documents, queries } = await dataOf(folder, size);
    return name === COVERAGE
      ? ours(documents, queries)
      : theirs(PEERS.find((peer) => peer.name === name) as Peer, documents, queries);
  });
}

interface Query {
  readonly text: string;
}

async function dataOf(folder: string, size: number): Promise<{ documents: PeerDocument[]; queries: readonly Query[] }> {
  const { readSet, passageCorpus } = await scoringOf(folder);
  const { corpus, queries } = readSet(join(folder, "realtimeqa"));
  return { documents: sized(passageCorpus(corpus), size), queries };
}

/** As many passages as wanted, given again from the start where there are fewer. */
function sized(passages: readonly PeerDocument[], size: number): PeerDocument[] {
  return Array.from({ length: size }, (_, i) => {
    const { id, title, text } = passages[i % passages.length] as PeerDocument;
    return { id: `${id}+${Math.floor(i / passages.length)}`, title, text };
  });
}

/** Passages of one article are put together again, as the product would hold them. */
async function ours(documents: readonly PeerDocument[], queries: readonly Query[]) {
  const records = [...Map.groupBy(documents, ({ id }) => id.replace(/#\d+/u, ""))].map(([id, parts]) => ({
    id,
    title: parts[0]?.title ?? "",
    text: parts.map(({ text }) => text).join("\n"),
  }));
  const before = memory();
  const retrieval = new Retrieval();
  const built = await timing(async () => {
    const articles = records.map(({ id, title, text }) => createArticle(id, { title }, text));
    const ahead = analyseAhead(articles);
    for (let i = 0; i < articles.length; i++) {
      const { article, quotations } = await ahead.of(i);
      retrieval.add(article, quotations);
    }
    await ahead.close();
    retrieval.index.search.catchUp();
  });
  const megabytes = memory() - before;
  return { ...built, megabytes, ...(await timed(queries, (query) => retrieval.ask(query))) };
}

async function theirs(peer: Peer, documents: readonly PeerDocument[], queries: readonly Query[]) {
  const before = memory();
  let index: PeerIndex | undefined;
  const built = await timing(async () => {
    index = await peer.build(documents);
  });
  const megabytes = memory() - before;
  const times = await timed(queries, (query) => index?.search(query, 10));
  return { ...built, megabytes, ...times };
}

async function timed(queries: readonly Query[], ask: (query: string) => unknown) {
  for (const { text } of queries.slice(0, WARMING)) await ask(text);
  const times: number[] = [];
  const started = performance.now();
  for (const { text } of queries.slice(0, QUERIES)) {
    if (performance.now() - started > LONGEST_SECONDS * 1000) break;
    const begun = threadMilliseconds();
    let runs = 0;
    let spent = 0;
    while (spent < LEAST_MILLISECONDS) {
      await ask(text);
      runs++;
      spent = threadMilliseconds() - begun;
    }
    times.push(spent / runs);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

async function timing(work: () => unknown): Promise<{ buildSeconds: number; wallSeconds: number }> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { buildSeconds: (user + system) / 1e6, wallSeconds: (performance.now() - started) / 1000 };
}

/** Processor time of this thread. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Megabytes in use, after the garbage is gone: what only a finished collection lets go of goes in the second one. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
