import type { Gender } from "../lexicon/pronouns.ts";
import type { NamedPerson } from "../names/person.ts";
import type { Reading } from "../reading.ts";
import type { Sentence } from "../text/layout.ts";

const PRONOUNS = { male: /\b(?:he|him|his)\b/iu, female: /\b(?:she|her)\b/iu };

/** Whom the quoted words of a sentence speak of: few speak of themselves as "he" or by their name. */
export interface QuotedBeside {
  readonly people: ReadonlySet<NamedPerson>;
  /** "He" or "she" of some man or woman. */
  readonly genders: ReadonlySet<Gender>;
}

export function quotedBeside(
  { items }: Sentence,
  { layout: { text, stretches } }: Reading,
  named: { within(span: { readonly start: number; readonly end: number }): ReadonlySet<NamedPerson> },
): QuotedBeside {
  const people = new Set<NamedPerson>();
  const genders = new Set<Gender>();
  for (const { stretch } of items) {
    if (stretch < 0) continue;
    const { inner } = stretches[stretch]!;
    for (const person of named.within(stretches[stretch]!)) people.add(person);
    const said = text.slice(inner.start, inner.end);
    for (const gender of ["male", "female"] as const) if (PRONOUNS[gender].test(said)) genders.add(gender);
  }
  return { people, genders };
}
