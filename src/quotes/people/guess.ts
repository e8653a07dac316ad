import { editDistance } from "../../language/edit-distance.ts";
import { givenNamesAgree } from "../lexicon/given-names.ts";
import type { Known } from "../people.ts";
import type { Found, IsPlace } from "./lookup.ts";
import { readAs } from "./lookup.ts";
import { foldedWords, nameWords } from "./names.ts";
import { sourceWords } from "./sources.ts";

/** Who may be meant by a name that fits nobody: by its beginning or a short form, else with typing mistakes forgiven. */
export function guess(typed: string, all: readonly Known[], isPlace: IsPlace): Found {
  const begun = begunBy(typed, all, isPlace);
  if (begun.length > 0) {
    return begun.every(({ kind }) => kind === "person") ? { people: begun, corrections: [] } : readAs(typed, begun);
  }
  const initialled = byInitials(typed, all);
  return initialled.length > 0 ? readAs(typed, initialled) : forgiving(typed, all, isPlace);
}

/** Initials of fewer letters fit too many names. */
const FEWEST_INITIALS = 3;
/** Where a word of a name begins that counts in its initials. */
const WORD_OF_NAME = /(?<!\p{L})(?!(?:of|the|and|for)(?!\p{L}))\p{L}/giu;

/** Everybody with a name whose words begin with the letters of the one word typed: "mbs". */
function byInitials(typed: string, all: readonly Known[]): Known[] {
  const [word, another] = foldedWords(typed);
  if (!word || another || word.length < FEWEST_INITIALS) return [];
  const has = (name: string) => foldedWords((name.match(WORD_OF_NAME) ?? []).join("")).join("") === word;
  return all.filter(({ person }) => person.names.some(has));
}

/** Everybody with words in their name that begin as those typed. */
export function begunBy(typed: string, all: readonly Known[], isPlace: IsPlace): Known[] {
  const words = { person: nameWords(typed), source: sourceWords(typed) };
  return all.filter((known) => {
    const own = [...known.own, ...known.parts];
    // An initial in print fits too many names.
    const short = (word: string, other: string) =>
      known.kind === "person" && other.length > 1 && givenNamesAgree(word, other);
    const fits = (word: string) =>
      own.some((other) => begins(word, other) || short(word, other)) && !isPlace(word, known);
    return words[known.kind].length > 0 && words[known.kind].every(fits);
  });
}

const begins = (typed: string, own: string) => typed === own || (typed.length > 1 && own.startsWith(typed));

function forgiving(typed: string, all: readonly Known[], isPlace: IsPlace): Found {
  const words = nameWords(typed);
  // Titles are left out of a person's name; of a source they are the name: a prime minister is no foreign minister.
  const sourceToo = words.length === sourceWords(typed).length;
  const people = all.filter(
    (known) => (known.kind === "person" || sourceToo) && !words.some((word) => isPlace(word, known)),
  );
  const vocabulary = new Set<string>();
  for (const known of people) for (const word of known.own) vocabulary.add(word);
  const isRightBeside = words.some((word) => vocabulary.has(word));
  const readings = words.map((word) =>
    vocabulary.has(word) ? [word] : nearest(word, vocabulary, allowedEdits(word.length, isRightBeside)),
  );
  const found = people.filter((known) => readings.every((near) => near.some((word) => known.own.has(word))));
  if (found.length === 0) return { people: [], corrections: [] };
  const printed = foldedWords(typed);
  const corrections = words.flatMap((word, i) => {
    const read = readings[i]!.filter((near) => found.some((known) => known.own.has(near)));
    if (read.includes(word) || !read[0]) return [];
    const shown = typed.trim().split(/\s+/u)[printed.indexOf(word)] ?? word;
    return [{ typed: shown, read: asPrinted(read[0], found) }];
  });
  return { people: found, corrections };
}

/** The words that take the fewest changes, `most` at the most. */
function nearest(word: string, vocabulary: ReadonlySet<string>, most: number): string[] {
  let least = most;
  let found: string[] = [];
  for (const other of least > 0 ? vocabulary : []) {
    const edits = editDistance(word, other, least);
    if (edits > least) continue;
    if (edits < least) found = [];
    least = edits;
    found.push(other);
  }
  return found;
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

/** Typing mistakes forgiven in a word of this length; in a very short one only where another word of the name is right. */
function allowedEdits(length: number, isRightBeside: boolean): number {
  if (length < 4) return length === 3 && isRightBeside ? 1 : 0;
  return length < 7 ? 1 : 2;
}
