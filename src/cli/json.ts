import type { Article, Span } from "../articles/article.ts";
import type { Source } from "../articles/source.ts";
import { passageLink } from "../coverage/link.ts";
import type { QuotationEntry, QuotesAnswer } from "../quotes/answer.ts";
import type { Reason } from "../reason.ts";
import type { Answer, Excerpt, Hit } from "../retrieval/answer.ts";

/** The stable JSON of the command line: other programs read it, so keys are only ever added. */

export function answerJson(answer: Answer, explain = false) {
  const { question, answered, reason, corrections, excerpts, nearest, ms } = answer;
  const each = (excerpt: Excerpt) => excerptJson(excerpt, explain);
  return {
    question,
    answered,
    reason: reasonJson(reason),
    corrections,
    excerpts: excerpts.map(each),
    nearest: nearest.map(each),
    ms: rounded(ms),
  };
}

function excerptJson(excerpt: Excerpt, explain: boolean) {
  return {
    text: excerpt.text,
    marks: excerpt.marks.map(({ start, end }) => [start, end]),
    score: excerpt.score,
    speaker: excerpt.speaker,
    article: articleJson(excerpt.article),
    link: passageLink(excerpt.article, excerpt.span),
    alsoIn: excerpt.alsoIn.map(sourceJson),
    ...(explain && { evidence: excerpt.evidence, scoreEvidence: excerpt.scoreEvidence }),
  };
}

function reasonJson(reason: Reason | null) {
  return reason && { code: reason.code, message: reason.message };
}

export function quotesJson(answer: QuotesAnswer) {
  const { asked, person, candidates, corrections, quotations, about, reason, ms } = answer;
  return {
    asked,
    person: person && { name: person.name, names: person.names },
    candidates: candidates.map(({ name, names, quotations }) => ({ name, names, quotations })),
    corrections,
    quotations: quotations.map(quotationJson),
    about: about.map(quotationJson),
    reason: reasonJson(reason),
    ms: rounded(ms),
  };
}

function quotationJson({ article, quotation, text, before, alsoIn }: QuotationEntry) {
  return {
    text,
    kind: quotation.kind,
    speaker: quotation.speaker,
    asPrinted: quotation.mention?.asPrinted ?? null,
    cue: quotation.cue,
    before,
    article: articleJson(article),
    link: passageLink(article, quotation.span),
    alsoIn: alsoIn.map((source) => ({ ...sourceJson(source), wording: source.wording })),
  };
}

export function hitsJson(query: string, hits: readonly Hit[], ms: number) {
  return {
    query,
    hits: hits.map(({ article, passage, span, score }) => ({
      article: articleJson(article),
      passage,
      text: textOf(article, span),
      score,
    })),
    ms: rounded(ms),
  };
}

export function articleJson({ id, title, outlet, url, published }: Article) {
  return { id, title, outlet, url, published };
}

function sourceJson({ article, span }: Source) {
  return { article: articleJson(article), link: passageLink(article, span) };
}

function textOf(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}

/** Milliseconds to the microsecond. */
function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
