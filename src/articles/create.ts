import type { Article } from "./article.ts";
import type { ArticleFields } from "./fields.ts";
import { lines, paragraphs } from "./paragraphs.ts";

/** Longest title taken from the text, in UTF-16 code units. */
export const TITLE_LENGTH = 200;

/** An article from its fields and text. Without a title the first line serves, cut at a word. */
export function createArticle(id: string, fields: Omit<ArticleFields, "id">, text: string): Article {
  const title = fields.title ?? firstLine(text) ?? id;
  return {
    id,
    title,
    outlet: fields.outlet ?? null,
    url: fields.url ?? null,
    published: fields.published ?? null,
    updated: fields.updated ?? null,
    authors: fields.authors ?? [],
    text,
    paragraphs: paragraphs(text, title, fields.authors ?? []),
  };
}

function firstLine(text: string): string | null {
  const [first] = lines(text.slice(0, 10_000));
  if (!first) return null;
  const line = text.slice(first.start, first.end);
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(" ", TITLE_LENGTH) || TITLE_LENGTH).trimEnd()}…`;
}
