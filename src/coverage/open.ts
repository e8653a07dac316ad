import { fileURLToPath } from "node:url";
import { readArticles, readSeeds } from "../articles/read.ts";
import { Coverage } from "./coverage.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/**
 * The coverage of the articles at a path (see `readArticles`), or of those that come with the bot.
 * @throws UserError with one line a fault: file, field, reason
 */
export async function openCoverage(path: string | null = null): Promise<Coverage> {
  const articles = path === null ? await readSeeds(SEEDS) : await readArticles(path);
  const coverage = new Coverage();
  for (const article of articles) coverage.add(article);
  return coverage;
}
