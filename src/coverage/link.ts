import type { Article, Span } from "../articles/article.ts";
import type { PageText } from "./page-text.ts";
import { pageText } from "./page-text.ts";

/** Longest address that Discord's link buttons take, in UTF-16 code units. */
const longestLink = 512;

/** Runs up to this long, in UTF-16 code units, are named whole: inside a longer one the page may differ from the text. */
const longestWhole = 100;

/** How many words a start or an end gets, best first: enough to survive other text on the page, then what fits. */
const termLengths = [4, 5, 6, 8, 10, 12, 3, 2, 1];
/** How many words of context are tried, fewest first. */
const contextLengths = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20];

/**
 * A link that opens an article's page at a run of its text: the address with a text directive,
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. A short run of one paragraph is named whole, any other by its first and
 * last words; words before or after are added where the same words come earlier on the page.
 * Method: https://wicg.github.io/scroll-to-text-fragment/ (syntax; "find a range from a text directive").
 *
 * @param longest most UTF-16 code units of the result; the directive is shortened to fit, or left out
 * @returns null for an article without a web address, or whose address alone is too long
 */
export function passageLink(article: Article, span: Span, longest: number = longestLink): string | null {
  const address = pageLink(article, longest);
  if (!address) return null;
  const lead = address.includes("#") ? ":~:text=" : "#:~:text=";
  const directive = directiveFor(pageText(article), span, longest - address.length - lead.length);
  return directive ? address + lead + directive : address;
}

/** The article's address as it may be linked; null where there is none, or it is longer than `longest` code units. */
export function pageLink(article: Article, longest: number = longestLink): string | null {
  const address = webAddress(article.url);
  return address && address.length <= longest ? address : null;
}

/** An http address, whole and percent-encoded, without a directive of its own; null for anything else. */
function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const directive = href.indexOf(":~:");
  return (directive < 0 ? href : href.slice(0, directive)).replace(/#$/, "");
}

interface Term {
  readonly text: string;
  readonly span: Span;
}

function directiveFor(page: PageText, span: Span, room: number): string | null {
  const words = page.words(span);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const whole = { start: first.start, end: last.end };
  if (page.sameBlock(whole) && whole.end - whole.start <= longestWhole) {
    const directive = uniqueStart(page, [whole], room);
    if (directive) return directive.text;
  }
  const starts = runs(page, words, (length) => [words[0], words[length - 1]]);
  const start =
    uniqueStart(page, starts, Math.floor((room * 2) / 3)) ??
    uniqueStart(page, starts, room) ??
    fitting(page, starts, room);
  if (!start) return null;
  const ends = runs(page, words, (length) => [words.at(-length), words.at(-1)]);
  return start.text + (uniqueEnd(page, start.span.end, ends, room - start.text.length) ?? "");
}

/** Runs of words within one block, of every tried length up to half of all words, so that start and end never meet. */
function runs(page: PageText, words: readonly Span[], ends: (length: number) => (Span | undefined)[]): Span[] {
  const most = Math.max(1, Math.floor(words.length / 2));
  return termLengths
    .filter((length) => length <= most)
    .map((length) => ends(length))
    .map(([from, to]) => ({ start: from?.start ?? 0, end: to?.end ?? 0 }))
    .filter((run) => page.sameBlock(run));
}

/** `[prefix-,]start` that a browser finds first where it should be. */
function uniqueStart(page: PageText, terms: readonly Span[], room: number): Term | null {
  for (const span of terms) {
    const wide = { start: page.widened(span).start, end: span.end };
    for (const { start, end } of wide.start < span.start ? [span, wide] : [span]) {
      const text = encode(page.slice({ start, end }));
      for (const length of contextLengths) {
        const context = page.before(start, length);
        const prefix = length > 0 && context ? `${encode(page.slice(context))}-,` : "";
        if (!context || prefix.length + text.length > room) break;
        if (page.firstAt({ start: context.start, end })) return { text: prefix + text, span };
      }
    }
  }
  return null;
}

/** Failing that: the best start that fits; the browser shows the same words where they come first. */
function fitting(page: PageText, terms: readonly Span[], room: number): Term | null {
  for (const span of terms) {
    const text = encode(page.slice(span));
    if (text.length <= room) return { text, span };
  }
  return null;
}

/** `,end[,-suffix]` whose first occurrence after the start is the right one; without it only the start is highlighted. */
function uniqueEnd(page: PageText, from: number, terms: readonly Span[], room: number): string | null {
  for (const span of terms) {
    if (span.start < from) continue;
    const wide = { start: span.start, end: page.widened(span).end };
    for (const { start, end } of wide.end > span.end ? [span, wide] : [span]) {
      const text = `,${encode(page.slice({ start, end }))}`;
      for (const length of contextLengths) {
        const context = page.after(end, length);
        const suffix = length > 0 && context ? `,-${encode(page.slice(context))}` : "";
        if (!context || text.length + suffix.length > room) break;
        // Where the words come without this suffix, the search goes on behind them: they must not reach into this run.
        const clear = page.firstAt({ start, end }, Math.max(from, start - (end - start)));
        if (clear && page.firstAt({ start, end: context.end }, from)) return text + suffix;
      }
    }
  }
  return null;
}

/** Percent-encodes a term: a dash would make it a context, a parenthesis would end a link in Markdown. */
function encode(term: string): string {
  return encodeURIComponent(term.replace(/\s+/gu, " ").trim().toWellFormed()).replace(
    /[-()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
