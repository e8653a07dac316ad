import type { Cue } from "../cues/cues.ts";
import type { Saying } from "../cues/sayings.ts";
import { scoreOf, shares, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import { type Content, contentsOf } from "./content.ts";
import { reportFeatures, silentFeatures } from "./features.ts";

/** A stretch of reported speech and its cue. */
export interface Report {
  readonly cue: Cue;
  readonly subject: Phrase | null;
  /** How sure the subject is. */
  readonly share: number;
  readonly content: Content;
  /** How sure it is that the cue reports about these words. */
  readonly certainty: number;
}

/** A cue with what it may report, for training. The first alternative is nothing. */
export interface ReportChoice {
  readonly cue: Cue;
  readonly contents: readonly Content[];
  readonly alternatives: readonly (readonly string[])[];
}

/** Cues that never report speech: a colon introduces it, a state of mind is not said. Nor is what somebody did not say. */
const NOT_REPORTING = new Set(["colon", "words", "thinks"]);

/** What every cue of an article most likely reports; callers keep what is certain enough. */
export function reportsOf(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  weights: Weights,
  observe?: (choice: ReportChoice) => void,
): Report[] {
  const found: Report[] = [];
  for (const [number, sentence] of reading.layout.sentences.entries()) {
    const { items } = sentence;
    for (const { cue, subjects } of sayings[number]!) {
      if (NOT_REPORTING.has(cue.frame) || cue.negated) continue;
      const subject = subjects[0]?.phrase ?? null;
      const share = subjects[0]?.share ?? 0;
      const contents = contentsOf(cue, subject, sentence, reading.phrases[number]!).filter(({ from, to }) => {
        // A quotation alone is no report, nor is a word or two.
        const own = items.slice(from, to).filter(({ stretch, word }) => stretch < 0 && word).length;
        return own > 0 && to - from > 1;
      });
      if (contents.length === 0) continue;
      const alternatives = [
        silentFeatures(cue, subject, share, items),
        ...contents.map((content) => reportFeatures(cue, subject, content, items)),
      ];
      observe?.({ cue, contents, alternatives });
      const [, ...parts] = shares(alternatives.map((features) => scoreOf(features, weights)));
      const best = contents[parts.indexOf(Math.max(...parts))]!;
      const certainty = parts.reduce((sum, part, i) => sum + (agreement(contents[i]!, best) >= 0.5 ? part : 0), 0);
      found.push({ cue, subject, share, content: best, certainty });
    }
  }
  return found;
}

/** Items that two runs share, of all that either has. */
export function agreement(a: Pick<Content, "from" | "to">, b: Pick<Content, "from" | "to">): number {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return common <= 0 ? 0 : common / (Math.max(a.to, b.to) - Math.min(a.from, b.from));
}
