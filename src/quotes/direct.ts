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
import { isTitleOfWork, speechFeatures } from "./speech.ts";

/** The quoted stretches of an article that are speech, with their speakers. */
export function directQuotations(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  meanings: ReadonlyMap<Phrase, Meaning>,
  models: Models,
): Quotation[] {
  const { text, stretches, sentences } = reading.layout;
  const spoken = attribute(reading, sayings, meanings, models.speaker);
  const found: Quotation[] = [];
  for (const [number, stretch] of stretches.entries()) {
    const { phrase, person, certainty, cue } = spoken[number]!;
    const around = surroundingsOf(number, reading, sayings);
    const speech = probability(scoreOf(speechFeatures(stretch, around, spoken[number]!), models.speech));
    if (speech < SPEECH_ENOUGH || (speech < SPEECH_SURE && isTitleOfWork(stretch, around))) continue;
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
