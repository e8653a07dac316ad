import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Source } from "../articles/source.ts";
import { passageLink } from "../coverage/link.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { Button } from "./components.ts";
import { linkButton, section, text } from "./components.ts";
import { limits } from "./limits.ts";
import { inline, link, muted, oneLine, toMarkdown } from "./markdown.ts";
import type { QuotationGroup } from "./quotation-words.ts";
import { groupWords, otherSources, wordsBefore } from "./quotation-words.ts";
import { shorten } from "./shorten.ts";
import { outletAndDay, outletName } from "./source-line.ts";

/** Longest link inside a text, in UTF-16 code units: all texts share one limit. */
const longestLink = 300;
/** Longest words shown before a quotation, and longest speaker. */
const longest = { before: 240, speaker: 80 } as const;

/** Quotations with everything shown of them but their words. */
export interface QuotationParts {
  readonly group: QuotationGroup;
  readonly above: string;
  readonly source: string;
  /** Where the source has no room for its link. */
  readonly button: Button | null;
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
  const url = passageLink(article, quotation.span, longestLink);
  const longUrl = url ? null : passageLink(article, quotation.span, limits.buttonUrl);
  const source = `\n${muted(outletAndDay(article, url))}`;
  const button = longUrl ? linkButton("Open", longUrl) : null;
  const words = groupWords(group, Number.POSITIVE_INFINITY);
  return { group, above, source, button, length: above.length + words.length + source.length };
}

/** @param room most UTF-16 code units of text */
export function quotationView({ group, above, source, button }: QuotationParts, room: number): APIComponentInContainer {
  const taken = above.length + source.length;
  const words = groupWords(group, Math.max(0, room - taken));
  const content = above + words + source + alsoIn(otherSources(group), room - taken - words.length);
  return button ? section(content, button) : text(content);
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
