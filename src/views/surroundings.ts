import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Article, Span } from "../articles/article.ts";
import { passageLink } from "../coverage/link.ts";
import type { Words } from "../words/words.ts";
import { withinLimits } from "./budget.ts";
import { accents, container, divider, linkButton, row, text } from "./components.ts";
import { limits } from "./limits.ts";
import { emphasise } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { headline, outletAndDay } from "./source-line.ts";

/** An excerpt in bold among the paragraphs around it. */
export function surroundingsView(
  article: Article,
  around: Span,
  excerpt: Span,
  words: Words,
): APIMessageTopLevelComponent[] {
  const top = text(`### ${headline(article, words)}\n-# ${outletAndDay(article, words)}`);
  const room = limits.text - top.content.length;
  const url = passageLink(article, excerpt, limits.buttonUrl);
  const open = url ? [row([linkButton(words.buttons.openArticle, url)])] : [];
  const paragraphs = text(paragraphsAround(article, around, excerpt, room));
  return withinLimits([container(accents.answer, [top, divider(), paragraphs, ...open])]);
}

/** Whole paragraphs, dropped from the far ends where there is no room for all. */
function paragraphsAround(article: Article, around: Span, excerpt: Span, room: number): string {
  const shown = article.paragraphs.filter(
    ({ start, end, role }) =>
      (start < excerpt.end && excerpt.start < end) || (role === "body" && start < around.end && around.start < end),
  );
  const render = (paragraph: Span) =>
    emphasise(article.text.slice(paragraph.start, paragraph.end), [
      { start: excerpt.start - paragraph.start, end: excerpt.end - paragraph.start },
    ]);
  let rendered = shown.map((paragraph) => ({ paragraph, shown: render(paragraph) }));
  const length = () => rendered.reduce((sum, part) => sum + part.shown.length + 2, 0);
  while (rendered.length > 1 && length() > room) {
    const [first, last] = [rendered[0]!.paragraph, rendered.at(-1)!.paragraph];
    const lastIsFarther = last.start - excerpt.end >= excerpt.start - first.end;
    rendered = lastIsFarther ? rendered.slice(0, -1) : rendered.slice(1);
  }
  if (length() <= room) return rendered.map((part) => part.shown).join("\n\n");
  const words = article.text.slice(excerpt.start, excerpt.end);
  const bold = (part: string) => emphasise(part, [{ start: 0, end: part.length }]);
  return bold(shorten(words, room, bold));
}
