import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Tables } from "../../src/quotes/models.ts";
import type { Table } from "../../src/quotes/ranking/weights.ts";
import { readingOf } from "./choices.ts";
import { readGold } from "./gold.ts";
import { learn } from "./learn.ts";

/** Fits the weights on the training articles and writes them: `node bench/quotes/train.ts`, with BENCH_DATA set if need be. */

/** A weight a line, a tree a line. */
function written(tables: Tables): string {
  const table = ({ weights, trees }: Table) => {
    const each = Object.entries(weights).map(([feature, weight]) => `   ${JSON.stringify(feature)}: ${weight}`);
    const grown = trees.map((tree) => `   ${JSON.stringify(tree)}`);
    return `{\n  "weights": {\n${each.join(",\n")}\n  },\n  "trees": [${grown.length > 0 ? `\n${grown.join(",\n")}\n  ` : ""}]\n }`;
  };
  const all = Object.entries(tables).map(([name, own]) => ` ${JSON.stringify(name)}: ${table(own)}`);
  return `{\n${all.join(",\n")}\n}\n`;
}

const data = process.env.BENCH_DATA ?? fileURLToPath(new URL("../../../shared/bench", import.meta.url));
const { train } = readGold(`${data}/quotes`);
const tables = learn(train.map((gold) => ({ gold, reading: readingOf(gold) })));
writeFileSync(fileURLToPath(new URL("../../src/quotes/weights.json", import.meta.url)), written(tables));
for (const [name, { weights, trees }] of Object.entries(tables))
  console.log(`${name}: ${Object.keys(weights).length} weights, ${trees.length} trees`);
