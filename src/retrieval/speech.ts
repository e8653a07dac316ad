import type { CandidatePassage } from "./candidates.ts";
import type { PassageIndex } from "./index.ts";
import type { Measure } from "./measure.ts";
import { isNamesake } from "./namesakes.ts";
import { MOST_SENTENCES } from "./shown.ts";
import type { IndexedQuotation } from "./spoken.ts";
import type { Window } from "./window.ts";

/** A role that the article gives the speaker counts a little less than the name. */
const ROLE_QUALITY = 0.8;

interface SpokenEvidence {
  /** How well each question term names the speaker of a quotation here, though the words need not stand here; NOBODY where none does. */
  readonly bySpeaker: readonly number[];
  /** 1 where somebody speaks here whom the question names. */
  readonly speaker: number;
  /** 1 where the words of somebody by name are asked for, and others alone speak here. */
  readonly others: number;
  /** Largest share of the question's weight that stands inside one quotation with a known speaker. */
  readonly quoted: number;
  /** Share of the window's words inside quotations. */
  readonly share: number;
}

/** Where no question term names anybody who speaks. */
export const NOBODY: readonly number[] = [];

/** The quotations of a passage and of what a window may take in behind it; kept for as long as the candidate. */
const ofPassages = new WeakMap<CandidatePassage, readonly IndexedQuotation[]>();

function quotationsNear(candidate: CandidatePassage, index: PassageIndex): readonly IndexedQuotation[] {
  const known = ofPassages.get(candidate);
  if (known) return known;
  const { passage } = candidate;
  const first = index.firstTermOf(passage.firstSentence);
  const end = index.firstTermOf(passage.endSentence + MOST_SENTENCES);
  const found = passage.article.quotations.filter((quotation) => quotation.first < end && quotation.end > first);
  ofPassages.set(candidate, found);
  return found;
}

export function spokenEvidence(window: Window, { question, matcher, index }: Measure): SpokenEvidence {
  const { terms } = question;
  const { matches } = window.of.in;
  const bySpeaker = new Array<number>(terms.length).fill(0);
  let isNamed = false;
  let speaker = 0;
  let others = 0;
  let quoted = 0;
  let inQuotes = 0;
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const quotation of quotationsNear(window.of, index)) {
    if (quotation.first >= window.endTerm || quotation.end <= window.firstTerm) continue;
    inQuotes += Math.min(quotation.end, window.endTerm) - Math.max(quotation.first, window.firstTerm);
    let named = 0;
    const count = (ids: readonly number[], quality: number) => {
      for (const id of ids) {
        const slot = matcher.slotOf(id);
        const term = terms[slot];
        if (!term) continue;
        const value = quality * matcher.qualityOf(id);
        isNamed = true;
        bySpeaker[slot] = Math.max(bySpeaker[slot] ?? 0, value);
        // By a name, "Justice Roberts" is no other justice; by a role alone, anybody who holds it.
        const isAsked = question.person < 0 ? term.name || term.part === "speaker" : slot === question.person;
        if (isAsked) named = Math.max(named, value);
      }
    };
    const { speaker: name } = quotation.quotation;
    if (name === null || !question.fullNames.some((asked) => isNamesake(name, asked))) {
      count(quotation.names, 1);
      count(quotation.roles, ROLE_QUALITY);
    }
    speaker = Math.max(speaker, named);
    const held = new Array<number>(terms.length).fill(0);
    for (let i = window.firstMatch; i < window.endMatch; i++) {
      const place = matches.place[i] as number;
      if (place < quotation.first || place >= quotation.end) continue;
      const slot = matches.term[i] as number;
      held[slot] = Math.max(held[slot] ?? 0, matches.quality[i] as number);
    }
    if (quotation.quotation.mention === null && quotation.quotation.speaker === null) continue;
    if (named === 0) others = 1;
    quoted = Math.max(quoted, terms.reduce((sum, { weight }, slot) => sum + weight * (held[slot] ?? 0), 0) / whole);
  }
  const length = Math.max(1, window.endTerm - window.firstTerm);
  const asksForWords = question.said || question.whoSaid;
  return {
    bySpeaker: isNamed ? bySpeaker : NOBODY,
    speaker: question.said ? speaker : 0,
    others: question.said && question.person >= 0 && speaker === 0 ? others : 0,
    quoted: asksForWords ? quoted : 0,
    share: asksForWords ? Math.min(1, inQuotes / length) : 0,
  };
}
