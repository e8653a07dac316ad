import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Article } from "../articles/article.ts";
import { analyseQuotations } from "./analyse.ts";
import { Compact } from "./compact.ts";
import type { ArticleQuotations } from "./quotation.ts";

/** Articles for a thread, by their place in the whole list. */
export interface Batch {
  readonly numbers: readonly number[];
  readonly articles: readonly Article[];
}

/** What a thread found in a batch. The articles themselves stay where they are. */
export interface Analysed {
  readonly numbers: readonly number[];
  readonly found: readonly Omit<ArticleQuotations, "article">[];
}

export interface AheadOptions {
  /** Threads beside the caller's own; unless told, as many as there are processors for, and three at most. */
  readonly threads?: number;
  /** Hears in one line that a thread has broken. */
  readonly onNotice?: ((line: string) => void) | undefined;
}

/** Finds what many articles quote, in several threads at once. */
export interface Ahead {
  /** What the article of this number quotes. While a thread is at it, the caller's thread finds what others quote. */
  of(number: number): Promise<ArticleQuotations>;
  close(): Promise<void>;
}

/** More threads find faster than one can put into the index. */
const MOST_THREADS = 3;
/** Characters of text that a thread is given at once, about: a tenth of a second of work. */
const BATCH = 50_000;
/** Batches that wait in a thread, so that it never waits for the caller's. */
const BATCHES = 2;

/** An article's garbage is small: of the usual 48 MB and more a thread would hold 100 MB without being faster. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** Begins with the first articles. A thread that breaks leaves its articles to the caller's. */
export function analyseAhead(articles: readonly Article[], options: AheadOptions = {}): Ahead {
  const { threads = Math.min(MOST_THREADS, availableParallelism() - 1), onNotice } = options;
  const found: (Omit<ArticleQuotations, "article"> | undefined)[] = new Array(articles.length);
  const taken = new Uint8Array(articles.length);
  const compact = new Compact();
  let next = 0;
  let arrival = Promise.withResolvers<void>();

  /** The first article that nobody has begun with; null where there is none. */
  function take(): number | null {
    while (next < articles.length && taken[next]) next++;
    if (next === articles.length) return null;
    taken[next] = 1;
    return next;
  }

  function batch(): Batch | null {
    const numbers: number[] = [];
    for (let length = 0; length < BATCH; ) {
      const number = take();
      if (number === null) break;
      numbers.push(number);
      length += articles[number]!.text.length;
    }
    return numbers.length > 0 ? { numbers, articles: numbers.map((number) => articles[number]!) } : null;
  }

  function begin(): Worker {
    const worker = new Worker(new URL("./ahead-thread.ts", import.meta.url), { resourceLimits });
    const waiting = new Set<number>();
    const give = () => {
      const given = batch();
      if (!given) return;
      for (const number of given.numbers) waiting.add(number);
      worker.postMessage(given);
    };
    worker.on("message", (analysed: Analysed) => {
      for (const [i, number] of analysed.numbers.entries()) {
        found[number] = analysed.found[i]!;
        waiting.delete(number);
      }
      give();
      arrived();
    });
    worker.on("error", (error) => {
      onNotice?.(`A thread that finds quotations has broken, and its articles are read without it: ${error}`);
      for (const number of waiting) taken[number] = 0;
      next = Math.min(next, ...waiting);
      arrived();
    });
    for (let i = 0; i < BATCHES; i++) give();
    return worker;
  }

  function arrived(): void {
    arrival.resolve();
    arrival = Promise.withResolvers();
  }

  const workers = Array.from({ length: threads }, begin);
  return {
    async of(number) {
      const article = articles[number]!;
      while (!found[number]) {
        const other = taken[number] ? take() : number;
        if (other === null) {
          await arrival.promise;
          continue;
        }
        taken[other] = 1;
        const { quotations, named } = analyseQuotations(articles[other]!);
        found[other] = { quotations, named };
        if (other !== number) await setImmediate();
      }
      const { quotations, named } = found[number];
      found[number] = undefined;
      return { article, quotations: quotations.map((quotation) => compact.of(quotation)), named };
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
