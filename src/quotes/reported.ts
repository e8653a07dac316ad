import { REPORT_ENOUGH } from "./certainty.ts";
import type { Meaning } from "./coreference/resolve.ts";
import type { Saying } from "./cues/sayings.ts";
import type { Models } from "./models.ts";
import type { Quotation } from "./quotation.ts";
import type { Reading } from "./reading.ts";
import { reportsOf } from "./reported/reports.ts";
import { speakerFields } from "./speaker.ts";
import type { Phrase } from "./speakers/phrases.ts";

/** The reported speech of an article, with its speakers. Of reports of the same words the surest is kept. */
export function reportedQuotations(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  meanings: ReadonlyMap<Phrase, Meaning>,
  models: Models,
): Quotation[] {
  const { text, sentences } = reading.layout;
  const found: Quotation[] = [];
  const kept = reportsOf(reading, sayings, models.report).filter(({ certainty }) => certainty >= REPORT_ENOUGH);
  kept.sort((a, b) => b.certainty - a.certainty);
  const taken = new Map<number, { from: number; to: number }[]>();
  for (const { cue, subject, share, content } of kept) {
    const others = taken.get(cue.sentence) ?? [];
    if (others.some(({ from, to }) => sameWords(content, { from, to }))) continue;
    taken.set(cue.sentence, [...others, content]);
    const sentence = sentences[cue.sentence]!;
    const { items } = sentence;
    const meaning = subject ? meanings.get(subject)?.[0] : undefined;
    const person = meaning && meaning.share >= 0.4 ? meaning.person : null;
    found.push({
      span: { start: items[content.from]!.start, end: items[content.to - 1]!.end },
      kind: "reported",
      context: { start: sentence.start, end: sentence.end },
      ...speakerFields(text, subject, person, share * (person ? meaning!.share : 1)),
      cue: text.slice(items[cue.from]!.start, items[cue.to - 1]!.end),
    });
  }
  return found;
}

/** Whether two runs share more than half of all the words that either has. */
function sameWords(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return common > 0 && common / (Math.max(a.to, b.to) - Math.min(a.from, b.from)) > 0.5;
}
