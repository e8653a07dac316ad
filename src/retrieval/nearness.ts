import type { TermCoverage } from "./coverage.ts";
import type { Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import type { Window } from "./window.ts";

/** A cosine up to which words have nothing in common but their language. */
const UNLIKE = 0.35;
/** What the verb of speaking tells, beside other words as rare. */
const CUE_TELLS = 0.3;

/** Each value as of the sentences of a window and of its passage; rarity also of the passage with its neighbours. */
interface Nearby {
  /** Share of the question's weight that other words of like meaning stand for, beyond what the words themselves cover. */
  readonly kin: number;
  readonly kinPassage: number;
  /** Closeness in meaning of the whole, a cosine. */
  readonly meaning: number;
  readonly meaningPassage: number;
  /** Share of the question's words by how rare they are in English. */
  readonly telling: number;
  readonly tellingPassage: number;
  readonly tellingNear: number;
}

/** What is near in meaning where the words are others, and what rare words are matched; rarity in English holds in any collection. */
export function nearness(
  window: Window,
  { question, meaning }: Measure,
  { spoken, passage, near }: Pick<TermCoverage, "spoken" | "passage" | "near">,
): Nearby {
  const { passage: of } = window.of;
  const here = meaning.of(window.firstSentence, window.endSentence);
  const inPassage = meaning.of(of.firstSentence, of.endSentence);
  /** Beyond what the words themselves cover. */
  const kin = (kin: readonly number[], covered: readonly number[]) =>
    beyond(question, (slot) => Math.max(0, ((kin[slot] ?? 0) - UNLIKE) / (1 - UNLIKE) - (covered[slot] ?? 0)));
  const rarities = question.terms.map(({ weight, part }, slot) =>
    weight === 0 ? 0 : (meaning.rarities[slot] ?? 0) * (part === "cue" ? CUE_TELLS : 1),
  );
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const telling = (covered: readonly number[]) =>
    rarities.reduce((sum, rarity, slot) => sum + rarity * (covered[slot] ?? 0), 0) / all;
  return {
    kin: kin(here.kin, spoken),
    kinPassage: kin(inPassage.kin, passage),
    meaning: here.whole,
    meaningPassage: inPassage.whole,
    telling: telling(spoken),
    tellingPassage: telling(passage),
    tellingNear: telling(near),
  };
}

/** Share of the question's weight by what each term of no name adds. */
function beyond({ terms }: Question, added: (slot: number) => number): number {
  let whole = 0;
  let sum = 0;
  terms.forEach(({ weight, name }, slot) => {
    whole += weight;
    if (!name) sum += weight * added(slot);
  });
  return whole === 0 ? 0 : sum / whole;
}
