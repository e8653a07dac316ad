import type { Article, Span } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";
import { chanceEvidence, type Signs } from "./confidence.ts";
import type { Group } from "./duplicate.ts";
import type { PassageIndex } from "./index.ts";
import type { Matcher } from "./matches.ts";
import { evidence, type Ranked } from "./rank.ts";
import { type Sentences, shownSentences } from "./shown.ts";
import { voiceOf } from "./voice.ts";
import { ANSWERS_FROM } from "./weights.ts";

/** A ranked sentence with the run of its article's text that would be shown for it. */
export interface Run extends Sentences {
  readonly ranked: Ranked;
  /** Of the sentence among all that were ranked, from 0. */
  readonly place: number;
  readonly article: Article;
  readonly span: Span;
  readonly text: string;
}

/** What would be shown for each of some ranked sentences, the runs of one article apart as far as they can be. */
export function runsOf(ranked: readonly Ranked[], index: PassageIndex): Run[] {
  const taken = new Map<Article, Span[]>();
  return ranked.map((one, place) => {
    const { article } = one.window.of.in.article;
    const before = taken.get(article) ?? [];
    const { firstSentence, endSentence } = shownSentences(one.window, index, before);
    const span = index.runSpan(firstSentence, endSentence);
    taken.set(article, [...before, span]);
    const text = article.text.slice(span.start, span.end);
    return { ranked: one, place, article, firstSentence, endSentence, span, text };
  });
}

/**
 * A run as it is shown, with what else says the same.
 * @param signs what its score is made of, where that is to be told
 */
export function excerpt(
  { of: { ranked, article, span, text }, alsoIn }: Group<Run>,
  score: number,
  index: PassageIndex,
  matcher: Matcher,
  signs: Signs | null,
): Excerpt {
  return {
    article,
    span,
    text,
    marks: marks(text, index, matcher),
    score,
    sure: score >= ANSWERS_FROM,
    speaker: voiceOf(ranked.window.firstSentence, ranked.window.of.in.article, index) || null,
    alsoIn,
    evidence: signs ? evidence(ranked.features) : [],
    scoreEvidence: signs ? chanceEvidence(signs) : [],
  };
}

/** What to mark: runs of matched words; neighbours with only blanks or a hyphen between them are one run. */
function marks(text: string, index: PassageIndex, matcher: Matcher): Span[] {
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
