import type { Indexed } from "./indexed.ts";
import * as closed from "./lexicon/function-words.ts";
import { foldedWords, nameParts, namesAgree } from "./people/names.ts";
import { isRole } from "./people/roles.ts";
import { sourceWords } from "./people/sources.ts";
import type { Known } from "./people.ts";

/** Finds what others said for or about somebody: quotations whose words or sentence name them. */
export interface AboutIndex {
  /** By folded word, the places of the quotations that have it with a capital, ascending. */
  readonly byWord: Map<string, number[]>;
  add(item: Indexed, at: number): void;
  /** Of a person by the surname, of a body by its whole name. */
  of(known: Known, all: readonly Indexed[]): Indexed[];
  /** A name that stands in what people say and whose bearer says nothing ("the Pentagon"), as printed; null where it is none. */
  named(typed: string, all: readonly Indexed[]): string | null;
  /** Whether a word stands somewhere without the surname behind it: Israel the country, not Israel Lee. */
  standsAlone(word: string, surname: string, all: readonly Indexed[]): boolean;
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]*/gu;

/** @param byWord what an index was saved with */
export function aboutIndex(byWord = new Map<string, number[]>()): AboutIndex {
  const naming = (words: readonly string[], all: readonly Indexed[]): [number, Indexed][] => {
    const places = words.flatMap((word) => byWord.get(word) ?? []);
    const sought = ` ${words.join(" ")} `;
    return [...new Set(places)]
      .sort((a, b) => a - b)
      .flatMap((at): [number, Indexed][] =>
        ` ${foldedWords(runOf(all[at]!)).join(" ")} `.includes(sought) ? [[at, all[at]!]] : [],
      );
  };
  return {
    byWord,
    add(item, at) {
      if (!item.quotation.speaker) return;
      for (const word of new Set(runOf(item).match(CAPITALISED) ?? [])) {
        for (const folded of foldedWords(word)) {
          const places = byWord.get(folded);
          if (!places) byWord.set(folded, [at]);
          else if (places.at(-1) !== at) places.push(at);
        }
      }
    },
    of({ kind, surname, given, quotations }, all) {
      const own = new Set(quotations);
      if (kind === "source")
        return naming(surname.split(" "), all).flatMap(([at, item]) => (own.has(at) ? [] : [item]));
      const last = surname.split(" ").at(-1)!;
      const parts = { given, surname, suffix: null };
      return (byWord.get(last) ?? []).flatMap((at) => {
        const item = all[at]!;
        if (own.has(at)) return [];
        const { speaker, speakerKind, mention } = item.quotation;
        // Their own words under a form of the name that is not joined to them yet are not somebody else's.
        if (speakerKind === "person" && namesAgree(nameParts(speaker!), parts)) return [];
        return namesOnlyAsSpeaker(item, last, mention) || namesake(item, last, given) ? [] : [item];
      });
    },
    named(typed, all) {
      const words = sourceWords(typed);
      if (words.length === 0 || words.every((word) => closed.CALENDAR.has(word)) || isRole(words.at(-1)!)) return null;
      let first: string | null = null;
      for (const [, item] of naming(words, all)) {
        const name = printedName(runOf(item), words);
        if (name?.startsWith("the ")) return name;
        first ??= name;
      }
      return first;
    },
    standsAlone(word, surname, all) {
      const behind = new RegExp(`^['’]?s?\\s+${RegExp.escape(surname)}(?!\\p{L})`, "u");
      return naming([word], all).some(([, item]) => {
        const run = runOf(item).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
        const ends = [...run.matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, "gu"))];
        return ends.some(({ index }) => !behind.test(run.slice(index + word.length)));
      });
    },
  };
}

/** A quotation with the sentence around it. */
function runOf({ article, quotation: { context, span } }: Indexed): string {
  return article.text.slice(Math.min(context.start, span.start), Math.max(context.end, span.end));
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|\.(?=\p{L}))*/gu;
const capital = (word: string) => /^\p{Lu}/u.test(word);

/**
 * The folded words as a run of text prints them where they are a name: with capitals, not because a sentence begins, and a
 * single word not as part of a longer name. With the article where one stands before it.
 */
function printedName(run: string, sought: readonly string[]): string | null {
  const words = [...run.matchAll(WORD)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
  const folded = words.map(({ text }) => foldedWords(text).join(" "));
  for (let at = 0; at + sought.length <= words.length; at++) {
    if (!sought.every((word, i) => folded[at + i] === word)) continue;
    const name = words.slice(at, at + sought.length);
    if (!capital(name[0]!.text) || !capital(name.at(-1)!.text)) continue;
    const [before, behind] = [words[at - 1], words[at + sought.length]];
    if (sought.length === 1) {
      if (!before || !/^[,\s]+$/u.test(run.slice(before.end, name[0]!.start))) continue;
      const joined = behind && capital(behind.text) && run.slice(name.at(-1)!.end, behind.start) === " ";
      if (joined || capital(before.text)) continue;
    }
    const printed = run.slice(name[0]!.start, name.at(-1)!.end).replace(/['’]s?$/u, "");
    return before?.text.toLowerCase() === "the" ? `the ${printed}` : printed;
  }
  return null;
}

/** The surname stands only in the words that name the speaker: "Trump Jr." for Trump, "the Clinton campaign". */
function namesOnlyAsSpeaker(
  { article, quotation }: Indexed,
  last: string,
  mention: { start: number; end: number } | null,
): boolean {
  if (!mention) return false;
  const { context, span } = quotation;
  const run =
    article.text.slice(
      Math.min(context.start, span.start),
      Math.max(context.start, Math.min(mention.start, context.end)),
    ) +
    article.text.slice(Math.max(context.start, Math.min(mention.end, context.end)), Math.max(context.end, span.end));
  return quotation.speakerKind === "person" && !foldedWords(run).includes(last);
}

/** Another given name stands before the surname wherever it stands: "Bill Clinton" for Hillary Clinton. */
function namesake(item: Indexed, last: string, given: string | null): boolean {
  if (!given) return false;
  const names = runOf(item).match(/(?:\p{Lu}[\p{L}'’.-]*\s+){0,2}\p{Lu}[\p{L}'’-]*/gu) ?? [];
  const bearing = names.map(nameParts).filter((parts) => parts.surname === last);
  return (
    bearing.length > 0 &&
    bearing.every((parts) => parts.given !== null && !namesAgree(parts, { given, surname: last, suffix: null }))
  );
}
