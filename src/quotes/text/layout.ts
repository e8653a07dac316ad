import type { Article, Paragraph, Span } from "../../articles/article.ts";
import { sentences } from "../../language/sentences.ts";
import { QUOTED_CLASSES, QUOTED_COMMA_CLASSES } from "../lexicon/word-classes.ts";
import { factsOf, type WordFacts } from "../lexicon/word-facts.ts";
import { type Stretch, stretches } from "./stretches.ts";
import { type Token, tokens } from "./tokens.ts";

/** What a sentence is made of: its own words, and a whole quoted stretch as one item. */
export interface Item extends Token {
  /** Number of the stretch in the layout; -1 for a word of the article's own. */
  readonly stretch: number;
}

export interface Sentence extends Span {
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly items: readonly Item[];
}

export interface PlacedStretch extends Stretch {
  readonly paragraph: number;
  /** The sentence that holds it. */
  readonly sentence: number;
  /** Its place among the sentence's items. */
  readonly item: number;
  readonly words: number;
}

/** An article cut for analysis. */
export interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** All tokens of a paragraph, those inside quotations included. */
  readonly tokens: readonly (readonly Token[])[];
  readonly sentences: readonly Sentence[];
  readonly stretches: readonly PlacedStretch[];
}

/** Items of a sentence at most; longer ones are cut, so that what is weighed within a sentence stays bounded. */
const LONGEST = 120;

/** Cuts an article into paragraphs, tokens, quoted stretches and the sentences around them. */
export function layoutOf(article: Article): Layout {
  const { text, paragraphs } = article;
  const layout = { tokens: [] as Token[][], sentences: [] as Sentence[], stretches: [] as PlacedStretch[] };
  for (const [number, paragraph] of paragraphs.entries()) {
    const own = tokens(text, paragraph);
    const quoted = stretches(text, paragraph);
    const first = layout.stretches.length;
    const items = itemsOf(text, own, quoted, first);
    let at = 0;
    for (const span of sentencesAround(text, paragraph, quoted)) {
      const begun = at;
      while (at < items.length && items[at]!.start < span.end) {
        const from = at;
        while (at < items.length && items[at]!.start < span.end && at - from < LONGEST) at++;
        const held = items.slice(from, at);
        const sentence = layout.sentences.length;
        for (const [item, { stretch }] of held.entries()) {
          const found = quoted[stretch - first];
          if (!found) continue;
          layout.stretches.push({ ...found, paragraph: number, sentence, item, words: countWords(own, found) });
        }
        // The last part of a sentence that was cut begins where it was cut, not where the sentence did.
        const whole = at - from < LONGEST;
        const start = whole && from === begun ? span.start : held[0]!.start;
        const end = whole ? span.end : held.at(-1)!.end;
        layout.sentences.push({ start, end, paragraph: number, items: held });
      }
    }
    layout.tokens.push(own);
  }
  return { text, paragraphs, ...layout };
}

/** Quoted words tell nothing by themselves. */
const QUOTED: WordFacts = { ...factsOf("“"), classes: QUOTED_CLASSES };
const QUOTED_COMMA: WordFacts = { ...QUOTED, classes: QUOTED_COMMA_CLASSES };

/** The tokens outside quotations, each stretch as one item. */
function itemsOf(text: string, own: readonly Token[], quoted: readonly Stretch[], first: number): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const token of own) {
    while (next < quoted.length && quoted[next]!.end <= token.start) next++;
    const stretch = quoted[next];
    if (!stretch || token.end <= stretch.start) {
      items.push(token);
    } else if (items.at(-1)?.stretch !== first + next) {
      const { start, end } = stretch;
      const words = text.slice(start, Math.min(end, start + 60));
      items.push({
        start,
        end,
        text: words,
        lower: words.toLowerCase(),
        word: false,
        capital: false,
        facts: text[stretch.inner.end - 1] === "," ? QUOTED_COMMA : QUOTED,
        stretch: first + next,
      });
    }
  }
  return items;
}

/** Sentences, none of which ends inside a quotation. */
function sentencesAround(text: string, paragraph: Span, quoted: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  let start: number | null = null;
  for (const span of sentences(text, paragraph)) {
    start ??= span.start;
    while (next < quoted.length && quoted[next]!.end <= span.end) next++;
    const around = quoted[next];
    if (around && around.start < span.end && span.end < around.end) continue;
    found.push({ start, end: span.end });
    start = null;
  }
  if (start !== null) found.push({ start, end: paragraph.end });
  return found;
}

function countWords(own: readonly Token[], { inner }: Stretch): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (own[middle]!.start < inner.start) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let i = low; i < own.length && own[i]!.start < inner.end; i++) if (own[i]!.word) count++;
  return count;
}
