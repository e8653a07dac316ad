import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Source } from "../articles/source.ts";
import { passageLink } from "../coverage/link.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { LinkedSource } from "./linked-source.ts";
import { besideSource, linkedSource, longestTextLink } from "./linked-source.ts";
import { inline, link, muted, oneLine, toMarkdown } from "./markdown.ts";
import type { QuotationGroup } from "./quotation-words.ts";
import { groupWords, otherSources, wordsBefore } from "./quotation-words.ts";
import { shorten } from "./shorten.ts";
import { outletName } from "./source-line.ts";

/** Longest words shown before a quotation, and longest speaker. */
const longest = { before: 240, speaker: 80 } as const;

/** Quotations with everything shown of them but their words. */
export interface QuotationParts {
  readonly group: QuotationGroup;
  readonly above: string;
  readonly source: LinkedSource;
  /** Length of it all with the words whole and without other sources, in UTF-16 code units. */
  readonly length: number;
}

/**
 * What to show of quotations in one sentence: who says it, where it is not the person's own (`named`), what comes before,
 * and the source, which opens the page there.
 */
export function quotationParts(group: QuotationGroup, named: boolean): QuotationParts {
  const [{ article, quotation }] = group;
  const before = wordsBefore(group);
  const lines = [
    ...(named ? [`**${speakerOf(quotation)}**`] : []),
    ...(before ? [muted(toMarkdown(shorten(oneLine(before), longest.before)))] : []),
  ];
  const above = lines.map((line) => `${line}\n`).join("");
  const source = linkedSource(article, quotation.span);
  const words = groupWords(group, Number.POSITIVE_INFINITY);
  return { group, above, source, length: above.length + words.length + 1 + source.line.length };
}

/** @param room most UTF-16 code units of text */
export function quotationView({ group, above, source }: QuotationParts, room: number): APIComponentInContainer {
  const taken = above.length + 1 + source.line.length;
  const words = groupWords(group, Math.max(0, room - taken));
  const also = alsoIn(otherSources(group), room - taken - words.length);
  return besideSource(`${above}${words}\n${source.line}${also}`, source);
}

function speakerOf({ speaker, mention }: Quotation): string {
  const name = speaker ?? mention?.asPrinted ?? "Speaker not certain";
  return inline(shorten(oneLine(name), longest.speaker));
}

/** Other articles with the same words, with links as far as they fit. */
function alsoIn(sources: readonly Source[], room: number): string {
  let shown = "";
  let left = sources.length;
  for (const source of sources) {
    const url = passageLink(source.article, source.span, longestTextLink);
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
