import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readingOf } from "./choices.ts";
import { readGold } from "./gold.ts";
import { learn } from "./learn.ts";

/** Fits the weights on the training articles and writes them: `node bench/quotes/train.ts`, with BENCH_DATA set if need be. */

const data = process.env.BENCH_DATA ?? fileURLToPath(new URL("../../../shared/bench", import.meta.url));
const { train } = readGold(`${data}/quotes`);
const tables = learn(train.map((gold) => ({ gold, reading: readingOf(gold) })));
const file = fileURLToPath(new URL("../../src/quotes/weights.json", import.meta.url));
writeFileSync(file, `${JSON.stringify(tables, null, 1)}\n`);
const count = Object.values(tables).reduce((sum, table) => sum + Object.keys(table).length, 0);
console.log(`${count} weights from ${train.length} articles`);
