import type { SavedQuotationIndex } from "../quotes/index.ts";
import type { Quotation, SpeakerKind } from "../quotes/quotation.ts";
import { endsOf, loadedLists, type SavedLists, savedLists } from "../retrieval/saved-lists.ts";

/** The quotations of many articles as columns: a hundred thousand objects would take seconds to write and to read. */
export interface SavedQuotations {
  /** By article, the end of its quotations. */
  readonly ends: Int32Array;
  /** By quotation, WIDTH numbers; texts are places in `texts`, what there is none of is -1. */
  readonly numbers: Int32Array;
  readonly certainty: Float64Array;
  readonly texts: readonly string[];
}

const WIDTH = 11;
const NONE = -1;
const SPEAKER_KINDS: readonly SpeakerKind[] = ["person", "organisation", "unnamed"];

export function savedQuotations(articles: readonly (readonly Quotation[])[]): SavedQuotations {
  const places = new Map<string, number>();
  const placeOf = (text: string | null) => {
    if (text === null) return NONE;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const all = articles.flat();
  const rows = all.flatMap(({ span, kind, context, mention, speaker, speakerKind, cue }) => [
    span.start,
    span.end,
    kind === "direct" ? 1 : 0,
    context.start,
    context.end,
    mention?.start ?? NONE,
    mention?.end ?? NONE,
    placeOf(mention?.asPrinted ?? null),
    placeOf(speaker),
    speakerKind === null ? NONE : SPEAKER_KINDS.indexOf(speakerKind),
    placeOf(cue),
  ]);
  return {
    ends: endsOf(articles),
    numbers: Int32Array.from(rows),
    certainty: Float64Array.from(all, ({ certainty }) => certainty),
    texts: [...places.keys()],
  };
}

/** The quotations of each article. */
export function loadedQuotations({ ends, numbers, certainty, texts }: SavedQuotations): Quotation[][] {
  const number = (quotation: number, column: number) => numbers[quotation * WIDTH + column] as number;
  const text = (place: number) => texts[place] ?? null;
  const quotation = (at: number): Quotation => ({
    span: { start: number(at, 0), end: number(at, 1) },
    kind: number(at, 2) === 1 ? "direct" : "reported",
    context: { start: number(at, 3), end: number(at, 4) },
    mention:
      number(at, 5) === NONE
        ? null
        : { start: number(at, 5), end: number(at, 6), asPrinted: text(number(at, 7)) as string },
    speaker: text(number(at, 8)),
    speakerKind: SPEAKER_KINDS[number(at, 9)] ?? null,
    cue: text(number(at, 10)),
    certainty: certainty[at] as number,
  });
  return Array.from(ends, (end, i) => {
    const first = ends[i - 1] ?? 0;
    return Array.from({ length: end - first }, (_, n) => quotation(first + n));
  });
}

/** What the index of quotations derives from the texts, in columns; roles as words with blanks between. */
export interface SavedQuoted {
  readonly numbers: Int32Array;
  readonly words: readonly string[];
  /** By word, the quotations. */
  readonly places: SavedLists;
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

export function savedQuotationIndex({ numbers, byWord, roles }: SavedQuotationIndex): SavedQuoted {
  return {
    numbers: Int32Array.from(numbers),
    words: [...byWord.keys()],
    places: savedLists([...byWord.values()]),
    names: roles.map(({ name }) => name),
    roles: roles.map(({ role }) => role.join(" ")),
  };
}

export function loadedQuotationIndex({ numbers, words, places, names, roles }: SavedQuoted): SavedQuotationIndex {
  const lists = loadedLists(places);
  return {
    numbers: [...numbers],
    byWord: new Map(words.map((word, i) => [word, lists[i] ?? []])),
    roles: names.map((name, i) => ({ name, role: roles[i]?.split(" ").filter(Boolean) ?? [] })),
  };
}
