import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/articles/article.ts";

export interface GoldAttribution {
  readonly id: string;
  readonly sources: readonly Span[];
  readonly cues: readonly (Span & { readonly text: string })[];
  readonly contents: readonly Span[];
  readonly kind: "direct" | "mixed" | "indirect";
  readonly speech: boolean;
  readonly gold: { readonly name: string | null; readonly who: "person" | "nonperson" | "unknown" };
}

/** A line of the PolNeAR files. */
export interface GoldArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly direct: readonly (Span & {
    readonly status: string;
    readonly attr: string | null;
    readonly words: number;
  })[];
}

export interface GoldParts {
  readonly train: readonly GoldArticle[];
  readonly dev: readonly GoldArticle[];
}

/** The articles in the folder of the quotation set. */
export function readGold(dataDir: string): GoldParts {
  const file = (name: string) => readFileSync(join(dataDir, name));
  const parse = (lines: string) =>
    lines
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldArticle);
  return { train: parse(gunzipSync(file("train.jsonl.gz")).toString()), dev: parse(file("dev.jsonl").toString()) };
}

export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
