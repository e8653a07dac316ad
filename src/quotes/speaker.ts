import { SURE_ENOUGH } from "./certainty.ts";
import type { NamedPerson } from "./names/person.ts";
import type { Quotation, SpeakerKind, SpeakerMention } from "./quotation.ts";
import type { Phrase } from "./speakers/phrases.ts";

/** The fields of a quotation that say who spoke, from the phrase and the person it means. */
export function speakerFields(
  text: string,
  phrase: Phrase | null,
  person: NamedPerson | null,
  certainty: number,
): Pick<Quotation, "mention" | "speaker" | "speakerKind" | "certainty"> {
  if (!phrase) return { mention: null, speaker: null, speakerKind: null, certainty: 0 };
  const { start } = phrase;
  const end = phrase.end + (phrase.kind === "human" ? spokenFor(text, phrase.end) : 0);
  const mention: SpeakerMention = { start, end, asPrinted: text.slice(start, end) };
  const kind = person ? "person" : kindOf(phrase);
  const named = certainty >= SURE_ENOUGH && kind !== null;
  return {
    mention: certainty >= SURE_ENOUGH / 2 ? mention : null,
    speaker: named ? (person?.name ?? mention.asPrinted) : null,
    speakerKind: named ? kind : null,
    certainty,
  };
}

/** "For Nordline", "of the Harbour Union": what tells one spokesman from another, by its capitals. */
const SPOKEN_FOR = (() => {
  const word = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{N}&-]*)`;
  const link = "(?: (?:of|for|and|the))*";
  // The whole name or nothing: "a lawyer for Omar Haddad’s family" speaks for no Omar.
  return new RegExp(
    `^ (?:for|on behalf of|of|from|at|with)(?: the)? ${word}(?:${link} ${word}){0,6}(?![\\p{L}\\p{N}’'.-]| \\p{Lu})`,
    "u",
  );
})();
const FAR = 120;

/** How many characters behind the description of somebody say whom they speak for. */
function spokenFor(text: string, end: number): number {
  return SPOKEN_FOR.exec(text.slice(end, end + FAR))?.[0].length ?? 0;
}

/** A pronoun that means nobody certain is no speaker, nor is a thing. */
function kindOf({ kind }: Phrase): SpeakerKind | null {
  if (kind === "human") return "unnamed";
  return kind === "body" || kind === "name" ? "organisation" : null;
}
