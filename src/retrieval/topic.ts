import type { Article, Span } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import { paragraphAt } from "../quotes/text/paragraph-at.ts";
import type { Matcher } from "./matches.ts";
import type { Question } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Share of the topic's weight that a quotation and its sentence must hold to be about it. */
const ABOUT_FROM = 0.3;
/** What a word counts by where it stands: the sentence around the quotation and the one before it tell what is spoken of. */
const AROUND = 0.6;
/** The rest of its paragraph. */
const BESIDE = 0.4;
/** The headline: all that the article quotes is about it, if less surely so. */
const ABOVE = 0.3;

/**
 * Quotations about a topic, most closely first, equal ones in the order given. The matcher holds the topic's words.
 */
export function rankByTopic(
  entries: readonly QuotationEntry[],
  topic: Question,
  vocabulary: Vocabulary,
  matcher: Matcher,
): QuotationEntry[] {
  const whole = topic.terms.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  return entries
    .map((entry) => ({ entry, share: share(entry, topic, vocabulary, matcher) / whole }))
    .filter(({ share }) => share >= ABOUT_FROM)
    .sort((a, b) => b.share - a.share)
    .map(({ entry }) => entry);
}

function share(entry: QuotationEntry, topic: Question, vocabulary: Vocabulary, matcher: Matcher): number {
  const { article, quotation, before } = entry;
  const { span, context } = quotation;
  const held = new Array<number>(topic.terms.length).fill(0);
  const note = (text: string, worth: number) => {
    const id = vocabulary.lookUp(text);
    const slot = id === undefined ? -1 : matcher.slotOf(id);
    if (slot < 0 || id === undefined) return;
    held[slot] = Math.max(held[slot] ?? 0, matcher.qualityOf(id) * worth);
  };
  for (const { text, start, end } of tokens(article.text, near(article, context))) {
    const inside = start >= span.start && end <= span.end;
    const around = start >= context.start && end <= context.end;
    note(text, inside ? 1 : around ? AROUND : BESIDE);
  }
  if (before !== null) for (const { text } of tokens(before)) note(text, AROUND);
  for (const { text } of tokens(article.title)) note(text, ABOVE);
  return topic.terms.reduce((sum, { weight }, slot) => sum + weight * (held[slot] ?? 0), 0);
}

/** How far around a sentence its paragraph is read: a line of megabytes is not read for each of its quotations. */
const FURTHEST = 2000;

/** A sentence with the rest of its paragraph. */
function near(article: Article, { start, end }: Span): Span {
  const own = paragraphAt(article, start) ?? { start, end };
  return {
    start: Math.max(Math.min(own.start, start), start - FURTHEST),
    end: Math.min(Math.max(own.end, end), end + FURTHEST),
  };
}
