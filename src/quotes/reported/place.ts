import type { Cue } from "../cues/cues.ts";
import { AT_START } from "../lexicon/word-classes.ts";
import type { Features, Pattern } from "../ranking/features.ts";
import { EMPTY, type Value, type Values, valueNamed } from "../ranking/values.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";

/** A cue with its subject and the cues next to it in its sentence. */
export interface Place {
  readonly cue: Cue;
  readonly subject: Phrase | null;
  /** How sure the subject is. */
  readonly share: number;
  readonly prior: Cue | null;
  readonly next: Cue | null;
  /** Where the next cue and its subject begin. */
  readonly nextFrom: number;
  readonly items: readonly Item[];
}

/** What the cues next to one have to do with it: a report may hold another, or end where another begins. */
export function neighbours(
  { cue, prior, next, items }: Place,
  patterns: readonly [Pattern, Pattern],
  to: Features,
): void {
  const [PRIOR, NEXT] = patterns;
  const frame = prior ? valueNamed(prior.frame) : NONE;
  to.add(PRIOR, frame, prior ? between(items, prior.to, cue.from) : EMPTY);
  to.add(NEXT, next ? valueNamed(next.frame) : NONE, next ? between(items, cue.to, next.from) : EMPTY);
  to.add(PRIOR, frame, valueNamed(cue.frame));
}

/** The telling mark or word among items, the last of its kind. */
function between(items: readonly Item[], from: number, to: number): Value {
  for (let i = to - 1; i >= from; i--) {
    const { telling } = items[i]!.facts.classes;
    if (telling !== EMPTY) return telling;
  }
  return to - from < 3 ? NEAR : FAR;
}

/** The class of a word, and of what stands at the left of a place. */
export const reportClass = (item: Item | undefined): Value => item?.facts.classes.report ?? END;
export const leftOf = (items: readonly Item[], at: number): Value =>
  at > 0 ? items[at - 1]!.facts.classes.report : AT_START;

const [NONE, END, NEAR, FAR] = ["none", "end", "near", "far"].map(valueNamed) as Values;
