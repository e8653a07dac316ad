import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import type { Correction } from "../reason.ts";
import { day } from "./day.ts";
import { canBeLabel, inline, link, muted, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";

/** Longest headline and outlet shown in full, in UTF-16 code units. */
const longest = { headline: 140, outlet: 60 } as const;

export function headline(article: Article): string {
  return inline(shorten(oneLine(article.title), longest.headline));
}

export function outletName(article: Article): string {
  return article.outlet ? shorten(oneLine(article.outlet), longest.outlet) : "Unknown outlet";
}

/** "The National · 9 January 2024"; with an address the outlet is a link, or "open" where its name can't be one. */
export function outletAndDay(article: Article, url: string | null = null): string {
  const name = outletName(article);
  const date = article.published ? day(article.published) : "no date";
  if (!url) return `${inline(name)} · ${date}`;
  return canBeLabel(name) ? `${link(name, url)} · ${date}` : `${inline(name)} · ${date} · ${link("open", url)}`;
}

/** What was understood where it is not what was typed. */
export function correctionsLine(corrections: readonly Correction[]): string | null {
  if (corrections.length === 0) return null;
  const read = corrections.slice(0, 4).map(({ typed, read }) => `“${name(typed)}” as “${name(read)}”`);
  return muted(`Read ${read.join(", ")}`);
}

function name(word: string): string {
  return inline(shorten(oneLine(word), 40));
}

/** What the coverage holds: number, first and last day, outlets. */
export function holdingsLine({ articles, outlets, first, last }: Holdings): string {
  if (articles.length === 0) return "The coverage holds no articles yet.";
  const range = first && last ? `, ${first === last ? day(first) : `${day(first)} to ${day(last)}`}` : "";
  return `The coverage holds ${count(articles.length, "article")}${range}: ${outletsList(outlets, 6)}.`;
}

/** "The National, BBC (3) and 4 more" */
export function outletsList(outlets: Holdings["outlets"], most: number): string {
  const shown = outlets
    .slice(0, most)
    .map(
      ({ name, articles }) => inline(shorten(oneLine(name), longest.outlet)) + (articles > 1 ? ` (${articles})` : ""),
    );
  const more = outlets.length - shown.length;
  if (shown.length === 0) return "outlets unknown";
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
