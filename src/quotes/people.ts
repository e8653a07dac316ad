import type { Person } from "./answer.ts";
import { type Directory, type Entry, personFrom } from "./people/directory.ts";
import { nameWords } from "./people/names.ts";

/** Somebody quoted, ready to be looked up. */
export interface Known {
  readonly person: Person;
  /** Folded words of each form of the name, without titles. */
  readonly forms: readonly (readonly string[])[];
  /** Every word of any of them. */
  readonly words: ReadonlySet<string>;
  /** The parts of words with a hyphen. */
  readonly parts: ReadonlySet<string>;
  readonly surname: string;
  readonly given: string | null;
  /** Places of their quotations in the index, in the order of adding. */
  readonly quotations: readonly number[];
}

/** Everybody a directory knows, most quoted first; those only named last. */
export function knownPeople(directory: Directory): Known[] {
  return directory
    .people()
    .map(known)
    .sort((a, b) => b.person.quotations - a.person.quotations || (a.person.name < b.person.name ? -1 : 1));
}

function known(group: readonly Entry[]): Known {
  const person = personFrom(group);
  const forms = person.names.map(nameWords);
  const words = new Set(forms.flat());
  const parts = new Set([...words].flatMap((word) => (word.includes("-") ? word.split("-") : [])));
  const { surname, given } = group[0]!.parts;
  const quotations = group.flatMap((entry) => entry.quotations).sort((a, b) => a - b);
  return { person, forms, words, parts, surname, given, quotations };
}
