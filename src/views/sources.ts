import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { pageLink } from "../coverage/link.ts";
import { withinLimits } from "./budget.ts";
import { accents, button, container, divider, linkButton, row, section, text } from "./components.ts";
import { day } from "./day.ts";
import { muted } from "./markdown.ts";
import { count, headline, outletAndDay, outletsList } from "./source-line.ts";

/** Articles on a page: each takes three components. */
const articlesShown = 8;
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
  return withinLimits([container(accents.answer, [text(top), divider(), ...onPage.map(entry), ...foot])]);
}

/** A headline with its source, and a button that opens it. */
function entry(article: Article): APIComponentInContainer {
  const content = `**${headline(article)}**\n${muted(outletAndDay(article))}`;
  const url = pageLink(article);
  return url ? section(content, linkButton("Open", url)) : text(content);
}
