import { SURE_ENOUGH } from "../certainty.ts";
import type { Meaning } from "../coreference/resolve.ts";
import type { Cue } from "../cues/cues.ts";
import type { Saying } from "../cues/sayings.ts";
import type { NamedPerson } from "../names/person.ts";
import { Scorer, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import { bestSayings, candidatesFor } from "./candidates.ts";
import { speakerFeatures, surroundingsOf } from "./features.ts";
import { namedWithin, spokenOf } from "./named-within.ts";
import type { Phrase } from "./phrases.ts";
import { reportedWithin } from "./reported-within.ts";
import { settledSpeaker } from "./settled.ts";

/** Who spoke a stretch, as far as the article lets it be known. */
export interface Attribution {
  readonly phrase: Phrase | null;
  /** The person meant; null where nobody named is. */
  readonly person: NamedPerson | null;
  /** How sure: of the person where there is one, else of the phrase. */
  readonly certainty: number;
  readonly cue: Cue | null;
}

export const NOBODY: Attribution = { phrase: null, person: null, certainty: 0, cue: null };

/**
 * The speaker of every stretch, in order, each seen in the light of the one before. Phrases are weighed by a trained
 * conditional logit; phrases that mean the same person add up, so a name and a pronoun for it do not compete.
 */
export function attribute(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  meanings: ReadonlyMap<Phrase, Meaning>,
  weights: Weights,
): Attribution[] {
  let before: { phrase: Phrase; carried: number } | null = null;
  const best = bestSayings(sayings);
  const named = namedWithin(reading);
  const scorer = new Scorer(weights);
  const found = reading.layout.stretches.map((stretch, number) => {
    const around = surroundingsOf(number, reading, sayings);
    const candidates = candidatesFor(stretch, reading, best, before);
    if (candidates.length === 0) return NOBODY;
    for (const candidate of candidates) {
      scorer.begin();
      speakerFeatures(stretch, candidate, around, scorer);
    }
    const parts = scorer.shares();
    const phrases = candidates.map(({ phrase }, i) => ({
      phrase,
      share: parts[i]!,
      cue: candidates[i]!.saying?.cue ?? null,
    }));
    const within = named.within(stretch);
    const { items } = reading.layout.sentences[stretch.sentence]!;
    const own = sayings[stretch.sentence]!;
    const outer = decide(phrases, meanings, within);
    const inner = settledSpeaker(stretch, own, items) ?? (outer.cue && reportedWithin(stretch, own, outer.cue, items));
    const attribution = inner ? decide([inner], meanings, within) : outer;
    const { phrase } = attribution;
    if (phrase) before = { phrase, carried: before?.phrase === phrase ? before.carried + 1 : 1 };
    return attribution;
  });
  return fromBelow(found, reading);
}

/** A paragraph left open goes on in the next: who is named after the last one spoke those before it, too. */
function fromBelow(found: readonly Attribution[], { layout: { stretches, sentences } }: Reading): Attribution[] {
  const settled = [...found];
  for (let i = found.length - 2; i >= 0; i--) {
    const stretch = stretches[i]!;
    const next = stretches[i + 1]!;
    const goesOn = stretch.open && next.paragraph === stretch.paragraph + 1 && next.item === 0;
    const alone = sentences[stretch.sentence]!.items.length === 1;
    const { certainty, cue } = settled[i + 1]!;
    const named = certainty >= SURE_ENOUGH && cue !== null && cue.sentence >= next.sentence;
    if (goesOn && alone && (named || settled[i]!.certainty < SURE_ENOUGH)) settled[i] = settled[i + 1]!;
  }
  return settled;
}

function decide(
  phrases: readonly { phrase: Phrase; share: number; cue: Cue | null }[],
  meanings: ReadonlyMap<Phrase, Meaning>,
  within: ReadonlySet<NamedPerson>,
): Attribution {
  const people = new Map<NamedPerson, number>();
  let nobody = 0;
  const spoken = new Map(phrases.map(({ phrase }) => [phrase, spokenOf(phrase, meanings.get(phrase) ?? [], within)]));
  for (const { phrase, share } of phrases) {
    let rest = 1;
    for (const { person, share: part } of spoken.get(phrase)!) {
      people.set(person, (people.get(person) ?? 0) + share * part);
      rest -= part;
    }
    nobody += share * Math.max(0, rest);
  }
  const [best] = [...people].sort((a, b) => b[1] - a[1]);
  const sorted = [...phrases].sort((a, b) => b.share - a.share);
  if (!best || best[1] < nobody) {
    const top = sorted[0]!;
    return { phrase: top.phrase, person: null, certainty: top.share, cue: top.cue };
  }
  const [person, certainty] = best;
  const means = (phrase: Phrase) => spoken.get(phrase)!.find((meaning) => meaning.person === person)?.share ?? 0;
  const meant = phrases.reduce((a, b) => (b.share * means(b.phrase) > a.share * means(a.phrase) ? b : a));
  return { phrase: meant.phrase, person, certainty, cue: meant.cue };
}
