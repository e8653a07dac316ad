import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Holdings } from "../coverage/holdings.ts";
import type { Reason } from "../reason.ts";
import type { Answer } from "../retrieval/answer.ts";
import { divider, text } from "./components.ts";
import { excerptView } from "./excerpt.ts";
import { muted, oneLine, toMarkdown } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { holdingsLine } from "./source-line.ts";

/** Close matches offered where nothing answers. */
const mostNearest = 2;
/** Longest reason and close match, in UTF-16 code units. */
const longest = { reason: 600, nearest: 900 } as const;

/** Why there is no answer and what the coverage holds; then what comes closest, marked as no answer. */
export function declined(
  { reason, nearest }: Pick<Answer, "reason" | "nearest">,
  holdings: Holdings,
  room: number,
): APIComponentInContainer[] {
  const why = text(`${reasonText(reason)}\n${muted(holdingsLine(holdings))}`);
  const close = nearest.slice(0, mostNearest);
  if (close.length === 0) return [divider(), why];
  const lead = text("**Close, but not an answer**");
  const each = Math.min(longest.nearest, Math.floor((room - why.content.length - lead.content.length) / close.length));
  const views = close.flatMap((excerpt) => excerptView({ ...excerpt, marks: [] }, each));
  return [divider(), why, divider(), lead, ...views];
}

export function reasonText(reason: Reason | null): string {
  const why = oneLine(reason?.message ?? "Nothing in the coverage answers this.");
  return toMarkdown(shorten(why, longest.reason, toMarkdown));
}
