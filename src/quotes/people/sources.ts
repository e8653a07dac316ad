import * as closed from "../lexicon/function-words.ts";
import type { Quotation, SpeakerKind } from "../quotation.ts";
import { foldedWords } from "./names.ts";

/** A body ("the IDF") or somebody unnamed ("a Pentagon spokesman") who speaks, as the articles print them. */
export interface Source {
  readonly kind: Exclude<SpeakerKind, "person">;
  /** Folded words without "the" or "a". */
  readonly words: readonly string[];
  /** Forms printed, with how often. */
  readonly forms: ReadonlyMap<string, number>;
  /** Places of their quotations in the index. */
  readonly quotations: readonly number[];
}

/** Gathers those who speak and are no person with a name. The same words in two articles are one source. */
export class Sources {
  readonly #byWords = new Map<string, Source & { forms: Map<string, number>; quotations: number[] }>();

  /** Notes the speaker of the quotation at place `at`. "His lawyer" means somebody in its own article only. */
  add({ speaker, speakerKind }: Quotation, at: number): void {
    if (!speaker || !speakerKind || speakerKind === "person") return;
    const printed = speaker.replace(/\s+/gu, " ");
    if (closed.POSSESSIVES.has(printed.split(" ", 1)[0]!.toLowerCase())) return;
    const words = sourceWords(printed);
    if (words.length === 0) return;
    const key = words.join(" ");
    let source = this.#byWords.get(key);
    if (!source) {
      source = { kind: speakerKind, words, forms: new Map(), quotations: [] };
      this.#byWords.set(key, source);
    }
    const form = printed.replace(ARTICLE, (article) => article.toLowerCase());
    source.forms.set(form, (source.forms.get(form) ?? 0) + 1);
    source.quotations.push(at);
  }

  all(): Source[] {
    return [...this.#byWords.values()];
  }
}

const ARTICLE = /^(?:the|an?)\s/iu;

/** Folded words of a source, or of what somebody typed for one, without the article. */
export function sourceWords(printed: string): string[] {
  return foldedWords(printed.trim().replace(ARTICLE, ""));
}

/** The form used most, the longer one of two. */
export function nameOfSource({ forms }: Source): string {
  const [[name] = [""]] = [...forms].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return name;
}
