import { tokens } from "../language/tokens.ts";
import type { QuotationEntry } from "../quotes/answer.ts";
import type { Matcher } from "./matches.ts";
import type { Question } from "./question.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Share of the topic's weight that a quotation and its sentence must hold to be about it. */
const ABOUT_FROM = 0.3;
/** What a word counts that stands in the sentence around the quotation, not in the quotation. */
const AROUND = 0.6;

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

function share(
  { article, quotation }: QuotationEntry,
  topic: Question,
  vocabulary: Vocabulary,
  matcher: Matcher,
): number {
  const held = new Array<number>(topic.terms.length).fill(0);
  for (const { text, start, end } of tokens(article.text, quotation.context)) {
    const id = vocabulary.lookUp(text);
    const slot = id === undefined ? -1 : matcher.slotOf(id);
    if (slot < 0 || id === undefined) continue;
    const inside = start >= quotation.span.start && end <= quotation.span.end;
    held[slot] = Math.max(held[slot] ?? 0, matcher.qualityOf(id) * (inside ? 1 : AROUND));
  }
  return topic.terms.reduce((sum, { weight }, slot) => sum + weight * (held[slot] ?? 0), 0);
}
