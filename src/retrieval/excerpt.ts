import type { Span } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";
import type { PassageIndex } from "./index.ts";
import type { Matcher } from "./matches.ts";
import { evidence, type Ranked } from "./rank.ts";
import { shownSpan } from "./shown.ts";
import type { Window } from "./window.ts";

/**
 * A ranked sentence as it is shown: a run of the article's text around it, and what to mark in it.
 * @param taken runs of the same article that are shown already
 */
export function excerpt(
  ranked: Ranked,
  score: number,
  index: PassageIndex,
  matcher: Matcher,
  taken: readonly Span[],
): Excerpt {
  const { article } = ranked.window.of.in.article;
  const span = shownSpan(ranked.window, index, taken);
  const text = article.text.slice(span.start, span.end);
  return {
    article,
    span,
    text,
    marks: marks(text, index, matcher),
    score,
    speaker: speakerOf(ranked.window, span),
    alsoIn: [],
    evidence: evidence(ranked.features),
  };
}

/** Runs of matched words; neighbours with only blanks or a hyphen between them are one run. */
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

/** Who says it, where most of the excerpt is one certain person's words. */
function speakerOf(window: Window, span: Span): string | null {
  const said = new Map<string, number>();
  for (const { quotation } of window.of.in.article.quotations) {
    const from = Math.max(quotation.span.start, span.start);
    const to = Math.min(quotation.span.end, span.end);
    if (to > from && quotation.speaker) said.set(quotation.speaker, (said.get(quotation.speaker) ?? 0) + to - from);
  }
  const [only, ...more] = said;
  return only && more.length === 0 && only[1] * 3 >= span.end - span.start ? only[0] : null;
}
