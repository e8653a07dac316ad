import type { WrittenDate } from "../language/dates.ts";
import { coverageOf } from "./coverage.ts";
import type { Measure } from "./features.ts";
import type { Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";
import { dateAfter } from "./time.ts";

/** Share of a topic's weight below which a passage says nothing of it. */
const SOMETHING = 0.12;

/**
 * Whether somebody's words on a topic are asked for and no passage has both: neither names the person, nor gives their
 * words, where it says anything of the topic. Only where the question ends the speaker's part with a name, as roles
 * ("the mayor") may be meant for anybody.
 */
export function neverTogether(ranked: readonly Ranked[], measure: Measure): boolean {
  const { terms, said } = measure.question;
  const person = terms.findLastIndex(({ part }) => part === "speaker");
  const topic = [...terms.keys()].filter((slot) => terms[slot]?.part === "topic" && (terms[slot]?.weight ?? 0) > 0);
  if (!said || !terms[person]?.name || terms[person].weight === 0 || topic.length === 0) return false;
  const whole = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0), 0);
  return !ranked.some(({ window }) => {
    const { passage } = coverageOf(window, measure, spokenEvidence(window, measure).bySpeaker);
    if ((passage[person] ?? 0) === 0) return false;
    const share = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0) * (passage[slot] ?? 0), 0) / whole;
    return share >= SOMETHING;
  });
}

/** The date a question asks about where no article is of that time and the best window does not speak of it; else undefined. */
export function unreportedDate(best: Ranked | undefined, { question, days }: Measure): WrittenDate | undefined {
  const date = dateAfter(question.text, question.dates, days.last);
  if (!date || !best) return date;
  const { matches } = best.window.of.in;
  for (let i = best.window.firstMatch; i < best.window.endMatch; i++) {
    if (question.terms[matches.term[i] as number]?.dated) return undefined;
  }
  return date;
}
