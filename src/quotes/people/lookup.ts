import { editDistance } from "../../language/edit-distance.ts";
import type { Correction } from "../../reason.ts";
import { givenNamesAgree } from "../lexicon/given-names.ts";
import type { Known } from "../people.ts";
import { foldedWords, nameWords } from "./names.ts";

export interface Found {
  readonly people: readonly Known[];
  readonly corrections: readonly Correction[];
}

/** Who is meant by a name somebody typed: exactly, else by its beginning or a short form, else with typing mistakes forgiven. */
export function lookUp(typed: string, people: readonly Known[]): Found {
  const words = nameWords(typed);
  if (words.length === 0) return { people: [], corrections: [] };
  const same = people.filter(({ forms }) => forms.some((form) => form.join(" ") === words.join(" ")));
  // A full name as typed means those who bear it, a single word everybody who has it in their name.
  if (words.length > 1 && same.length > 0) return { people: same, corrections: [] };
  const exact = people.filter(({ words: own }) => words.every((word) => own.has(word)));
  // Somebody quoted goes before those of the name who are only named.
  const quoted = exact.filter(({ quotations }) => quotations.length > 0);
  if (exact.length > 0) return { people: quoted.length > 0 ? quoted : exact, corrections: [] };
  const begun = people.filter(({ words: own, parts }) =>
    words.every((word) => own.has(word) || [...own, ...parts].some((other) => begins(word, other))),
  );
  if (begun.length > 0) return { people: begun, corrections: [] };
  return forgiving(typed, words, people);
}

const begins = (typed: string, own: string) =>
  (typed.length > 1 && own.startsWith(typed)) || givenNamesAgree(typed, own);

function forgiving(typed: string, words: readonly string[], people: readonly Known[]): Found {
  const vocabulary = new Set(people.flatMap(({ words: own }) => [...own]));
  const readings = words.map((word) => {
    if (vocabulary.has(word)) return [word];
    const most = allowedEdits(word.length);
    let least = most;
    let nearest: string[] = [];
    for (const other of most > 0 ? vocabulary : []) {
      const edits = editDistance(word, other, least);
      if (edits > least) continue;
      if (edits < least) nearest = [];
      least = edits;
      nearest.push(other);
    }
    return nearest;
  });
  const found = people.filter(({ words: own }) => readings.every((near) => near.some((word) => own.has(word))));
  if (found.length === 0) return { people: [], corrections: [] };
  const printed = foldedWords(typed);
  const corrections = words.flatMap((word, i) => {
    const read = [...new Set(found.flatMap(({ words: own }) => readings[i]!.filter((near) => own.has(near))))];
    if (read.includes(word) || !read[0]) return [];
    const shown = typed.trim().split(/\s+/u)[printed.indexOf(word)] ?? word;
    return [{ typed: shown, read: asPrinted(read[0], found) }];
  });
  return { people: found, corrections };
}

/** A folded word the way the articles print it. */
function asPrinted(word: string, found: readonly Known[]): string {
  for (const { person } of found) {
    for (const part of person.names.flatMap((name) => name.split(/\s+/u))) {
      if (foldedWords(part)[0] === word) return part.replace(/[.,’']s?$/u, "");
    }
  }
  return word;
}

/** Typing mistakes forgiven in a word of this length. */
function allowedEdits(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}
