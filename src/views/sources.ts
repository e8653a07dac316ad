import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Article } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { pageLink } from "../coverage/link.ts";
import type { Words } from "../words/words.ts";
import { withinLimits } from "./budget.ts";
import { accents, button, container, divider, linkButton, row, section, text } from "./components.ts";
import { limits } from "./limits.ts";
import { canBeLabel, inline, link, muted, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { outletAndDay, outletsList, range } from "./source-line.ts";

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
  words: Words,
): APIMessageTopLevelComponent[] {
  const { articles, outlets, first, last } = holdings;
  const title = `### ${words.collection.title}`;
  if (articles.length === 0) {
    return withinLimits([container(accents.aside, [text(title), text(words.collection.empty)])]);
  }
  const [number, of] = [words.articles(articles.length), words.outlets(outlets.length)];
  const days = range(first, last, words);
  const top = [
    title,
    words.collection.summary(`**${number}**`, `**${of}**`) + (days ? ` · ${days}` : ""),
    muted(outletsList(outlets, outletsShown, words)),
  ].join("\n");
  const pages = Math.ceil(articles.length / articlesShown);
  const page = Math.max(0, Math.min(asked, pages - 1));
  const onPage = articles.slice(page * articlesShown, (page + 1) * articlesShown);
  const buttons = [
    ...(page > 0 ? [button(words.buttons.back, pageId(page - 1))] : []),
    ...(page + 1 < pages ? [button(words.buttons.moreArticles, pageId(page + 1))] : []),
  ];
  const foot = pages > 1 ? [text(muted(words.page(page + 1, pages))), divider(), row(buttons)] : [];
  const room = Math.floor((limits.text - top.length - 40) / articlesShown);
  const entries = onPage.map((article) => entry(article, room, words));
  return withinLimits([container(accents.answer, [text(top), divider(), ...entries, ...foot])]);
}

/** A headline that links to its article, and its source; a link that has no room, or no place in a headline, is a button. */
function entry(article: Article, room: number, words: Words): APIComponentInContainer {
  const url = pageLink(article);
  const title = shorten(oneLine(article.title), longestHeadline);
  const source = muted(outletAndDay(article, words));
  const linked = url && canBeLabel(title) ? `${link(title, url)}\n${source}` : null;
  if (linked && linked.length <= room) return text(linked);
  const content = `**${inline(title)}**\n${source}`;
  return url ? section(content, linkButton(words.buttons.open, url)) : text(content);
}
