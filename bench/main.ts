import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { questionsBench } from "./questions.ts";
import { quotesBench } from "./quotes.ts";
import { retrievalBench } from "./retrieval.ts";
import { speedBench } from "./speed.ts";

/**
 * Prints quality next to peers: `npm run bench`, or `npm run bench -- questions` for one part; `npm run bench -- --speed`
 * prints what 1,000 to 200,000 passages cost, or as many as are named: `npm run bench -- --speed 50000`.
 */

const PARTS = { questions: questionsBench, quotes: quotesBench, retrieval: retrievalBench };
type Part = keyof typeof PARTS;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { speed: { type: "boolean" } } });
const data = process.env.BENCH_DATA ?? fileURLToPath(new URL("../../shared/bench", import.meta.url));
const names = Object.keys(PARTS) as Part[];
const sizes = values.speed ? positionals.map(Number) : [];
const wanted = values.speed ? ["retrieval"] : positionals.length > 0 ? positionals : names;

if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error("--speed takes numbers of passages");
  process.exit(2);
}
for (const name of wanted) {
  const part = names.find((known) => known === name);
  if (!part) {
    console.error(`There is no part "${name}"; there are ${names.join(", ")}`);
    process.exitCode = 2;
  } else if (existsSync(`${data}/${part}`)) {
    console.log(`\n# ${part}\n`);
    await (values.speed ? speedBench(`${data}/${part}`, sizes) : PARTS[part](`${data}/${part}`));
  } else {
    console.log(`\n# ${part}\n\nmissing: ${part}/ in BENCH_DATA; set it to the folder that holds the sets`);
  }
}
