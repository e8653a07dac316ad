import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import type { Correction } from "../reason.ts";
import type { Words } from "../words/words.ts";
import { day } from "./day.ts";
import { canBeLabel, inline, isolated, link, muted, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";

/** Longest headline and outlet shown in full, in UTF-16 code units. */
const longest = { headline: 140, outlet: 60 } as const;

export function headline(article: Article, { direction }: Words): string {
  return inline(shorten(oneLine(article.title), longest.headline), direction);
}

export function outletName(article: Article, words: Words): string {
  return article.outlet ? shorten(oneLine(article.outlet), longest.outlet) : words.source.unknownOutlet;
}

/** "The National · 9 January 2024"; with an address the outlet is a link, or "open" where its name can't be one. */
export function outletAndDay(article: Article, words: Words, url: string | null = null): string {
  const name = outletName(article, words);
  const shownName = inline(name, words.direction);
  const date = article.published ? day(article.published) : words.source.noDate;
  if (!url) return `${shownName} · ${date}`;
  return canBeLabel(name)
    ? `${isolated(link(name, url), words.direction)} · ${date}`
    : `${shownName} · ${date} · ${link(words.source.open, url)}`;
}

/** What was understood where it is not what was typed. */
export function correctionsLine(corrections: readonly Correction[], words: Words): string | null {
  if (corrections.length === 0) return null;
  const pairs = corrections
    .slice(0, 4)
    .map(({ typed, read }) => words.corrections.pair(shortName(typed, words), shortName(read, words)));
  return muted(words.corrections.all(words.list(pairs)));
}

/** A name or word within a sentence. */
export function shortName(name: string, { direction }: Words): string {
  return inline(shorten(oneLine(name), 40), direction);
}

/** What the coverage holds: number, first and last day, outlets. */
export function holdingsLine({ articles, outlets, first, last }: Holdings, words: Words): string {
  const { collection } = words;
  if (articles.length === 0) return collection.empty;
  return collection.holds(words.articles(articles.length), range(first, last, words), outletsList(outlets, 6, words));
}

/** First and last day, or the only one; null where none is known. */
export function range(first: string | null, last: string | null, words: Words): string | null {
  if (!first || !last) return null;
  return first === last ? day(first) : words.days(day(first), day(last));
}

/** "The National, BBC (3) and 4 more" */
export function outletsList(outlets: Holdings["outlets"], most: number, words: Words): string {
  const shown = outlets.slice(0, most).map(({ name, articles }) => {
    const outlet = inline(shorten(oneLine(name), longest.outlet), words.direction);
    return articles > 1 ? `${outlet} (${words.number(articles)})` : outlet;
  });
  return shown.length === 0 ? words.collection.outletsUnknown : inRow(shown, outlets.length - shown.length, words);
}

/** Names in a row, and how many more there are. */
export function inRow(names: readonly string[], more: number, words: Words): string {
  const row = names.join(words.comma);
  return more > 0 ? words.list([...(row ? [row] : []), words.more(more)]) : row;
}
