import type { Article, Span } from "../articles/article.ts";
import { tokens } from "../language/tokens.ts";
import type { Excerpt } from "./answer.ts";
import type { PassageIndex } from "./index.ts";
import type { Matcher } from "./matches.ts";
import { evidence, type Ranked } from "./rank.ts";
import { MOST_SENTENCES, type Window } from "./window.ts";

/** How a sentence begins that is not understood without the one before. */
const LEANS =
  /^["'“‘]*(?:he|she|it|they|his|her|their|its|this|that|these|those|such|both|but|and|so|yet|also|then|there|however|instead|meanwhile|the (?:move|decision|plan|proposal|attack|statement|remarks?|comments?|announcement|bill|deal|report|latter|former|two|three|group|company|same))\b/iu;
/** Letters up to which a sentence is short enough to be joined in front. */
const MOST_LETTERS = 480;

/** A ranked window as it is shown: its run of the article's text, and what to mark in it. */
export function excerpt(ranked: Ranked, score: number, index: PassageIndex, matcher: Matcher): Excerpt {
  const { article } = ranked.window.of.in.article;
  const span = shownSpan(ranked.window, index);
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

/** The window's sentences, with the one before in front where they lean on it. */
function shownSpan({ firstSentence, endSentence, of }: Window, index: PassageIndex): Span {
  const { article } = of.in.article;
  let first = firstSentence;
  const { end } = index.sentenceSpan(endSentence - 1);
  const room = () => first > of.passage.firstSentence && endSentence - first < MOST_SENTENCES;
  while (
    room() &&
    leans(article, index.sentenceSpan(first)) &&
    end - index.sentenceSpan(first - 1).start <= MOST_LETTERS
  ) {
    first--;
  }
  return { start: index.sentenceSpan(first).start, end };
}

function leans(article: Article, { start, end }: Span): boolean {
  return LEANS.test(article.text.slice(start, Math.min(end, start + 40)));
}

/** Runs of matched words; neighbours with only blanks or a hyphen between them are one run. */
export function marks(text: string, index: PassageIndex, matcher: Matcher): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, text: word } of tokens(text)) {
    const id = index.vocabulary.lookUp(word);
    if (id === undefined || matcher.slotOf(id) < 0) continue;
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
