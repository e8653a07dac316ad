import { fork } from "node:child_process";
import { once } from "node:events";
import { createArticle } from "../src/articles/create.ts";
import { Retrieval } from "../src/retrieval/retrieval.ts";
import { LARGE_PEERS } from "./peers/all.ts";
import type { Peer, PeerDocument } from "./peers/peer.ts";
import { percentile, table } from "./table.ts";

const SIZES = [1_000, 10_000, 50_000, 200_000];
const QUERIES = 100;

/** One library at one size, measured in a process of its own so that its memory is its own. */
interface Job {
  readonly name: string;
  readonly documents: readonly PeerDocument[];
  readonly queries: readonly string[];
}

interface Measured {
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const COVERAGE = "Coverage";

/** How cost grows with the number of passages; times also as ratios to MiniSearch as it comes. */
export async function speedBench(
  passages: readonly PeerDocument[],
  queries: readonly { readonly text: string }[],
): Promise<void> {
  console.log("## Cost by number of passages\n");
  const texts = queries.slice(0, QUERIES).map(({ text }) => text);
  for (const size of SIZES) {
    const documents = Array.from({ length: size }, (_, i) => ({
      ...(passages[i % passages.length] as PeerDocument),
      id: `${passages[i % passages.length]?.id}+${Math.floor(i / passages.length)}`,
    }));
    const rows = [];
    let reference: Measured | null = null;
    for (const name of [...LARGE_PEERS.map((peer) => peer.name), COVERAGE]) {
      const measured = await inOwnProcess({ name, documents, queries: texts });
      reference ??= measured;
      rows.push({
        passages: size,
        what: name,
        "build s": measured.buildSeconds,
        MB: measured.megabytes,
        "p50 ms": measured.p50,
        "p95 ms": measured.p95,
        "p99 ms": measured.p99,
        "p50 to MiniSearch": measured.p50 / reference.p50,
      });
    }
    console.log(`${table(rows)}\n`);
  }
}

async function inOwnProcess(job: Job): Promise<Measured> {
  const child = fork(new URL(import.meta.url), ["--measure"], {
    execArgv: ["--expose-gc", "--max-old-space-size=8192"],
  });
  child.send(job);
  const [measured] = (await once(child, "message")) as [Measured];
  child.kill();
  return measured;
}

async function measure({ name, documents, queries }: Job): Promise<Measured> {
  globalThis.gc?.();
  const before = memory();
  const started = performance.now();
  const ask =
    name === COVERAGE
      ? ours(documents)
      : await theirs(LARGE_PEERS.find((peer) => peer.name === name) as Peer, documents);
  const buildSeconds = (performance.now() - started) / 1000;
  globalThis.gc?.();
  const megabytes = (memory() - before) / 1e6;
  const times: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    await ask(query);
    times.push(performance.now() - begun);
  }
  return {
    buildSeconds,
    megabytes,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

/** Passages of one article are put together again, as the product would hold them. */
function ours(documents: readonly PeerDocument[]): (query: string) => unknown {
  const retrieval = new Retrieval();
  const articles = new Map<string, { title: string; texts: string[] }>();
  for (const { id, title, text } of documents) {
    const key = id.replace(/#\d+/u, "");
    const known = articles.get(key);
    if (known) known.texts.push(text);
    else articles.set(key, { title, texts: [text] });
  }
  for (const [id, { title, texts }] of articles) retrieval.add(createArticle(id, { title }, texts.join("\n")), []);
  return (query) => retrieval.ask(query);
}

async function theirs(peer: Peer, documents: readonly PeerDocument[]): Promise<(query: string) => unknown> {
  const index = await peer.build(documents);
  return (query) => index.search(query, 10);
}

function memory(): number {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

if (process.argv[2] === "--measure") {
  process.once("message", async (job) => {
    process.send?.(await measure(job as Job));
  });
}
