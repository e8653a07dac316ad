import { SURE_ENOUGH } from "./certainty.ts";
import type { NamedPerson } from "./names/person.ts";
import type { Quotation, SpeakerKind, SpeakerMention } from "./quotation.ts";
import type { Phrase } from "./speakers/phrases.ts";
import { spokenFor } from "./speakers/spoken-for.ts";

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

/** A pronoun that means nobody certain is no speaker, nor is a thing. */
function kindOf({ kind }: Phrase): SpeakerKind | null {
  if (kind === "human") return "unnamed";
  return kind === "body" || kind === "name" ? "organisation" : null;
}
