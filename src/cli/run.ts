import { readArticles } from "../articles/read.ts";
import type { AskOptions, Coverage } from "../coverage/coverage.ts";
import { openCoverage } from "../coverage/open.ts";
import { analyseQuotations } from "../quotes/analyse.ts";
import type { QuotesOptions } from "../quotes/answer.ts";
import { quotationRecord } from "../quotes/export.ts";
import { type BatchQuestion, readBatch } from "./batch.ts";
import { answerJson, articleJson, hitsJson, quotesJson } from "./json.ts";
import { answerText, hitsText, holdingsText, type Look, quotesText } from "./text.ts";
import { type Invocation, UsageError } from "./usage.ts";

/** Where the answer goes and how it looks there. */
export interface Terminal {
  readonly print: (text: string) => Promise<void>;
  readonly look: Look;
  /** ISO day. */
  readonly today: string;
}

const TEXT_EXCERPTS = 3;
const JSON_EXCERPTS = 10;
const HITS = 10;

/**
 * Does what the command line asks for.
 * @throws UsageError, UserError
 */
export async function run(invocation: Invocation, terminal: Terminal): Promise<void> {
  if (invocation.command === "quotations") return printQuotations(invocation, terminal);
  const batch = invocation.batch === undefined ? null : await readBatch(invocation.batch, terminal.today);
  const coverage = await openCoverage(invocation.articles);
  if (batch) return printBatch(coverage, invocation, batch, terminal);
  if (invocation.json) return terminal.print(`${JSON.stringify(json(coverage, invocation, invocation.q ?? ""))}\n`);
  await terminal.print(text(coverage, invocation, terminal.look));
}

async function printBatch(
  coverage: Coverage,
  invocation: Invocation,
  questions: readonly BatchQuestion[],
  terminal: Terminal,
): Promise<void> {
  for (const { id, q, within, asked } of questions) {
    const line = json(coverage, invocation, q, { within, ...(asked !== undefined && { asked }) });
    await terminal.print(`${JSON.stringify({ id, ...line })}\n`);
  }
}

/** A line an article; the articles' own offsets, so nothing is left out for being no reporting. */
async function printQuotations({ articles }: Invocation, { print }: Terminal): Promise<void> {
  if (articles === null) throw new UsageError("quotations needs --articles FILE.jsonl");
  for (const article of await readArticles(articles)) {
    await print(`${JSON.stringify(quotationRecord(analyseQuotations(article)))}\n`);
  }
}

function json(coverage: Coverage, invocation: Invocation, q: string, narrowed: AskOptions = {}): object {
  const options = { ...filters(invocation), ...narrowed };
  switch (invocation.command) {
    case "ask":
      return answerJson(coverage.ask(q, { ...options, limit: invocation.limit ?? JSON_EXCERPTS }), invocation.explain);
    case "quotes":
      return quotesJson(coverage.quotes(q, { ...options, limit: invocation.limit }));
    case "search": {
      const started = performance.now();
      const hits = coverage.search(q, { ...options, limit: invocation.limit ?? HITS });
      return hitsJson(q, hits, performance.now() - started);
    }
    default: {
      const { articles, ...rest } = coverage.holdings();
      return { ...rest, articles: articles.map(articleJson) };
    }
  }
}

function text(coverage: Coverage, invocation: Invocation, look: Look): string {
  const q = invocation.q ?? "";
  const options = filters(invocation);
  switch (invocation.command) {
    case "ask":
      return answerText(
        coverage.ask(q, { ...options, limit: invocation.limit ?? TEXT_EXCERPTS }),
        look,
        invocation.explain,
      );
    case "quotes":
      return quotesText(coverage.quotes(q, { ...options, limit: invocation.limit }), look);
    case "search":
      return hitsText(coverage.search(q, { ...options, limit: invocation.limit ?? HITS }), look);
    default:
      return holdingsText(coverage.holdings(), look);
  }
}

function filters({ outlet, from, to, asked, about }: Invocation): AskOptions & QuotesOptions {
  return { outlet, from, to, asked, about };
}
