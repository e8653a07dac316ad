import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Source } from "../articles/source.ts";
import { passageLink } from "../coverage/link.ts";
import type { QuotationEntry, QuotedElsewhere } from "../quotes/answer.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { Words } from "../words/words.ts";
import { quotedWords } from "./excerpt.ts";
import type { LinkedSource } from "./linked-source.ts";
import { besideSource, linkedSource, longestTextLink } from "./linked-source.ts";
import { canBeLabel, inline, isolated, link, muted, oneLine, toMarkdown } from "./markdown.ts";
import { quotationWords, withoutComma, wordsBefore } from "./quotation-words.ts";
import { shorten } from "./shorten.ts";
import { inRow, outletName } from "./source-line.ts";
import { speakerLine } from "./speaker.ts";

/** Most articles named besides the first that has the same words. */
const mostOthers = 4;
/** Most other wordings shown, and how long each is, in UTF-16 code units. */
const mostWordings = 2;
const longestWording = 200;
/** Longest words shown before a quotation, in UTF-16 code units. */
const longestBefore = 240;

/** A quotation with everything shown of it but its words. */
export interface QuotationParts {
  readonly entry: QuotationEntry;
  readonly above: string;
  readonly source: LinkedSource;
  /** Length of it all with the words whole and without other sources, in UTF-16 code units. */
  readonly length: number;
}

/**
 * What to show of a quotation: who says it, where it is not the person's own (`named`), what comes before,
 * and the source, which opens the page there.
 */
export function quotationParts(entry: QuotationEntry, named: boolean, words: Words): QuotationParts {
  const { article, quotation } = entry;
  const before = wordsBefore(entry);
  const lines = [
    ...(named ? [speakerOf(quotation, words)] : []),
    ...(before ? [muted(toMarkdown(shorten(oneLine(before), longestBefore)))] : []),
  ];
  const above = lines.map((line) => `${line}\n`).join("");
  const source = linkedSource(article, quotation.span, words);
  const whole = said(entry, Number.POSITIVE_INFINITY);
  return { entry, above, source, length: above.length + whole.length + 1 + source.line.length };
}

/** @param room most UTF-16 code units of text */
export function quotationView(
  { entry, above, source }: QuotationParts,
  room: number,
  words: Words,
): APIComponentInContainer {
  const taken = above.length + 1 + source.line.length;
  const shown = said(entry, Math.max(0, room - taken));
  const also = elsewhere(entry.alsoIn, room - taken - shown.length, words);
  return besideSource(`${above}${shown}\n${source.line}${also}`, source);
}

/** The words as a block quote, what was said in bold where they hold more. */
function said(entry: QuotationEntry, room: number): string {
  const { text, marks } = quotationWords(entry);
  return quotedWords(text, marks, room);
}

function speakerOf({ speaker, mention }: Quotation, words: Words): string {
  const name = speaker ?? mention?.asPrinted;
  return name ? speakerLine(name, words) : `**${words.people.uncertain}**`;
}

/** Other articles with the same: those in other words with these, as far as there is room, then the rest. */
function elsewhere(sources: readonly QuotedElsewhere[], room: number, words: Words): string {
  const lines: string[] = [];
  let left = room;
  const rest: Source[] = [];
  for (const source of sources) {
    const line = source.wording === null ? null : worded(source, source.wording, words);
    if (line === null || line.length > left || lines.length === mostWordings) rest.push(source);
    else {
      lines.push(line);
      left -= line.length;
    }
  }
  return lines.join("") + alsoIn(rest, left, words);
}

function worded(source: Source, wording: string, words: Words): string {
  const said = words.quoted(inline(shorten(oneLine(withoutComma(wording.trim())), longestWording), words.direction));
  return `\n${muted(words.source.worded(otherSource(source, words), said))}`;
}

/** Other articles with the same words, with links: as many as fit, and how many more there are. */
function alsoIn(sources: readonly Source[], room: number, words: Words): string {
  if (sources.length === 0) return "";
  const names = sources.slice(0, mostOthers).map((source) => otherSource(source, words));
  for (let named = names.length; named >= 0; named--) {
    const all = inRow(names.slice(0, named), sources.length - named, words);
    const shown = `\n${muted(words.source.alsoIn(all))}`;
    if (shown.length <= room) return shown;
  }
  return "";
}

function otherSource({ article, span }: Source, words: Words): string {
  const name = outletName(article, words);
  const url = passageLink(article, span, longestTextLink);
  return url && canBeLabel(name) ? isolated(link(name, url), words.direction) : inline(name, words.direction);
}
