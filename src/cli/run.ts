import { readArticles } from "../articles/read.ts";
import type { AskOptions, Coverage } from "../coverage/coverage.ts";
import { beginCoverage } from "../coverage/open.ts";
import { analyseQuotations } from "../quotes/analyse.ts";
import type { QuotesOptions } from "../quotes/answer.ts";
import { quotationRecord } from "../quotes/export.ts";
import type { Reason } from "../reason.ts";
import { type BatchQuestion, readBatch } from "./batch.ts";
import { answerJson, articleJson, hitsJson, quotesJson } from "./json.ts";
import { type OutletMeant, outletMeant } from "./outlet.ts";
import { answerText, hitsText, holdingsText, type Look, quotesText } from "./text.ts";
import { type Invocation, UsageError } from "./usage.ts";

/** Where the answer goes and how it looks there. */
export interface Terminal {
  readonly print: (text: string) => Promise<void>;
  /** What is no part of the answer, a line at a time. */
  readonly tell: (line: string) => void;
  readonly look: Look;
  /** ISO day. */
  readonly today: string;
  /** Folder in which the index of a large collection is kept; null: nowhere. */
  readonly cache: string | null;
}

const TEXT_EXCERPTS = 3;
const JSON_EXCERPTS = 10;
const HITS = 10;
/** Milliseconds between two lines about progress. */
const TELLS_EVERY = 5000;

/**
 * Does what the command line asks for.
 * @throws UsageError, UserError
 */
export async function run(invocation: Invocation, terminal: Terminal): Promise<void> {
  if (invocation.command === "quotations") return printQuotations(invocation, terminal);
  const batch = invocation.batch === undefined ? null : await readBatch(invocation.batch, terminal.today);
  const coverage = await open(invocation, terminal);
  const asking = { coverage, invocation, meant: outletMeant(invocation.outlet, coverage) };
  if (batch) return printBatch(asking, batch, terminal);
  if (invocation.json) return terminal.print(`${JSON.stringify(json(asking, invocation.q ?? ""))}\n`);
  await terminal.print(text(asking, terminal.look));
}

/** Tells of its progress where reading takes long. */
async function open({ articles }: Invocation, { tell, cache }: Terminal): Promise<Coverage> {
  const opening = await beginCoverage(articles, { cache, onNotice: tell });
  let told = performance.now();
  await opening.finish((read) => {
    if (performance.now() - told < TELLS_EVERY) return;
    told = performance.now();
    tell(`${read} of ${opening.articles} articles are read`);
  });
  return opening.coverage;
}

/** What is asked for, and of what. */
interface Asking {
  readonly coverage: Coverage;
  readonly invocation: Invocation;
  readonly meant: OutletMeant;
}

async function printBatch(asking: Asking, questions: readonly BatchQuestion[], { print }: Terminal): Promise<void> {
  for (const { id, q, within, asked } of questions) {
    const line = json(asking, q, { within, ...(asked !== undefined && { asked }) });
    await print(`${JSON.stringify({ id, ...line })}\n`);
  }
}

/** A line an article; the articles' own offsets, so nothing is left out for being no reporting. */
async function printQuotations({ articles }: Invocation, { print }: Terminal): Promise<void> {
  if (articles === null) throw new UsageError("quotations needs --articles PATH");
  for (const article of await readArticles(articles)) {
    await print(`${JSON.stringify(quotationRecord(analyseQuotations(article)))}\n`);
  }
}

function json(asking: Asking, q: string, narrowed: AskOptions = {}): object {
  const { coverage, invocation } = asking;
  const { options, explained } = filters(asking, narrowed);
  const { limit } = invocation;
  switch (invocation.command) {
    case "ask":
      return answerJson(
        explained(coverage.ask(q, { ...options, limit: limit ?? JSON_EXCERPTS, explain: invocation.explain })),
        invocation.explain,
      );
    case "quotes":
      return quotesJson(explained(coverage.quotes(q, { ...options, limit })));
    case "search": {
      const started = performance.now();
      const hits = coverage.search(q, { ...options, limit: limit ?? HITS });
      return hitsJson(q, hits, performance.now() - started);
    }
    default: {
      const { articles, ...rest } = coverage.holdings();
      return { ...rest, articles: articles.map(articleJson) };
    }
  }
}

function text(asking: Asking, look: Look): string {
  const { coverage, invocation } = asking;
  const { options, explained } = filters(asking);
  const { limit } = invocation;
  const q = invocation.q ?? "";
  switch (invocation.command) {
    case "ask":
      return answerText(
        explained(coverage.ask(q, { ...options, limit: limit ?? TEXT_EXCERPTS, explain: invocation.explain })),
        look,
        invocation.explain,
      );
    case "quotes":
      return quotesText(explained(coverage.quotes(q, { ...options, limit })), look);
    case "search": {
      const hits = coverage.search(q, { ...options, limit: limit ?? HITS });
      // A question without any passage says why.
      return hits.length > 0 ? hitsText(hits, look) : answerText(explained(coverage.ask(q, options)), look);
    }
    default:
      return holdingsText(coverage.holdings(), look);
  }
}

function filters({ invocation, meant: { outlet, explained } }: Asking, narrowed: AskOptions = {}) {
  const { from, to, asked, about } = invocation;
  const options: AskOptions & QuotesOptions = { outlet, from, to, asked, about, ...narrowed };
  return {
    options,
    explained: <A extends { readonly reason: Reason | null }>(answer: A): A => ({
      ...answer,
      reason: explained(answer.reason),
    }),
  };
}
