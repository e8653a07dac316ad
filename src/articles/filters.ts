import type { Article } from "./article.ts";

/** Narrows what is searched. Days are ISO (`2023-10-12`), both ends inclusive. */
export interface Filters {
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The outlets that there are to ask, by name; `outlet` is the one asked for. */
  readonly outlets?: ReadonlySet<string> | undefined;
  /** Only these article ids. */
  readonly within?: ReadonlySet<string> | undefined;
}

/** Whether an article may answer under these filters. An undated article passes no date filter. */
export function passes(article: Article, filters: Filters): boolean {
  if (filters.within && !filters.within.has(article.id)) return false;
  if (filters.outlets && !(article.outlet !== null && filters.outlets.has(article.outlet))) return false;
  if (filters.outlet && article.outlet?.toLowerCase() !== filters.outlet.toLowerCase()) return false;
  if (!filters.from && !filters.to) return true;
  const day = article.published?.slice(0, 10);
  if (!day) return false;
  return (!filters.from || day >= filters.from) && (!filters.to || day <= filters.to);
}

/** The outlets that a name may mean: the one of that name, or those whose names hold it; in any case of letters. */
export function outletsMeant(typed: string, outlets: readonly string[]): string[] {
  const wanted = typed.trim().toLowerCase();
  const exact = outlets.find((name) => name.toLowerCase() === wanted);
  return exact === undefined ? outlets.filter((name) => name.toLowerCase().includes(wanted)) : [exact];
}
