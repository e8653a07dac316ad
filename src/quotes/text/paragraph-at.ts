import type { Article, Paragraph } from "../../articles/article.ts";

/** The number of the last paragraph that begins at or before an offset; -1 where none does. By halves: an article has thousands. */
export function paragraphNumberAt({ paragraphs }: Article, offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function paragraphAt(article: Article, offset: number): Paragraph | undefined {
  return article.paragraphs[paragraphNumberAt(article, offset)];
}
