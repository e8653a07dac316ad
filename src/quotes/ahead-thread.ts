import { parentPort } from "node:worker_threads";
import type { Analysed, Batch } from "./ahead.ts";
import { analyseQuotations } from "./analyse.ts";

// A thread that finds what the articles it is sent quote, batch after batch.
parentPort?.on("message", ({ numbers, articles }: Batch) => {
  const found = articles.map((article) => {
    const { quotations, named } = analyseQuotations(article);
    return { quotations, named };
  });
  parentPort?.postMessage({ numbers, found } satisfies Analysed);
});
