import type { Person } from "./answer.ts";
import { givenNamesAgree } from "./lexicon/given-names.ts";
import { spelledAlike } from "./names/draft.ts";
import { type Directory, type Entry, personFrom } from "./people/directory.ts";
import { foldedWords, nameWords } from "./people/names.ts";
import { nameOfSource, type Source, type Sources, sourceWords } from "./people/sources.ts";

/** Somebody quoted or named, ready to be looked up. */
export interface Known {
  readonly person: Person;
  /** A source is a body or somebody unnamed. */
  readonly kind: "person" | "source";
  /** Folded words of each form of the name, without titles. */
  readonly forms: readonly (readonly string[])[];
  /** Every word of the name in any spelling. */
  readonly words: ReadonlySet<string>;
  /** Those of them that may be typed alone: of a source without whose it is, "top", "diplomat" of "the US’s top diplomat". */
  readonly own: ReadonlySet<string>;
  /** The parts of words with a hyphen. */
  readonly parts: ReadonlySet<string>;
  readonly surname: string;
  readonly given: string | null;
  /** What the articles print next to the name: "us secretary of state". */
  readonly roles: readonly (readonly string[])[];
  /** Places of their quotations in the index, in the order of adding. */
  readonly quotations: readonly number[];
}

/** Everybody whom the articles quote or name, most quoted first; those only named last. */
export function everybody(directory: Directory, sources: Sources): Known[] {
  const people = directory.people().map(knownPerson);
  const bySurname = Map.groupBy(people, ({ surname }) => surname);
  // A label such as "Mayor Lee" that its article ties to nobody may be any Lee: neither a person nor a source.
  const named = sources.all().flatMap((source) => {
    const { label, known } = knownSource(source);
    const isAnyones = bySurname.get(label.at(-1)!)?.some(({ words }) => label.every((word) => words.has(word)));
    return isAnyones ? [] : [known];
  });
  return [...people, ...named].sort(
    (a, b) => b.person.quotations - a.person.quotations || (a.person.name < b.person.name ? -1 : 1),
  );
}

/** By the first of their entries, everybody as last made: an article tells something new of few people. */
const made = new WeakMap<Entry, { readonly of: readonly Entry[]; readonly notes: number; readonly known: Known }>();

function knownPerson(of: readonly Entry[]): Known {
  const [main] = of as [Entry];
  const notes = of.reduce((sum, entry) => sum + entry.notes, 0);
  const before = made.get(main);
  if (before?.notes === notes && before.of.length === of.length && before.of.every((entry, i) => entry === of[i]))
    return before.known;
  const known = personOf(of);
  made.set(main, { of, notes, known });
  return known;
}

function personOf(group: readonly Entry[]): Known {
  const person = personFrom(group);
  const { surname, given } = group[0]!.parts;
  const printed = person.names.flatMap(foldedWords);
  const alike = (word: string) => given !== null && (givenNamesAgree(word, given) || spelledAlike(word, given));
  const words = new Set([
    ...group.flatMap(({ full }) => [...full.keys()].flatMap(nameWords)),
    ...printed.filter(alike),
  ]);
  return {
    person,
    kind: "person",
    forms: person.names.map(nameWords),
    words,
    own: words,
    parts: partsOf(words),
    surname,
    given,
    roles: group.flatMap(({ roles }) => [...roles.values()]),
    quotations: group.flatMap((entry) => entry.quotations).sort((a, b) => a - b),
  };
}

/** A source as last made, and the words of its name without titles. */
interface MadeSource {
  readonly label: readonly string[];
  readonly known: Known;
}
const madeSources = new WeakMap<Source, MadeSource>();

function knownSource(source: Source): MadeSource {
  const before = madeSources.get(source);
  if (before?.known.quotations.length === source.quotations.length) return before;
  const made = { label: nameWords(nameOfSource(source)), known: sourceOf(source) };
  madeSources.set(source, made);
  return made;
}

function sourceOf(source: Source): Known {
  const { words, forms, quotations } = source;
  const names = [...forms.keys()].sort((a, b) => b.length - a.length);
  const name = nameOfSource(source);
  return {
    person: { name, names, quotations: quotations.length },
    kind: "source",
    forms: [words],
    words: new Set(words),
    own: ownWords(name),
    parts: partsOf(words),
    surname: words.join(" "),
    given: null,
    roles: [],
    quotations: [...quotations],
  };
}

/** A body that says nothing itself: only what others say for and about it can be found. */
export function knownBody(name: string): Known {
  const words = sourceWords(name);
  return {
    person: { name, names: [name], quotations: 0 },
    kind: "source",
    forms: [words],
    words: new Set(words),
    own: ownWords(name),
    parts: new Set(),
    surname: words.join(" "),
    given: null,
    roles: [],
    quotations: [],
  };
}

const ownWords = (source: string): ReadonlySet<string> => new Set(sourceWords(source.replace(/^.*['’]s?\s/u, "")));

function partsOf(words: Iterable<string>): Set<string> {
  return new Set([...words].flatMap((word) => (word.includes("-") ? word.split("-") : [])));
}
