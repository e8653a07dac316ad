import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { MessageFlags } from "discord-api-types/v10";
import type { Article, Span } from "../../src/articles/article.ts";
import { createArticle } from "../../src/articles/create.ts";
import type { Holdings } from "../../src/coverage/holdings.ts";
import { holdingsOf } from "../../src/coverage/holdings.ts";
import type { QuotationEntry, QuotesAnswer } from "../../src/quotes/answer.ts";
import type { Answer, Excerpt } from "../../src/retrieval/answer.ts";
import type { Sent } from "../discord/fake/component-rules.ts";
import { messageBreaches } from "../discord/fake/message-rules.ts";

export interface ArticleWords {
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
}

export function sampleArticle(id: string, { title, outlet, url, published, text }: Partial<ArticleWords>): Article {
  const fields = { title, outlet: outlet ?? undefined, url: url ?? undefined, published: published ?? undefined };
  return createArticle(id, fields, text ?? "The dam broke today. Nobody was hurt.");
}

/** The whole text of an article as an excerpt of it. */
export function sampleExcerpt(article: Article, more: Partial<Excerpt> = {}): Excerpt {
  const span = { start: 0, end: article.text.length };
  return {
    article,
    span,
    text: article.text,
    marks: [],
    score: 0.8,
    sure: true,
    speaker: null,
    alsoIn: [],
    evidence: [],
    scoreEvidence: [],
    ...more,
  };
}

export function sampleAnswer(more: Partial<Answer> = {}): Answer {
  const excerpts = more.excerpts ?? [];
  const reason =
    excerpts.length > 0 ? null : { code: "no-match" as const, message: "No article mentions “sourdough”." };
  return {
    question: "who was hurt?",
    answered: excerpts.length > 0,
    reason,
    corrections: [],
    excerpts,
    nearest: [],
    ms: 1,
    ...more,
  };
}

/** A quotation of a run of an article, in the sentence around it. */
export function sampleQuotation(
  article: Article,
  span: Span,
  more: Partial<QuotationEntry["quotation"]> & Partial<Pick<QuotationEntry, "before" | "alsoIn">> = {},
): QuotationEntry {
  const { before = null, alsoIn = [], ...quotation } = more;
  return {
    article,
    quotation: {
      span,
      kind: "direct",
      context: { start: 0, end: article.text.length },
      mention: null,
      speaker: "Ann Lee",
      speakerKind: "person",
      cue: "said",
      certainty: 0.9,
      ...quotation,
    },
    parts: [span],
    text: article.text.slice(span.start, span.end),
    before,
    alsoIn,
  };
}

export function sampleQuotes(more: Partial<QuotesAnswer> = {}): QuotesAnswer {
  return {
    asked: "Ann Lee",
    person: { name: "Ann Lee", names: ["Ann Lee", "Ms Lee"], quotations: 2 },
    candidates: [],
    corrections: [],
    quotations: [],
    about: [],
    reason: null,
    ms: 1,
    ...more,
  };
}

export function sampleHoldings(articles: readonly Article[]): Holdings {
  return holdingsOf(articles);
}

/** What Discord would refuse of a message, one line a breach. */
export function breaches(components: readonly APIMessageTopLevelComponent[]): string[] {
  return messageBreaches(
    {
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      components: components.map((part) => ({ ...part })),
    },
    "message",
  );
}

/** Every component of a message, nested ones included. */
export function everything(components: readonly APIMessageTopLevelComponent[]): Sent[] {
  const nested = (part: Sent): Sent[] => {
    const { components = [], accessory } = part as { components?: Sent[]; accessory?: Sent };
    return [part, ...components.flatMap(nested), ...(accessory ? nested(accessory) : [])];
  };
  return components.flatMap((part) => nested(part as unknown as Sent));
}

/** All text of a message, one entry a text display. */
export function texts(components: readonly APIMessageTopLevelComponent[]): string[] {
  return everything(components).flatMap(({ content }) => (typeof content === "string" ? [content] : []));
}

/** Labels of a message's buttons, with where each leads. */
export function buttons(components: readonly APIMessageTopLevelComponent[]): { label: string; to: string }[] {
  return everything(components)
    .filter(({ type }) => type === 2)
    .map(({ label, url, custom_id }) => ({ label: String(label), to: String(url ?? custom_id) }));
}
