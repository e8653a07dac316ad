import type { Span } from "../articles/article.ts";
import { blocksOf } from "./block.ts";
import { SPEECH_ENOUGH, SPEECH_SURE } from "./certainty.ts";
import type { Meaning } from "./coreference/resolve.ts";
import type { Saying } from "./cues/sayings.ts";
import type { Models } from "./models.ts";
import type { Quotation } from "./quotation.ts";
import { probability, scoreOf } from "./ranking/weights.ts";
import type { Reading } from "./reading.ts";
import { speakerFields } from "./speaker.ts";
import { attribute } from "./speakers/attribute.ts";
import { surroundingsOf } from "./speakers/features.ts";
import type { Phrase } from "./speakers/phrases.ts";
import { isNickname, isTitleOfWork, speechFeatures } from "./speech.ts";
import { type Turn, turnsOf } from "./transcript.ts";

/** The quoted stretches of an article that are speech, with their speakers. */
export function directQuotations(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  meanings: ReadonlyMap<Phrase, Meaning>,
  models: Models,
): Quotation[] {
  const { text, stretches, sentences, paragraphs } = reading.layout;
  const turns = new Map(turnsOf(reading).map((turn) => [turn.paragraph, turn]));
  // The colon behind a label brings in its own turn alone.
  const outside = sayings.map((some, sentence) => (turns.has(sentences[sentence]!.paragraph) ? [] : some));
  const spoken = attribute(reading, outside, meanings, models.speaker);
  const found: Quotation[] = [...turns.values()].map((turn) =>
    turnQuotation(text, turn, turn.said, paragraphs[turn.paragraph]!),
  );
  for (const { said, phrase, person, certainty, cue } of blocksOf(reading, sayings, meanings)) {
    found.push({
      span: said,
      kind: "direct",
      context: said,
      ...speakerFields(text, phrase, person, certainty),
      cue: text.slice(cue.start, cue.end),
    });
  }
  // A quoted turn goes on in quoted paragraphs without a label.
  let goesOn: { readonly turn: Turn; readonly paragraph: number } | null = null;
  for (const [number, stretch] of stretches.entries()) {
    const turn = turns.get(stretch.paragraph);
    if (turn) {
      goesOn = { turn, paragraph: stretch.paragraph };
      continue;
    }
    const around = surroundingsOf(number, reading, sayings);
    if (goesOn && stretch.paragraph === goesOn.paragraph + 1 && around.place === "alone" && around.startsParagraph) {
      found.push(turnQuotation(text, goesOn.turn, stretch.inner, stretch));
      goesOn = { turn: goesOn.turn, paragraph: stretch.paragraph };
      continue;
    }
    goesOn = null;
    if (isNickname(stretch, around)) continue;
    const { phrase, person, certainty, cue } = spoken[number]!;
    const speech = probability(scoreOf(speechFeatures(stretch, around, spoken[number]!), models.speech));
    if (speech < SPEECH_ENOUGH || (speech < SPEECH_SURE && isTitleOfWork(stretch, around.reading))) continue;
    const sentence = sentences[stretch.sentence]!;
    const items = cue ? sentences[cue.sentence]!.items.slice(cue.from, cue.to) : [];
    found.push({
      span: stretch.inner,
      kind: "direct",
      context: { start: sentence.start, end: sentence.end },
      ...speakerFields(text, phrase, person, certainty),
      cue: items[0] ? text.slice(items[0].start, items.at(-1)!.end) : null,
    });
  }
  return found;
}

/** A turn of a transcript, or a part of it, as a quotation. A label that names nobody known is kept as printed. */
function turnQuotation(text: string, { label, person }: Turn, span: Span, { start, end }: Span): Quotation {
  const asPrinted = text.slice(label.start, label.end);
  // "Q:" and "A:" tell whose turn it is, and nobody's name.
  const named = person !== null || asPrinted.length > 1;
  return {
    span: { start: span.start, end: span.end },
    kind: "direct",
    context: { start, end },
    mention: { start: label.start, end: label.end, asPrinted },
    speaker: named ? (person?.name ?? asPrinted) : null,
    speakerKind: person ? "person" : named ? "unnamed" : null,
    cue: null,
    certainty: named ? 1 : 0,
  };
}
