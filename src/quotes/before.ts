import type { Article, Span } from "../articles/article.ts";
import { sentences } from "../language/sentences.ts";
import type { Quotation } from "./quotation.ts";

/** Words at the beginning of a quotation that point at what came before it. */
const POINTS_BACK =
  /^[^\p{L}]*(?:it|it[’']s|its|this|that|that[’']s|these|those|he|he[’']s|she|she[’']s|they|they[’']re|him|her|them|his|their|there|so|but|and|or|because|which|who|then|yes|no|nor|not|exactly|absolutely|correct)(?![\p{L}])/iu;
/** The same for reported speech, whose "he" mostly is the speaker and whose "that" is a conjunction. */
const REPORT_POINTS_BACK = /^(?:that\s+)?(?:it|its|this|these|those|such)(?![\p{L}])/iu;
const ASKED = /\b(?:asked|asking|questioned|pressed)\b|\?["”’]?\s*$/u;

/**
 * What comes right before a quotation that can't be understood alone: the beginning of its sentence when only a part of the
 * sentence is quoted, the sentence before when the words point back or answer a question. Null where they stand alone.
 */
export function beforeOf(article: Article, { span, context, kind }: Quotation): string | null {
  const { text } = article;
  const lead = text
    .slice(context.start, span.start)
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
function sentenceBefore({ text, paragraphs }: Article, { start }: Span): Span | null {
  const at = paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
  const own = paragraphs[at];
  if (!own) return null;
  if (own.start < start) return sentences(text, { start: own.start, end: start }).at(-1) ?? null;
  const above = paragraphs[at - 1];
  return above?.role === "body" ? (sentences(text, above).at(-1) ?? null) : null;
}
