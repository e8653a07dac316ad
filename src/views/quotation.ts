import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Article, Span } from "../articles/article.ts";
import { passageLink } from "../coverage/link.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import type { Button } from "./components.ts";
import { linkButton, section, text } from "./components.ts";
import { quotedWords } from "./excerpt.ts";
import { limits } from "./limits.ts";
import { inline, link, muted, oneLine, toMarkdown } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { outletAndDay, outletName } from "./source-line.ts";

/** Longest link inside a text, in UTF-16 code units: all texts share one limit. */
const longestLink = 300;
/** Longest words shown before a quotation, and longest speaker. */
const longest = { before: 240, speaker: 80 } as const;

/** A quotation with everything shown of it but its words. */
export interface QuotationParts {
  readonly entry: QuotationEntry;
  readonly above: string;
  readonly source: string;
  /** Where the source has no room for its link. */
  readonly button: Button | null;
  /** Length of it all with the words whole, in UTF-16 code units. */
  readonly length: number;
}

/**
 * What to show of a quotation: who says it, where it is not the person's own (`named`), what comes before, and the source,
 * which opens the page at the quotation.
 */
export function quotationParts(entry: QuotationEntry, named: boolean): QuotationParts {
  const { article, quotation } = entry;
  const before = beforeWords(entry);
  const lines = [
    ...(named ? [`**${speakerOf(entry)}**`] : []),
    ...(before ? [muted(toMarkdown(shorten(oneLine(before), longest.before)))] : []),
  ];
  const above = lines.map((line) => `${line}\n`).join("");
  const url = passageLink(article, quotation.span, longestLink);
  const longUrl = url ? null : passageLink(article, quotation.span, limits.buttonUrl);
  const source = `\n${muted(outletAndDay(article, url))}`;
  const button = longUrl ? linkButton("Open", longUrl) : null;
  const words = wordsOf(entry, Number.POSITIVE_INFINITY);
  return { entry, above, source, button, length: above.length + words.length + source.length };
}

/**
 * Whole sentences stand alone; parts of one and reported speech stand in their sentence, with what was said in bold.
 *
 * @param room most UTF-16 code units of text
 */
export function quotationView({ entry, above, source, button }: QuotationParts, room: number): APIComponentInContainer {
  const taken = above.length + source.length;
  const words = wordsOf(entry, Math.max(0, room - taken));
  const content = above + words + source + alsoIn(entry, room - taken - words.length);
  return button ? section(content, button) : text(content);
}

function speakerOf({ quotation }: QuotationEntry): string {
  const name = quotation.speaker ?? quotation.mention?.asPrinted ?? "Speaker not certain";
  return inline(shorten(oneLine(name), longest.speaker));
}

function wordsOf(entry: QuotationEntry, room: number): string {
  const { article, quotation, text: said } = entry;
  if (standsAlone(entry)) return quotedWords(`“${said.trim()}”`, [], room);
  const context = sentenceAround(quotation);
  const marks = [{ start: quotation.span.start - context.start, end: quotation.span.end - context.start }];
  return quotedWords(article.text.slice(context.start, context.end), marks, room);
}

/** What comes right before the words, unless the sentence that is shown holds it anyway. */
function beforeWords(entry: QuotationEntry): string | null {
  const { article, quotation, before } = entry;
  if (!before || standsAlone(entry)) return before;
  const context = sentenceAround(quotation);
  return article.text.slice(context.start, context.end).includes(before.trim()) ? null : before;
}

/** Reported speech and parts of a sentence are understood in their sentence alone. */
function standsAlone({ article, quotation }: QuotationEntry): boolean {
  return quotation.kind === "direct" && !isPart(article, quotation.span);
}

/** The context, which holds the words even where it was found too short. */
function sentenceAround({ span, context }: QuotationEntry["quotation"]): Span {
  return { start: Math.min(span.start, context.start), end: Math.max(span.end, context.end) };
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
