import { join } from "node:path";
import type { Article } from "../src/articles/article.ts";
import { createArticle } from "../src/articles/create.ts";
import type { PeerDocument } from "./peers/peer.ts";

/** What our own rows are called. */
export const COVERAGE = "Coverage";

/** By query, the documents or passages found and their scores, best first. */
export type Run = Map<string, [string, number][]>;

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly asked?: string;
  readonly answers?: readonly string[];
}

export interface SetRecord extends PeerDocument {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

export interface JudgedSet {
  readonly corpus: readonly SetRecord[];
  readonly queries: readonly JudgedQuery[];
  /** By query, the relevance of the documents that were judged; 0: they do not answer. */
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By query, the only documents that are ranked for it. */
  readonly candidates?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The sets' own scorer and reader. */
export interface Scoring {
  readonly figures: (run: Run, set: JudgedSet, textOf?: (id: string) => string | undefined) => Record<string, number>;
  readonly readSet: (folder: string, options?: { readonly corpus: boolean }) => JudgedSet;
  /** Words in the form in which answers are compared. */
  readonly normalise: (text: string) => string;
  readonly passageCorpus: (corpus: readonly SetRecord[]) => PeerDocument[];
}

export async function scoringOf(folder: string): Promise<Scoring> {
  return {
    ...((await import(join(folder, "score.mjs"))) as Pick<Scoring, "figures">),
    ...((await import(join(folder, "text.mjs"))) as Omit<Scoring, "figures">),
  };
}

export function articleOf({ id, title, text, published, outlet, url }: SetRecord): Article {
  const known = { title: title || null, published: published ?? null, outlet: outlet ?? null, url: url ?? null };
  return createArticle(id, known, text);
}
