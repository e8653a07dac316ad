import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Span } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { sentences } from "../language/sentences.ts";
import type { Reason } from "../reason.ts";
import type { Answer, Excerpt } from "../retrieval/answer.ts";
import { divider, text } from "./components.ts";
import { quotedWords } from "./excerpt.ts";
import { besideSource, linkedSource } from "./linked-source.ts";
import { muted, oneLine, toMarkdown } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import { holdingsLine } from "./source-line.ts";

/** Close matches offered where nothing answers. */
const mostNearest = 3;
/** Longest reason and close match, in UTF-16 code units. */
const longest = { reason: 600, nearest: 320 } as const;

/** Why there is no answer and what the coverage holds; then, small, what comes closest, marked as no answer. */
export function declined(
  { reason, nearest }: Pick<Answer, "reason" | "nearest">,
  holdings: Holdings,
): APIComponentInContainer[] {
  const why = text(`${reasonText(reason)}\n${muted(holdingsLine(holdings))}`);
  const close = nearest.slice(0, mostNearest).map(nearestView);
  return [divider(), why, ...(close.length > 0 ? [divider(), text("**Close, but not an answer**"), ...close] : [])];
}

function reasonText(reason: Reason | null): string {
  const why = oneLine(reason?.message ?? "Nothing in the coverage answers this.");
  return toMarkdown(shorten(why, longest.reason, toMarkdown));
}

/** The one sentence that comes closest, without the bold of an answer. */
function nearestView(excerpt: Excerpt): APIComponentInContainer {
  const { start, end } = closestSentence(excerpt);
  const from = excerpt.span.start;
  const source = linkedSource(excerpt.article, { start: from + start, end: from + end });
  return besideSource(`${quotedWords(excerpt.text.slice(start, end), [], longest.nearest)}\n${source.line}`, source);
}

function closestSentence({ text, marks }: Excerpt): Span {
  const marked = (sentence: Span) =>
    marks.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
      0,
    );
  const [closest] = sentences(text).sort((a, b) => marked(b) - marked(a));
  return closest ?? { start: 0, end: text.length };
}
