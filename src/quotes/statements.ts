import type { Article, Span } from "../articles/article.ts";
import type { Indexed } from "./indexed.ts";
import { goesOnIn } from "./paragraphs.ts";
import { foldedWords, oneSpelling } from "./people/names.ts";
import type { Quotation } from "./quotation.ts";
import { paragraphAt } from "./text/paragraph-at.ts";
import { isPart } from "./whole.ts";

/** One thing said, shown once: a whole quotation, be it of several paragraphs, or all that a sentence gives as one speaker's, quoted or reported. */
export interface Statement {
  readonly article: Article;
  /** The whole of it: where parts are joined, its span holds them all and is direct if any of them is. */
  readonly quotation: Quotation;
  /** The words in quotation marks, in the order of the text; of reported speech what was said. */
  readonly parts: readonly Span[];
  /** Folded words of the parts. */
  readonly words: readonly string[];
  readonly headline: boolean;
  /** What the sentence reports beside the quoted words; null where there is nothing, or no quoted words. */
  readonly beside: Statement | null;
}

/**
 * Joins what is one statement: the parts of a sentence that one speaker says, such as a few quoted words and the reported
 * speech around them, and the paragraphs of a quotation. In the order given, each where its first part stands.
 */
export function statementsOf(quotations: readonly Indexed[]): Statement[] {
  const groups = new Map<string, [Indexed, ...Indexed[]]>();
  let before: { readonly item: Indexed; readonly key: string } | null = null;
  for (const item of quotations) {
    const isContinued = before !== null && goesOnIn(before.item, item);
    const key: string = isContinued
      ? before!.key
      : [...sentenceOf(item), isWhole(item) ? item.quotation.span.start : ""].join("\n");
    if (item.quotation.kind === "direct") before = { item, key };
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  // A whole quotation inside reported speech is part of that, and one that goes on behind its cue of the whole.
  for (const [key, group] of groups) {
    const [item] = group;
    if (!isWhole(item)) continue;
    const around = groups.get([...sentenceOf(item), ""].join("\n"));
    if (!around?.some((other) => contains(other.quotation.span, item.quotation.span) || goesOn(item, other))) continue;
    around.push(...group);
    groups.delete(key);
  }
  return [...groups.values()].map(joined);
}

/** Those of some statements whose words no other one shows as part of its own. */
export function outermost(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  const inner = new Set<Statement>();
  for (const own of Map.groupBy([...others, ...statements], ({ article }) => article).values()) {
    const bySpan = own.sort((a, b) => start(a) - start(b) || end(b) - end(a));
    let reach = -1;
    let before: Statement | null = null;
    for (const one of bySpan) {
      const twin = before !== null && start(before) === start(one) && end(before) === end(one);
      if (twin ? inner.has(before!) : end(one) <= reach) inner.add(one);
      reach = Math.max(reach, end(one));
      before = one;
    }
  }
  return statements.filter((one) => !inner.has(one));
}

const start = ({ quotation }: Statement) => quotation.span.start;
const end = ({ quotation }: Statement) => quotation.span.end;
const contains = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;

/** “It is too high,” she said, “and it comes too early.” */
function goesOn({ article, quotation }: Indexed, { quotation: { kind, span } }: Indexed): boolean {
  return kind === "direct" && span.start > quotation.span.end && /\p{Ll}/u.test(article.text[span.start] ?? "");
}

const isWhole = ({ article, quotation: { kind, span } }: Indexed) => kind === "direct" && !isPart(article, span);

function sentenceOf({ article, quotation: { speaker, mention, context } }: Indexed): string[] {
  return [article.id, speaker ?? mention?.asPrinted ?? "", String(context.start)];
}

function joined(group: readonly [Indexed, ...Indexed[]]): Statement {
  const { article } = group[0];
  const inOrder = group.map(({ quotation }) => quotation).sort((a, b) => a.span.start - b.span.start);
  const direct = inOrder.filter(({ kind }) => kind === "direct");
  const parts = (direct.length > 0 ? direct : inOrder).map(({ span }) => span);
  const words = parts.flatMap(({ start, end }) => foldedWords(article.text.slice(start, end)).map(oneSpelling));
  const main = inOrder.find(({ kind }) => kind === "reported") ?? inOrder[0]!;
  const headline = paragraphAt(article, main.span.start)?.role === "headline";
  if (inOrder.length === 1) return { article, quotation: main, parts, words, headline, beside: null };
  const spans = inOrder.map(({ kind, span }) => (kind === "direct" ? withMarks(article, span) : span));
  const quotation: Quotation = {
    ...main,
    kind: direct.length > 0 ? "direct" : "reported",
    span: around(spans),
    context: around(inOrder.map(({ context }) => context)),
  };
  const [first, ...others] = group.filter(
    ({ quotation: { kind, span } }) => kind === "reported" && !parts.some((part) => overlap(part, span)),
  );
  const beside = direct.length > 0 && first ? joined([first, ...others]) : null;
  return { article, quotation, parts, words, headline, beside };
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

const MARKS = /^["'“”„«»‘’`]$/u;

function withMarks({ text }: Article, { start, end }: Span): Span {
  const [before, after] = [text[start - 1] ?? "", text[end] ?? ""];
  return { start: MARKS.test(before) ? start - 1 : start, end: MARKS.test(after) ? end + 1 : end };
}
