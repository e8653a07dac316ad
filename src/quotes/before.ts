import type { Article, Span } from "../articles/article.ts";
import { sentences } from "../language/sentences.ts";
import type { Quotation } from "./quotation.ts";
import { paragraphNumberAt } from "./text/paragraph-at.ts";

/** Words at the beginning of a quotation that point at what came before it. */
const POINTS_BACK =
  /^[^\p{L}]*(?:it|it[’']s|its|this|that|that[’']s|these|those|he|he[’']s|she|she[’']s|they|they[’']re|him|her|them|his|their|there|so|but|and|or|because|which|who|then|yes|no|nor|not|exactly|absolutely|correct)(?![\p{L}])/iu;
/** The same for reported speech, whose "he" mostly is the speaker and whose "that" is a conjunction. */
const REPORT_POINTS_BACK = /^(?:that\s+)?(?:it|its|this|these|those|such)(?![\p{L}])/iu;
/** How far back a sentence may begin: a line of megabytes is not taken apart for each of its quotations. */
const FURTHEST = 5000;
const ASKED = /\b(?:asked|asking|questioned|pressed)\b|\?["”’]?\s*$/u;

/**
 * What comes right before a quotation that can't be understood alone: the beginning of its sentence when only a part of the
 * sentence is quoted, the sentence before when the words point back or answer a question. Null where they stand alone.
 */
export function beforeOf(article: Article, { span, context, kind }: Quotation): string | null {
  const { text } = article;
  const lead = text
    .slice(span.start - context.start > FURTHEST ? span.start : context.start, span.start)
    .replace(/["“”„«‘'`\s]+$/u, "")
    .trim();
  const words = text.slice(span.start, span.end);
  if (kind === "direct" && wordCount(lead) >= 4 && (/^[^\p{L}]*\p{Ll}/u.test(words) || ASKED.test(lead))) return lead;
  if (kind === "reported" && !REPORT_POINTS_BACK.test(words)) return null;
  const sentence = sentenceBefore(article, context);
  if (!sentence) return null;
  const shown = text.slice(sentence.start, sentence.end);
  const dependent = kind === "reported" || POINTS_BACK.test(words) || (kind === "direct" && ASKED.test(shown));
  return dependent ? shown : null;
}

const wordCount = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** The sentence before a span, in its paragraph or the reporting paragraph above. */
function sentenceBefore(article: Article, { start }: Span): Span | null {
  const at = paragraphNumberAt(article, start);
  const own = article.paragraphs[at];
  if (!own) return null;
  if (own.start < start) return lastSentence(article, { start: own.start, end: start });
  const above = article.paragraphs[at - 1];
  return above?.role === "body" ? lastSentence(article, above) : null;
}

/** The last sentence of a run; null where it is too long to be shown. */
function lastSentence({ text }: Article, { start, end }: Span): Span | null {
  const near = { start: Math.max(start, end - FURTHEST), end };
  const last = sentences(text, near).at(-1);
  return last && (near.start === start || last.start > near.start) ? last : null;
}
