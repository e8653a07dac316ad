import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Span } from "../articles/article.ts";
import { passageLink } from "../coverage/link.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import type { Words } from "../words/words.ts";
import type { Button } from "./components.ts";
import { linkButton, row, text } from "./components.ts";
import { limits } from "./limits.ts";
import { emphasise, isolated, muted, quote } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { headline, inRow, outletAndDay, outletName } from "./source-line.ts";
import { speakerLine } from "./speaker.ts";

/** Most articles named besides the first that has the same words. */
const mostOthers = 4;

/**
 * An excerpt: who says it, its words as a quote with the matches in bold, and where it stands; below, a button to every
 * page that has it, and a further button.
 *
 * @param room most UTF-16 code units of text
 */
export function excerptView(excerpt: Excerpt, room: number, beside: Button, words: Words): APIComponentInContainer[] {
  const links = sourceButtons(excerpt, words);
  return [text(excerptText(excerpt, room, words)), row([...links.slice(0, limits.rowButtons - 1), beside])];
}

function excerptText(excerpt: Excerpt, room: number, words: Words): string {
  const above = excerpt.speaker ? `${speakerLine(excerpt.speaker, words)}\n` : "";
  // The words come first: where they need it, at most half of the room goes to where they stand.
  const needed = quotedWords(excerpt.text, excerpt.marks, Number.POSITIVE_INFINITY).length;
  const left = room - above.length - Math.min(needed, room / 2) - 1;
  const below = [muted(headline(excerpt.article, words)), ...alsoIn(excerpt, words)].reduce(
    (lines, line) => (lines.length + line.length + 1 <= left ? `${lines}\n${line}` : lines),
    muted(outletAndDay(excerpt.article, words)),
  );
  const quote = quotedWords(excerpt.text, excerpt.marks, Math.max(0, room - above.length - below.length - 1));
  return `${above}${quote}\n${below}`;
}

/** Length of an excerpt's text when whole, in UTF-16 code units. */
export function excerptLength(excerpt: Excerpt, words: Words): number {
  return excerptText(excerpt, Number.POSITIVE_INFINITY, words).length;
}

/** A run of an article as a block quote with parts of it in bold. */
export function quotedWords(words: string, marks: readonly Span[], room: number): string {
  const render = (part: string) => quote(emphasise(part, marks));
  return render(shorten(words, room, render));
}

function alsoIn({ alsoIn }: Excerpt, words: Words): string[] {
  if (alsoIn.length === 0) return [];
  const named = alsoIn.slice(0, mostOthers).map(({ article }) => outletAndDay(article, words));
  return [muted(words.source.alsoIn(inRow(named, alsoIn.length - named.length, words)))];
}

/** A button to every page that has the words, the first one's first; outlets are named where there are several. */
function sourceButtons({ article, span, alsoIn }: Excerpt, words: Words): Button[] {
  const { openIn, openArticle } = words.buttons;
  return [{ article, span }, ...alsoIn].flatMap((source) => {
    const url = passageLink(source.article, source.span, limits.buttonUrl);
    const label =
      alsoIn.length > 0 ? openIn(isolated(outletName(source.article, words), words.direction)) : openArticle;
    return url ? [linkButton(label, url)] : [];
  });
}
