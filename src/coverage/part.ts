import type { Article } from "../articles/article.ts";
import type { Coverage } from "./coverage.ts";
import { type Holdings, holdingsOf, outletsHolding } from "./holdings.ts";

/** What can be asked of a coverage, or of a part of it as if there were nothing else. */
export type Part = Pick<Coverage, "ask" | "quotes" | "holdings" | "suggestPeople" | "suggestOutlets" | "surroundings">;

/** Parts made ready, the latest used last: as many servers as have chosen something ask again and again. */
const mostParts = 200;
const parts = new WeakMap<Part, Map<string, Part>>();

/** Of a coverage, the articles of some outlets. */
export function partOf(whole: Part, outlets: readonly string[]): Part {
  const made = parts.get(whole) ?? new Map<string, Part>();
  parts.set(whole, made);
  const key = JSON.stringify(outlets);
  const part = made.get(key) ?? createPart(whole, new Set(outlets));
  made.delete(key);
  made.set(key, part);
  const [oldest] = made.keys();
  if (made.size > mostParts && oldest !== undefined) made.delete(oldest);
  return part;
}

function createPart(whole: Part, outlets: ReadonlySet<string>): Part {
  let counted: { readonly of: Holdings; readonly holdings: Holdings } | null = null;
  const here = ({ outlet }: Article) => outlet !== null && outlets.has(outlet);

  function holdings(): Holdings {
    const of = whole.holdings();
    // Articles may have come in since.
    if (counted?.of !== of) counted = { of, holdings: holdingsOf(of.articles.filter(here)) };
    return counted.holdings;
  }

  return {
    holdings,
    ask: (question, options) => whole.ask(question, { ...options, outlets }),
    quotes: (person, options) => whole.quotes(person, { ...options, outlets }),
    suggestPeople: (typed, limit) => whole.suggestPeople(typed, limit, outlets),
    suggestOutlets: (typed, limit) => outletsHolding(holdings(), typed, limit),
    surroundings: (article, span) => whole.surroundings(article, span),
  };
}
