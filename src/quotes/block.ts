import type { Span } from "../articles/article.ts";
import type { Meaning } from "./coreference/resolve.ts";
import type { Saying } from "./cues/sayings.ts";
import type { NamedPerson } from "./names/person.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./speakers/phrases.ts";

/** A paragraph given as somebody's words without marks, after a line that says so and ends in a colon. */
export interface Block {
  readonly said: Span;
  readonly phrase: Phrase;
  readonly person: NamedPerson;
  readonly certainty: number;
  readonly cue: Span;
}

/** Fewest words of a block; shorter lines after a colon are headings and list items. */
const LEAST_WORDS = 8;
const SURE_SUBJECT = 0.8;

/** Block quotations: "Ann Lee said in a statement:" and then a paragraph without marks and without a cue of its own. */
export function blocksOf(
  { layout, cues }: Reading,
  sayings: readonly (readonly Saying[])[],
  meanings: ReadonlyMap<Phrase, Meaning>,
): Block[] {
  const { sentences, paragraphs, stretches, tokens } = layout;
  const quoted = new Set(stretches.map(({ paragraph }) => paragraph));
  const cued = new Set(cues.flatMap((own, number) => (own.length > 0 ? [sentences[number]!.paragraph] : [])));
  return sentences.flatMap((sentence, number): Block[] => {
    const { items, paragraph } = sentence;
    const below = paragraphs[paragraph + 1];
    if (items.at(-1)?.text !== ":" || sentences[number + 1]?.paragraph === paragraph || below?.role !== "body")
      return [];
    if (quoted.has(paragraph) || quoted.has(paragraph + 1) || cued.has(paragraph + 1)) return [];
    if (tokens[paragraph + 1]!.filter(({ word }) => word).length < LEAST_WORDS) return [];
    const said = sayings[number]!.findLast(({ cue }) => cue.frame === "says" && !cue.negated);
    const subject = said?.subjects[0];
    const meaning = subject && meanings.get(subject.phrase)?.[0];
    if (!said || !subject || !meaning || subject.share < SURE_SUBJECT) return [];
    const cue = { start: items[said.cue.from]!.start, end: items[said.cue.to - 1]!.end };
    const certainty = subject.share * meaning.share;
    return [
      { said: { start: below.start, end: below.end }, phrase: subject.phrase, person: meaning.person, certainty, cue },
    ];
  });
}
