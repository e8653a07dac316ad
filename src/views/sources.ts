import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { withinLimits } from "./budget.ts";
import { accents, button, container, divider, row, text } from "./components.ts";
import { day } from "./day.ts";
import { link, muted, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { count, headline, outletAndDay, outletsList } from "./source-line.ts";

/** Articles on a page, and most UTF-16 code units of their lines: addresses may be long. */
const page = { articles: 8, characters: 3200 } as const;
/** Longest address linked from a headline; a longer one would leave no room for others. */
const longestAddress = 700;
const outletsShown = 12;

/** What the coverage holds: outlets, number and dates of the articles, and a page of headlines. */
export function sourcesView(
  holdings: Holdings,
  asked: number,
  pageId: (page: number) => string,
): APIMessageTopLevelComponent[] {
  const { articles, outlets, first, last } = holdings;
  if (articles.length === 0) {
    return withinLimits([container(accents.aside, [text("### The coverage"), text("It holds no articles yet.")])]);
  }
  const range = first && last ? ` · ${first === last ? day(first) : `${day(first)} to ${day(last)}`}` : "";
  const top = [
    `### The coverage`,
    `**${count(articles.length, "article")}** from **${count(outlets.length, "outlet")}**${range}`,
    muted(outletsList(outlets, outletsShown)),
  ].join("\n");
  const pages = paged(articles.map(line));
  const number = Math.max(0, Math.min(asked, pages.length - 1));
  const buttons = [
    ...(number > 0 ? [button("Back", pageId(number - 1))] : []),
    ...(number + 1 < pages.length ? [button("More articles", pageId(number + 1))] : []),
  ];
  const foot = pages.length > 1 ? [divider(), text(muted(`Page ${number + 1} of ${pages.length}`)), row(buttons)] : [];
  return withinLimits([
    container(accents.answer, [text(top), divider(), ...(pages[number] ?? []).map((line) => text(line)), ...foot]),
  ]);
}

function line(article: Article): string {
  const linked = article.url && isWebAddress(article.url);
  const title = linked ? link(shorten(oneLine(article.title), 140), article.url) : headline(article);
  return `${title}\n${muted(outletAndDay(article))}`;
}

function isWebAddress(url: string): boolean {
  return url.length <= longestAddress && /^https?:\/\//i.test(url) && URL.canParse(url);
}

function paged(lines: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  let characters = 0;
  for (const line of lines) {
    const current = pages.at(-1)!;
    if (current.length >= page.articles || (current.length > 0 && characters + line.length > page.characters)) {
      pages.push([line]);
      characters = line.length;
    } else {
      current.push(line);
      characters += line.length;
    }
  }
  return pages;
}
