import { givenNamesAgree } from "../../src/quotes/lexicon/given-names.ts";
import type { NamedPerson } from "../../src/quotes/names/person.ts";

/** Whether a name of the corpus means a person of the reading: surname and given name agree. */
export function samePerson(person: NamedPerson, name: string): boolean {
  const parts = name
    .toLowerCase()
    .replace(/[^\p{L}\s'’-]/gu, "")
    .split(/\s+/u)
    .filter(Boolean);
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return person.surname === last || person.given === last;
  return (
    person.surname.split(" ").at(-1) === last && (person.given === null || givenNamesAgree(person.given, parts[0]!))
  );
}
