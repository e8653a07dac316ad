import type { Article, Span } from "../articles/article.ts";

/**
 * What a browser searches when it opens a link into an article: the headline, then the text; every line is a block.
 * All spans are offsets into the article's text; those of the headline are negative.
 */
export interface PageText {
  slice(span: Span): string;
  /** The words wholly inside a run, as Unicode's word boundaries part them (UAX 29). */
  words(span: Span): Span[];
  sameBlock(span: Span): boolean;
  /**
   * The `count` words before an offset, up to it. They stand in one block, since no term matches across two: the
   * offset's own, or the one before where it begins its block. Null where there are fewer.
   */
  before(offset: number, count: number): Span | null;
  /** The same after an offset, from it on. */
  after(offset: number, count: number): Span | null;
  /** A run with the marks before and after it that no word parts from the ends of its blocks, such as quotation marks. */
  widened(span: Span): Span;
  /** Whether no same words begin earlier on the page, or between `from` and the run. */
  firstAt(span: Span, from?: number): boolean;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

export function pageText(article: Article): PageText {
  const page = `${article.title}\n${article.text}`;
  const shift = article.title.length + 1;
  const folded = fold(page);

  /** Words of page[start, end), which must not begin or end inside a word. */
  function words(start: number, end: number): Span[] {
    return [...segmenter.segment(page.slice(start, end))]
      .filter((segment) => segment.isWordLike)
      .map(({ index, segment }) => ({ start: start + index - shift, end: start + index + segment.length - shift }));
  }
  const blockStart = (at: number) => (at === 0 ? 0 : page.lastIndexOf("\n", at - 1) + 1);
  const blockEnd = (at: number) => {
    const end = page.indexOf("\n", at);
    return end < 0 ? page.length : end;
  };

  return {
    slice: ({ start, end }) => page.slice(start + shift, end + shift),
    words({ start, end }) {
      const all = words(blockStart(start + shift), blockEnd(end + shift));
      return all.filter((word) => word.start >= start && word.end <= end);
    },
    sameBlock: ({ start, end }) => !page.slice(start + shift, end + shift).includes("\n"),
    before(offset, count) {
      if (count === 0) return { start: offset, end: offset };
      const at = offset + shift;
      const begins = page.slice(blockStart(at), at).trim() === "";
      const end = begins ? page.slice(0, at).trimEnd().length : at;
      const earlier = words(blockStart(end), end);
      const first = earlier[earlier.length - count];
      return first ? { start: first.start, end: end - shift } : null;
    },
    after(offset, count) {
      if (count === 0) return { start: offset, end: offset };
      const at = offset + shift;
      const ends = page.slice(at, blockEnd(at)).trim() === "";
      const start = ends ? page.length - page.slice(at).trimStart().length : at;
      const last = words(start, blockEnd(start))[count - 1];
      return last ? { start: start - shift, end: last.end } : null;
    },
    widened({ start, end }) {
      const [from, to] = [blockStart(start + shift) - shift, blockEnd(end + shift) - shift];
      return {
        start: words(from + shift, start + shift).length === 0 ? from + leading(page.slice(from + shift)) : start,
        end:
          words(end + shift, to + shift).length === 0
            ? from + page.slice(from + shift, to + shift).trimEnd().length
            : end,
      };
    },
    firstAt({ start, end }, from = -shift) {
      const at = folded.from(start + shift);
      const run = folded.text.slice(at, folded.from(end + shift));
      return folded.text.indexOf(run, folded.from(from + shift)) === at;
    },
  };
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

interface Folded {
  readonly text: string;
  /** Where an offset of the original stands in the folded text. */
  readonly from: (offset: number) => number;
}

/**
 * Browsers compare base letters (ICU's primary strength): case, accents and the form of quotation marks make no
 * difference. Blanks are left out altogether, which finds the same and more, so that uniqueness errs on the safe side.
 */
function fold(original: string): Folded {
  const runs: { readonly at: number; readonly folded: number; readonly length: number }[] = [];
  let text = "";
  for (const { 0: run, index } of original.matchAll(/[!-~]+|[^ !-~]/gu)) {
    runs.push({ at: index, folded: text.length, length: run.length });
    text += /^[!-~]/.test(run) ? run.toLowerCase() : baseLetters(run);
  }
  /** Index of the last run that begins at or before an offset; -1 where none does. */
  function runAt(offset: number): number {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  return {
    text,
    from(offset) {
      const index = runAt(offset);
      const run = runs[index];
      if (!run) return 0;
      return offset < run.at + run.length ? run.folded + offset - run.at : (runs[index + 1]?.folded ?? text.length);
    },
  };
}

function baseLetters(character: string): string {
  return character
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\s]/gu, "")
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .toUpperCase()
    .toLowerCase();
}
