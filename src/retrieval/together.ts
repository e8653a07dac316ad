import { bestBetween, coverageOf } from "./coverage.ts";
import type { Measure } from "./measure.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";
import { type Window, windows } from "./window.ts";

/** Quality from which an alternate is the name itself, perhaps in another spelling. */
const SAME_NAME = 0.8;
/** Share of a topic's weight below which a sentence says nothing of it. */
const SOMETHING = 0.12;

/**
 * Whether somebody's words on a topic are asked for and no sentence has both: none names the person, or gives their
 * words, and says anything of the topic, be it in the sentence before. Only where the question ends the speaker's part with a name, as roles
 * ("the mayor") may be meant for anybody, and asks for no figure besides ("what share of Democrats said").
 */
export function neverTogether(ranked: readonly Ranked[], measure: Measure): boolean {
  const { question, index } = measure;
  const { terms, said, person, kind } = question;
  const topic = [...terms.keys()].filter((slot) => terms[slot]?.part === "topic" && (terms[slot]?.weight ?? 0) > 0);
  if (!said || kind === "amount" || person < 0 || topic.length === 0) return false;
  const whole = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0), 0);
  const both = (sentence: Window) => {
    const { spoken } = coverageOf(sentence, measure, spokenEvidence(sentence, measure).bySpeaker);
    if ((spoken[person] ?? 0) === 0) return false;
    const above = bestBetween(
      sentence.of,
      index.firstTermOf(sentence.firstSentence - 1),
      index.firstTermOf(sentence.endSentence),
      terms.length,
    );
    const found = (slot: number) => Math.max(spoken[slot] ?? 0, above[slot] ?? 0);
    const share = topic.reduce((sum, slot) => sum + (terms[slot]?.weight ?? 0) * found(slot), 0) / whole;
    return share >= SOMETHING;
  };
  return !ranked.some(({ window }) => windows(window.of, index).some(both));
}

/** Verbs that ask for somebody's words alone: what somebody wants or promises, a reporter may tell. */
const WORDS_ALONE =
  /^(?:sa(?:y|ys|id)|tells?|told|speaks?|spoke|talk(?:s|ed)?|comment(?:s|ed)?|mention(?:s|ed)?|tweet(?:s|ed)?|repl(?:y|ies|ied))$/u;

/**
 * The person whose words are asked for, where the coverage mentions but nowhere quotes anybody of that name; undefined
 * otherwise.
 */
export function neverQuoted({ question, speakers, speakerTerms }: Measure): QuestionTerm | undefined {
  const { terms, fullNames, person: slot } = question;
  const person = terms[slot];
  if (!person || !asksForWordsAlone(question)) return undefined;
  const same = person.alternates.filter(({ quality }) => quality >= SAME_NAME);
  if (same.length === 0) return undefined;
  const fullName = fullNames.find(({ surnameSlot }) => surnameSlot === slot);
  const isQuoted = same.some(({ id }) => speakerTerms.has(id)) && !(fullName && speakers.areNamesakes(fullName));
  return isQuoted ? undefined : person;
}

/** Whether the words alone of somebody are asked for, and what comes nearest are those of others. */
export function saidByOthers(best: Ranked | undefined, { question }: Measure): boolean {
  return asksForWordsAlone(question) && best !== undefined && best.features.others > 0;
}

function asksForWordsAlone({ said, kind, terms }: Question): boolean {
  const cue = terms.find(({ part }) => part === "cue");
  return said && kind === "other" && cue !== undefined && WORDS_ALONE.test(cue.word);
}
