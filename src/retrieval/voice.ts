import type { PassageIndex } from "./index.ts";
import type { IndexedArticle } from "./indexed.ts";

/** Share of a sentence's words that must be somebody's for the sentence to be theirs: one quoted word is the reporter's choice. */
const MOST_OF_IT = 1 / 3;

/**
 * Whose words a sentence mostly gives: a name; the empty string for somebody whom nobody can name for certain, or for
 * several; null for the reporter's own.
 */
export function voiceOf(sentence: number, article: IndexedArticle, index: PassageIndex): string | null {
  const first = index.firstTermOf(sentence);
  const end = index.firstTermOf(sentence + 1);
  const words = new Map<string, number>();
  for (const { quotation, first: from, end: to } of article.quotations) {
    const shared = Math.min(to, end) - Math.max(from, first);
    const name = quotation.speaker ?? "";
    if (shared > 0) words.set(name, (words.get(name) ?? 0) + shared);
  }
  const spoken = [...words.values()].reduce((sum, count) => sum + count, 0);
  if (spoken < (end - first) * MOST_OF_IT) return null;
  const [only, ...more] = words.keys();
  return more.length === 0 ? (only ?? null) : "";
}

/** Whether a sentence begins inside quoted words that began in one before it, so that their opening mark stands there. */
export function isInsideQuotation(sentence: number, article: IndexedArticle, index: PassageIndex): boolean {
  const first = index.firstTermOf(sentence);
  return article.quotations.some(
    ({ quotation, first: from, end }) => quotation.kind === "direct" && from < first && first < end,
  );
}
