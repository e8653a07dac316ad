import type { Span } from "../../articles/article.ts";
import type { Meaning } from "../coreference/resolve.ts";
import type { NamedPerson } from "../names/person.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "./phrases.ts";

/** What is left of the share of somebody whom the quotation names when a pronoun may mean them: few name themselves. */
const NAMES_THEMSELVES = 0.12;

/** Whom a phrase means as the speaker of words that name some people. The others get what those lose. */
export function spokenOf({ kind }: Phrase, meaning: Meaning, within: ReadonlySet<NamedPerson>): Meaning {
  if (kind !== "pronoun" || !meaning.some(({ person }) => within.has(person))) return meaning;
  const weighed = meaning.map(({ person, share }) => ({
    person,
    share: within.has(person) ? share * NAMES_THEMSELVES : share,
  }));
  const total = (all: Meaning) => all.reduce((sum, { share }) => sum + share, 0);
  const scale = total(meaning) / total(weighed);
  return weighed.map(({ person, share }) => ({ person, share: share * scale }));
}

/** Finds the people whom quoted words name, asked for one stretch after the other. */
export function namedWithin({ mentions }: Reading): { within(span: Span): ReadonlySet<NamedPerson> } {
  let at = 0;
  return {
    within({ start, end }) {
      const found = new Set<NamedPerson>();
      while (at < mentions.length && mentions[at]!.run.start < start) at++;
      for (let i = at; i < mentions.length && mentions[i]!.run.start < end; i++) found.add(mentions[i]!.person);
      return found;
    },
  };
}
