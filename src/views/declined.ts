import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Span } from "../articles/article.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { sentences } from "../language/sentences.ts";
import type { Excerpt } from "../retrieval/answer.ts";
import type { Words } from "../words/words.ts";
import { divider, text } from "./components.ts";
import { quotedWords } from "./excerpt.ts";
import { besideSource, linkedSource } from "./linked-source.ts";
import { muted } from "./markdown.ts";
import { holdingsLine } from "./source-line.ts";

/** Close matches offered where nothing answers. */
const mostNearest = 3;
/** Longest close match, in UTF-16 code units. */
const longestNearest = 320;

/**
 * Why there is no answer and what the coverage holds; then, small, what comes closest, marked as no answer.
 *
 * @param why Markdown
 */
export function declined(
  why: string,
  nearest: readonly Excerpt[],
  holdings: Holdings,
  words: Words,
): APIComponentInContainer[] {
  const reason = text(`${why}\n${muted(holdingsLine(holdings, words))}`);
  const close = nearest.slice(0, mostNearest).map((excerpt) => nearestView(excerpt, words));
  const title = text(`**${words.declined.close}**`);
  return [divider(), reason, ...(close.length > 0 ? [divider(), title, ...close] : [])];
}

/** The one sentence that comes closest, without the bold of an answer. */
function nearestView(excerpt: Excerpt, words: Words): APIComponentInContainer {
  const { start, end } = closestSentence(excerpt);
  const from = excerpt.span.start;
  const source = linkedSource(excerpt.article, { start: from + start, end: from + end }, words);
  return besideSource(`${quotedWords(excerpt.text.slice(start, end), [], longestNearest)}\n${source.line}`, source);
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
