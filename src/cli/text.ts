import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import type { Article, Span } from "../articles/article.ts";
import type { Source } from "../articles/source.ts";
import type { Holdings } from "../coverage/holdings.ts";
import { passageLink } from "../coverage/link.ts";
import { inEnglish } from "../language/dates.ts";
import type { QuotationEntry, QuotedElsewhere, QuotesAnswer } from "../quotes/answer.ts";
import type { Correction, Reason } from "../reason.ts";
import type { Answer, Evidence, Excerpt, Hit } from "../retrieval/answer.ts";
import { quotationWords, withoutComma, wordsBefore } from "../views/quotation-words.ts";
import { atBeginning } from "../views/speaker.ts";

/** How text is laid out: columns, and whether the terminal shows colours. */
export interface Look {
  readonly width: number;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];
const INDENT = "   ";

/** An answer for people. Marks are bold on a terminal that shows it, between asterisks elsewhere. */
export function answerText(answer: Answer, look: Look, explain = false): string {
  const excerpt = (found: Excerpt, i: number) => excerptText(found, i + 1, look, explain);
  const firstUnsure = answer.excerpts.findIndex(({ sure }) => !sure);
  const nearest =
    answer.nearest.length > 0 ? [styled("Close, but not answering:", "dim", look), ...answer.nearest.map(excerpt)] : [];
  return paragraphs([
    ...correctionsText(answer.corrections, look),
    ...reasonText(answer.reason, look),
    ...answer.excerpts.flatMap((found, i) => [
      ...(i === firstUnsure ? [styled("Less certain:", "dim", look)] : []),
      excerpt(found, i),
    ]),
    ...nearest,
  ]);
}

function excerptText(excerpt: Excerpt, number: number, look: Look, explain: boolean): string {
  const lines = (title: string, some: readonly Evidence[]) => [
    title,
    ...some.map(({ what, value, weight }) => `  ${signed(weight)}  ${what} (${value.toFixed(2)})`),
  ];
  const explanation = [
    ...lines(`score ${excerpt.score.toFixed(3)}, in logarithms of the odds`, excerpt.scoreEvidence),
    ...lines("place among the passages", excerpt.evidence),
  ];
  return [
    numbered(number, block(marked(plain(excerpt.text), excerpt.marks, look), look)),
    ...(excerpt.speaker ? [`${INDENT}— ${plain(atBeginning(excerpt.speaker))}`] : []),
    ...sourceLines(excerpt.article, excerpt.span, look),
    ...alsoInLines(excerpt.alsoIn, look),
    ...(explain ? explanation.map((line) => INDENT + line) : []),
  ].join("\n");
}

export function quotesText(answer: QuotesAnswer, look: Look): string {
  const { person, candidates, quotations, about } = answer;
  const direct = quotations.filter(({ quotation }) => quotation.kind === "direct");
  const reported = quotations.filter(({ quotation }) => quotation.kind === "reported");
  const section = (title: string, entries: readonly QuotationEntry[], withSpeaker: boolean) =>
    entries.length > 0
      ? [styled(title, "bold", look), ...entries.map((entry) => entryText(entry, look, withSpeaker))]
      : [];
  return paragraphs([
    ...correctionsText(answer.corrections, look),
    ...reasonText(answer.reason, look),
    ...(candidates.length > 0
      ? [
          `${candidates.length > 1 ? "Several people match; ask again for one of them:" : "Perhaps you mean:"}\n${candidates.map(({ name, quotations }) => `${INDENT}${plain(name)} (${quotations})`).join("\n")}`,
        ]
      : []),
    ...(person ? section(`${atBeginning(person.name)}, in quotation marks`, direct, false) : []),
    ...(person ? section(`${atBeginning(person.name)}, as reported`, reported, false) : []),
    ...(person ? section(`Said by others for or about ${person.name}`, about, true) : []),
  ]);
}

function entryText(entry: QuotationEntry, look: Look, withSpeaker: boolean): string {
  const { article, quotation, alsoIn } = entry;
  const before = wordsBefore(entry);
  const { text, marks } = quotationWords(entry);
  const speaker = quotation.speaker ?? quotation.mention?.asPrinted;
  return [
    ...(before ? [styled(block(plain(before), look), "dim", look)] : []),
    block(marked(plain(text), marks, look), look),
    ...(withSpeaker && speaker ? [`${INDENT}— ${plain(atBeginning(speaker))}`] : []),
    ...sourceLines(article, quotation.span, look),
    ...alsoInLines(alsoIn, look),
  ].join("\n");
}

export function hitsText(hits: readonly Hit[], look: Look): string {
  return paragraphs(
    hits.map(({ article, span, score }, i) =>
      [
        numbered(i + 1, block(plain(article.text.slice(span.start, span.end)), look)),
        ...sourceLines(article, span, look),
        `${INDENT}score ${score.toFixed(3)}`,
      ].join("\n"),
    ),
  );
}

export function holdingsText({ articles, outlets, first, last }: Holdings, look: Look): string {
  const range = first && last ? `, ${inEnglish(first)} to ${inEnglish(last)}` : "";
  return paragraphs([
    `${articles.length} ${articles.length === 1 ? "article" : "articles"}${range}`,
    outlets.map(({ name, articles: n }) => `${INDENT}${name} (${n})`).join("\n"),
    ...articles.map((article) => sourceLines(article, null, look).join("\n")),
  ]);
}

function sourceLines(article: Article, span: Span | null, look: Look): string[] {
  const facts = [article.outlet, article.published && inEnglish(article.published)].filter(Boolean).join(" · ");
  const link = span ? passageLink(article, span) : article.url;
  return [
    styled(block(plain(article.title), look), "dim", look),
    ...(facts ? [styled(INDENT + facts, "dim", look)] : []),
    ...(link ? [styled(INDENT + link, "cyan", look)] : []),
  ];
}

function alsoInLines(sources: readonly (Source & Partial<QuotedElsewhere>)[], look: Look): string[] {
  return sources.map((source) => {
    const { outlet, published, title } = source.article;
    const name = [outlet, published && inEnglish(published)].filter(Boolean).join(", ") || title;
    const wording = source.wording ?? null;
    const line =
      wording === null ? `also in ${name}` : `worded differently in ${name}: “${plain(withoutComma(wording.trim()))}”`;
    return styled(block(line, look), "dim", look);
  });
}

function correctionsText(corrections: readonly Correction[], look: Look): string[] {
  return corrections.length > 0
    ? [styled(corrections.map(({ typed, read }) => `Read “${typed}” as “${read}”.`).join(" "), "dim", look)]
    : [];
}

function reasonText(reason: Reason | null, look: Look): string[] {
  return reason ? [wrapAnsi(plain(reason.message), look.width)] : [];
}

function marked(text: string, marks: readonly Span[], look: Look): string {
  let at = 0;
  let out = "";
  for (const { start, end } of marks) {
    const word = text.slice(start, end);
    out += text.slice(at, start) + (look.colours ? styled(word, "bold", look) : `*${word}*`);
    at = end;
  }
  return out + text.slice(at);
}

/** Wrapped and indented. */
function block(text: string, { width }: Look): string {
  return wrapAnsi(text, Math.max(20, width - INDENT.length), { trim: true })
    .split("\n")
    .map((line) => INDENT + line)
    .join("\n");
}

/** Without the control characters that would drive the reader's terminal or turn its text around; of the same length. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, " ");
}

function numbered(number: number, indented: string): string {
  return `${String(number).padEnd(INDENT.length)}${indented.slice(INDENT.length)}`;
}

function styled(text: string, style: Style, { colours }: Look): string {
  return colours ? styleText(style, text, { validateStream: false }) : text;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
