import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { pageLink } from "../coverage/link.ts";
import { withinLimits } from "./budget.ts";
import { accents, button, container, divider, linkButton, row, section, text } from "./components.ts";
import { day } from "./day.ts";
import { limits } from "./limits.ts";
import { canBeLabel, inline, link, muted, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { count, outletAndDay, outletsList } from "./source-line.ts";

/** Articles on a page: each takes up to three components. */
const articlesShown = 8;
/** In UTF-16 code units; all text of a message shares one limit. */
const longestHeadline = 140;
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
  const pages = Math.ceil(articles.length / articlesShown);
  const number = Math.max(0, Math.min(asked, pages - 1));
  const onPage = articles.slice(number * articlesShown, (number + 1) * articlesShown);
  const buttons = [
    ...(number > 0 ? [button("Back", pageId(number - 1))] : []),
    ...(number + 1 < pages ? [button("More articles", pageId(number + 1))] : []),
  ];
  const foot = pages > 1 ? [text(muted(`Page ${number + 1} of ${pages}`)), divider(), row(buttons)] : [];
  const room = Math.floor((limits.text - top.length - 40) / articlesShown);
  const entries = onPage.map((article) => entry(article, room));
  return withinLimits([container(accents.answer, [text(top), divider(), ...entries, ...foot])]);
}

/** A headline that links to its article, and its source; a link that has no room, or no place in a headline, is a button. */
function entry(article: Article, room: number): APIComponentInContainer {
  const url = pageLink(article);
  const title = shorten(oneLine(article.title), longestHeadline);
  const source = muted(outletAndDay(article));
  const linked = url && canBeLabel(title) ? `${link(title, url)}\n${source}` : null;
  if (linked && linked.length <= room) return text(linked);
  const content = `**${inline(title)}**\n${source}`;
  return url ? section(content, linkButton("Open", url)) : text(content);
}
