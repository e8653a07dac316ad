import type { Span } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";
import { chanceEvidence, type Signs } from "./confidence.ts";
import type { PassageIndex } from "./index.ts";
import type { Matcher } from "./matches.ts";
import { evidence, type Ranked } from "./rank.ts";
import { shownSpan } from "./shown.ts";
import { voiceOf } from "./voice.ts";
import { ANSWERS_FROM } from "./weights.ts";

/** An excerpt before it is known whether it will be shown, and so what to mark in it. */
export type Unmarked = Omit<Excerpt, "marks">;

/**
 * A ranked sentence as it is shown: a run of the article's text around it.
 * @param taken runs of the same article that are shown already
 * @param signs what its score is made of, where that is to be told
 */
export function excerpt(
  ranked: Ranked,
  score: number,
  index: PassageIndex,
  taken: readonly Span[],
  signs: Signs | null,
): Unmarked {
  const { article } = ranked.window.of.in.article;
  const span = shownSpan(ranked.window, index, taken);
  const text = article.text.slice(span.start, span.end);
  return {
    article,
    span,
    text,
    score,
    sure: score >= ANSWERS_FROM,
    speaker: voiceOf(ranked.window.firstSentence, ranked.window.of.in.article, index) || null,
    alsoIn: [],
    evidence: signs ? evidence(ranked.features) : [],
    scoreEvidence: signs ? chanceEvidence(signs) : [],
  };
}

/** What to mark: runs of matched words; neighbours with only blanks or a hyphen between them are one run. */
export function marks(text: string, index: PassageIndex, matcher: Matcher): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, text: word } of tokens(text)) {
    const id = index.vocabulary.lookUp(word);
    if (id === undefined || !matcher.explains(id)) continue;
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (last && /^[\s-]*$/u.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}
