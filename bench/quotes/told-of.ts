import type { NamedPerson } from "../../src/quotes/names/person.ts";
import type { Reading } from "../../src/quotes/reading.ts";
import type { GoldArticle, GoldAttribution } from "./gold.ts";
import { samePerson } from "./same-person.ts";

/**
 * Whom a pronoun that is the source of an attribution hardly means, whatever the corpus says: its resolution in train is a
 * machine's, which likes whoever was named last. Those named in what is attributed (few speak of themselves by name), and those last
 * named in what somebody else is told to have said: “The plan of Mr Roe failed,” said Ann Lee. She added …
 * @param at where the pronoun stands in the text
 */
export function toldOf(
  gold: GoldArticle,
  attribution: GoldAttribution,
  { mentions }: Reading,
  at: number,
): ReadonlySet<NamedPerson> {
  const found = new Set<NamedPerson>();
  const latest = new Map<NamedPerson, number>();
  for (const { person, run } of mentions) {
    if (isIn(attribution, run.start)) found.add(person);
    if (run.start < at) latest.set(person, run.start);
  }
  for (const [person, start] of latest) {
    const others = gold.attributions.filter(
      ({ id, gold: { name } }) => id !== attribution.id && !(name && samePerson(person, name)),
    );
    if (others.some((other) => isIn(other, start))) found.add(person);
  }
  return found;
}

const isIn = ({ contents }: GoldAttribution, at: number) => contents.some(({ start, end }) => at >= start && at < end);
