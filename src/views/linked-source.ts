import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Article, Span } from "../articles/article.ts";
import { passageLink } from "../coverage/link.ts";
import type { Words } from "../words/words.ts";
import type { Button } from "./components.ts";
import { linkButton, section, text } from "./components.ts";
import { limits } from "./limits.ts";
import { muted } from "./markdown.ts";
import { outletAndDay } from "./source-line.ts";

/** Longest link inside a text, in UTF-16 code units: all texts share one limit. */
export const longestTextLink = 300;

/** Outlet and day, opening the page at a passage. */
export interface LinkedSource {
  readonly line: string;
  /** Where the link is too long to stand in the line. */
  readonly button: Button | null;
}

export function linkedSource(article: Article, span: Span, words: Words): LinkedSource {
  const url = passageLink(article, span, longestTextLink);
  const longUrl = url ? null : passageLink(article, span, limits.buttonUrl);
  const button = longUrl ? linkButton(words.buttons.open, longUrl) : null;
  return { line: muted(outletAndDay(article, words, url)), button };
}

/** Text with the source's button beside it, if it has one. */
export function besideSource(content: string, { button }: LinkedSource): APIComponentInContainer {
  return button ? section(content, button) : text(content);
}
