import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Article, Span } from "../articles/article.ts";
import { passageLink } from "../coverage/link.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import { linkButton, section, text } from "./components.ts";
import { quotedWords } from "./excerpt.ts";
import { limits } from "./limits.ts";
import { inline, link, muted, oneLine, toMarkdown } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { outletAndDay, outletName } from "./source-line.ts";

/** Longest link inside a text, in UTF-16 code units: texts share one budget. */
const longestLink = 260;
/** Longest words shown before a quotation, and longest speaker. */
const longest = { before: 240, speaker: 80 } as const;

/**
 * A quotation with its source, and a button that opens the page there. Whole sentences stand alone; parts of one and
 * reported speech stand in their sentence, with what was said in bold.
 *
 * @param room most UTF-16 code units of text
 * @param named whether the speaker is said, for words that are not the person's own
 */
export function quotationView(entry: QuotationEntry, room: number, named: boolean): APIComponentInContainer {
  const { article, quotation, before } = entry;
  const above = [
    ...(named ? [`**${speakerOf(entry)}**`] : []),
    ...(before ? [muted(toMarkdown(shorten(oneLine(before), longest.before)))] : []),
  ];
  const source = muted(outletAndDay(article));
  const taken = [...above, source].join("\n").length + 1;
  const words = wordsOf(entry, room - taken);
  const also = alsoIn(entry, room - taken - words.length);
  const content = [...above, words, source + also].join("\n");
  const url = passageLink(article, quotation.span, limits.buttonUrl);
  return url ? section(content, linkButton("Open", url)) : text(content);
}

function speakerOf({ quotation }: QuotationEntry): string {
  const name = quotation.speaker ?? quotation.mention?.asPrinted ?? "Speaker not certain";
  return inline(shorten(oneLine(name), longest.speaker));
}

function wordsOf({ article, quotation, text: said }: QuotationEntry, room: number): string {
  if (quotation.kind === "direct" && !isPart(article, quotation.span)) return quotedWords(`“${said.trim()}”`, [], room);
  const context = sentenceAround(quotation.span, quotation.context);
  const marks = [{ start: quotation.span.start - context.start, end: quotation.span.end - context.start }];
  return quotedWords(article.text.slice(context.start, context.end), marks, room);
}

/** The context, which holds the words even where it was found too short. */
function sentenceAround(said: Span, context: Span): Span {
  return { start: Math.min(said.start, context.start), end: Math.max(said.end, context.end) };
}

/** Whether quoted words are but part of a sentence: it begins before them or goes on behind them. */
function isPart(article: Article, { start, end }: Span): boolean {
  const words = article.text.slice(start, end).trim();
  const ends =
    /[.!?…,;:—–-]["'”’»)\]]*$/u.test(words) || /^["'”’»]{0,2}[.!?…,]/u.test(article.text.slice(end, end + 3));
  return !/^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(words) || !ends;
}

/** Other articles with the same words, with links as far as they fit. */
function alsoIn({ alsoIn }: QuotationEntry, room: number): string {
  let shown = "";
  let left = alsoIn.length;
  for (const source of alsoIn) {
    const url = passageLink(source.article, source.span, longestLink);
    const name = outletName(source.article);
    const next = `${shown ? ", " : " · also in "}${url ? link(name, url) : inline(name)}`;
    if (shown.length + next.length + 12 > room) break;
    shown += next;
    left -= 1;
  }
  if (left === 0) return shown;
  const more = shown ? ` and ${left} more` : ` · also in ${left} more`;
  return shown.length + more.length <= room ? shown + more : shown;
}
