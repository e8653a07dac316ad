import type { Paragraph, Span } from "./article.ts";
import { roles } from "./roles.ts";

/** The lines of a text without the blanks around them; empty lines are left out. */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at <= text.length; ) {
    let next = text.indexOf("\n", at);
    if (next < 0) next = text.length;
    const line = text.slice(at, next);
    const kept = line.trim();
    if (kept !== "") {
      const start = at + line.indexOf(kept);
      found.push({ start, end: start + kept.length });
    }
    at = next + 1;
  }
  return found;
}

/** The paragraphs of an article's text, each with what it is to a reader. */
export function paragraphs(text: string, title: string, authors: readonly string[]): Paragraph[] {
  const spans = lines(text);
  const kinds = roles(
    spans.map(({ start, end }) => text.slice(start, end)),
    title,
    authors,
  );
  // Written out, as an object that is spread takes half as much room again.
  return spans.map(({ start, end }, i) => ({ start, end, role: kinds[i] ?? "body" }));
}
