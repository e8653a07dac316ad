import type { Article } from "../articles/article.ts";

/** What the coverage holds. */
export interface Holdings {
  /** Newest first; those without a date last. */
  readonly articles: readonly Article[];
  /** Those with most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** First and last day of publication, ISO; null where no article has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Outlets whose names hold what was typed so far, those with most articles first. */
export function outletsHolding({ outlets }: Holdings, typed: string, limit: number): string[] {
  const wanted = typed.trim().toLowerCase();
  return outlets
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, limit);
}

export function holdingsOf(articles: readonly Article[]): Holdings {
  const newestFirst = articles.toSorted((a, b) => (b.published ?? "").localeCompare(a.published ?? ""));
  const dated = newestFirst.filter(({ published }) => published !== null);
  const outlets = Map.groupBy(newestFirst, ({ outlet }) => outlet ?? "");
  outlets.delete("");
  return {
    articles: newestFirst,
    outlets: [...outlets]
      .map(([name, group]) => ({ name, articles: group.length }))
      .sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name)),
    first: dated.at(-1)?.published?.slice(0, 10) ?? null,
    last: dated[0]?.published?.slice(0, 10) ?? null,
  };
}
