import { REPORT_ENOUGH } from "./certainty.ts";
import type { Meaning } from "./coreference/resolve.ts";
import type { Saying } from "./cues/sayings.ts";
import type { Models } from "./models.ts";
import type { Quotation } from "./quotation.ts";
import type { Reading } from "./reading.ts";
import { agreement, type Report, reportsOf } from "./reported/reports.ts";
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
  const taken = new Map<number, Report[]>();
  for (const report of kept) {
    const { cue, subject, share, content } = report;
    const others = taken.get(cue.sentence) ?? [];
    if (
      others.some(
        (other) => agreement(content, other.content, sentences[cue.sentence]!.items) > 0.5 && !nested(report, other),
      )
    )
      continue;
    taken.set(cue.sentence, [...others, report]);
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

/** One reports the other's cue as well: "he said that she promised peace" is what he said, and what she promised. */
function nested(a: Report, b: Report): boolean {
  const holds = ({ content }: Report, { cue }: Report) => content.from <= cue.from && cue.to <= content.to;
  return holds(a, b) !== holds(b, a);
}
