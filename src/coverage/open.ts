import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { fingerprintOf } from "../articles/fingerprint.ts";
import { readArticles, readSeeds } from "../articles/read.ts";
import { type Ahead, analyseAhead } from "../quotes/ahead.ts";
import { type Cache, openCache } from "./cache.ts";
import { Coverage } from "./coverage.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

export interface OpenOptions {
  /** Folder in which the index of a large collection is kept for the next start; null: nowhere. */
  readonly cache?: string | null | undefined;
  /** Hears in one line why a kept index is of no use, or cannot be kept. */
  readonly onNotice?: ((line: string) => void) | undefined;
}

/** A coverage that may not hold all of its articles yet. */
export interface Opening {
  readonly coverage: Coverage;
  /** Articles that it will hold. */
  readonly articles: number;
  /** Whether the rest takes seconds: more than some 5,000 passages, none of them read before. */
  readonly long: boolean;
  /**
   * Reads the rest, in slices with the event loop in between, and keeps the index where that is worth it. With `answers`
   * the coverage is ready for questions after each slice.
   */
  readonly finish: (onProgress?: (read: number) => void, meanwhile?: "answers") => Promise<void>;
}

/** Bytes of articles from which an index is kept: about a second of work. */
const KEPT_FROM = 1_000_000;
/** Characters of text from which reading takes long: 5,000 passages of some 500. */
const LONG_FROM = 2_500_000;
/** After so many milliseconds of work whatever else is due gets its chance. */
const SLICE = 10;

/**
 * The coverage of the articles at a path (see `readArticles`), or of those that come with the bot.
 * @throws UserError with one line a fault: file, field, reason
 */
export async function openCoverage(path: string | null = null, options: OpenOptions = {}): Promise<Coverage> {
  const { coverage, finish } = await beginCoverage(path, options);
  await finish();
  return coverage;
}

/**
 * The same, ready before all is read: from the kept index all at once, else empty until `finish`.
 * @throws UserError with one line a fault
 */
export async function beginCoverage(
  path: string | null,
  { cache: folder = null, onNotice = () => {} }: OpenOptions = {},
): Promise<Opening> {
  const cache = folder !== null && path !== null ? await cacheOf(folder, path, onNotice) : null;
  const kept = await fromCache(cache, onNotice);
  if (kept) return { coverage: kept, articles: kept.holdings().articles.length, long: false, finish: async () => {} };
  const articles = path === null ? await readSeeds(SEEDS) : await readArticles(path);
  const coverage = new Coverage();
  const long = articles.reduce((sum, { text }) => sum + text.length, 0) >= LONG_FROM;
  return {
    coverage,
    articles: articles.length,
    long,
    async finish(onProgress, meanwhile) {
      const ahead = analyseAhead(articles, long ? { onNotice } : { threads: 0 });
      await addAll(coverage, articles.length, ahead, onProgress, meanwhile === "answers").finally(ahead.close);
      await cache?.write(coverage.saved());
    },
  };
}

/** Where somebody may ask meanwhile, each slice is made ready at once, which takes longer than all together. */
async function addAll(
  coverage: Coverage,
  articles: number,
  ahead: Ahead,
  onProgress: ((read: number) => void) | undefined,
  answers: boolean,
): Promise<void> {
  let begun = performance.now();
  for (let i = 0; i < articles; i++) {
    coverage.addAnalysed(await ahead.of(i));
    if (performance.now() - begun < SLICE) continue;
    if (answers) coverage.settle();
    onProgress?.(i + 1);
    await setImmediate();
    begun = performance.now();
  }
  coverage.settle();
  onProgress?.(articles);
}

async function cacheOf(folder: string, path: string, onNotice: (line: string) => void): Promise<Cache | null> {
  const fingerprint = await fingerprintOf(path);
  return fingerprint && fingerprint.bytes >= KEPT_FROM ? openCache(folder, path, fingerprint.hash, onNotice) : null;
}

async function fromCache(cache: Cache | null, onNotice: (line: string) => void): Promise<Coverage | null> {
  const saved = await cache?.read();
  if (!saved) return null;
  try {
    const coverage = new Coverage(saved);
    coverage.settle();
    return coverage;
  } catch (error) {
    onNotice(`The kept index is of no use and made anew: ${(error as Error).message}`);
    return null;
  }
}
