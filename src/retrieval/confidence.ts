import type { Evidence } from "./answer.ts";
import { coverageOf } from "./coverage.ts";
import { articleChoice, FEATURES } from "./features.ts";
import { sharesOf, sumOf } from "./forest.ts";
import type { Measure } from "./measure.ts";
import type { Question, QuestionTerm } from "./question.ts";
import { heaviest, type Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";
import { spokenTopic } from "./spoken-topic.ts";
import { CONFIDENCE } from "./weights.ts";

/**
 * Features that order the windows of one question and say nothing about whether it is answered: what is close in meaning to
 * a question is close to many that it does not answer. Others' words are told of by `speakerSilent`.
 */
const { others, reasonNear, first, headline, long, date, asked, outlet, newest, meaning, meaningPassage, ...SHARED } =
  FEATURES;

/**
 * What speaks for and against a window being an answer at all, beside what it is ranked by. Like the features these are
 * relative to the question, so that they mean the same in a collection of any size.
 */
const SIGNS = {
  ...SHARED,
  margin: "lead over the next passage",
  unknown: "share of the question that no article has a word for",
  unknownName: "a name that no article has",
  said: "somebody's words are asked for",
  asksPerson: "a person or a group is asked for",
  asksPlace: "a place is asked for",
  asksTime: "a time is asked for",
  asksAmount: "an amount is asked for",
  asksReason: "a reason is asked for",
  ofThePast: "what has happened is asked about",
  hasName: "names somebody or something",
  nameMissingArticle: "heaviest name missing in the article",
  speakerSilent: "the person asked about does not speak here",
  offTopic: "the person asked about speaks here of something else",
  anySpeaker: "words are asked for, of nobody by name",
  kindMissing: "the kind of thing asked for is not next to the question's words",
  amountMissing: "a figure is asked for, and none is next to the question's words",
  unitMissing: "an amount is asked for, and none in its unit is here",
  nameAbsentHere: "a name, however usual, is missing in these sentences",
  nameAbsentNear: "a name, however usual, is missing in the passage and its neighbours",
  wordsAbsentHere: "share of the words, however usual, missing in these sentences",
  wordsAbsentNear: "share of the words, however usual, missing in the passage and its neighbours",
  dateMissing: "a date is asked about, of which neither the day of publication nor the passage is",
  fewWords: "the question has few words",
  loose: "heaviest word matched by a kindred one alone",
  few: "the collection has few articles",
  silentOnTopic: "the person asked about says nothing close to the topic, in all that was found",
  onlyNames: "names are found, and none of the other words is in the passage and its neighbours",
  weightHere: "weight of the words in these sentences",
  weightMissing: "weight of the words missing in the passage and its neighbours",
  weightUnknown: "weight of the words that no article has",
  scoreWeight: "BM25 of the passage, by the weight of the question",
} as const;

export type Sign = keyof typeof SIGNS;
export const SIGN_NAMES = Object.keys(SIGNS) as Sign[];
export type Signs = Readonly<Record<Sign, number>>;

/** Share of a topic from which somebody says something of it. */
const SOMETHING = 0.2;
/** Quality below which a match is a kindred word, not the word itself. */
const LOOSE = 0.8;

/** Weights are told in so many of the rarest words: a question of that many has weight 1. */
const SOME_WORDS = 4;

/** The signs of a window among all that was ranked for its question, best first. */
export function signsOf(one: Ranked, all: readonly Ranked[], measure: Measure): Signs {
  const { question } = measure;
  const { terms, said } = question;
  const { features: f, window } = one;
  const { spoken, around } = coverageOf(window, measure, spokenEvidence(window, measure).bySpeaker);
  const { passage, near, whole } = around;
  const weight = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const heaviest = Math.max(...terms.map((term) => term.weight)) || 1;
  const most = (value: (slot: number) => number) =>
    Math.max(0, ...terms.map((term, slot) => (value(slot) * term.weight) / heaviest));
  const absent = (qualities: readonly number[], names: boolean) => {
    const slots = [...terms.keys()].filter((slot) => (terms[slot]?.weight ?? 0) > 0 && (!names || terms[slot]?.name));
    const missing = slots.map((slot) => 1 - (qualities[slot] ?? 0));
    if (missing.length === 0) return 0;
    return names ? Math.max(...missing) : missing.reduce((sum, one) => sum + one, 0) / missing.length;
  };
  const next = all.find((other) => other !== one && other.order <= one.order && !samePassage(other, one));
  const asked = said && question.person >= 0;
  const kindNear = Math.max(f.amountNear, f.timeNear, f.reasonNear, f.nameNear);
  const heavy = terms.filter((term) => term.weight > 0).length;
  const weightOf = (value: (slot: number) => number) =>
    terms.reduce((sum, term, slot) => sum + value(slot) * term.weight, 0) / rarest(measure) / SOME_WORDS;
  const isUnknown = (slot: number) => terms[slot]?.alternates.length === 0 && !terms[slot]?.dated;
  return {
    ...f,
    onlyNames: onlyNames(question, near),
    weightHere: weightOf((slot) => spoken[slot] ?? 0),
    weightMissing: weightOf((slot) => 1 - (near[slot] ?? 0)),
    weightUnknown: weightOf((slot) => (isUnknown(slot) ? 1 : 0)),
    scoreWeight: window.of.score * weightOf(() => 1),
    margin: next ? one.order - next.order : 1,
    unknown: terms.reduce((sum, term, slot) => sum + (isUnknown(slot) ? term.weight : 0), 0) / weight,
    unknownName: terms.some(({ name, alternates }) => name && alternates.length === 0) ? 1 : 0,
    said: said ? 1 : 0,
    asksPerson: question.kind === "person" ? 1 : 0,
    asksPlace: question.kind === "place" ? 1 : 0,
    asksTime: question.kind === "time" ? 1 : 0,
    asksAmount: question.kind === "amount" ? 1 : 0,
    asksReason: question.kind === "reason" ? 1 : 0,
    ofThePast: OF_THE_PAST.test(question.text) ? 1 : 0,
    hasName: terms.some(({ name }) => name) ? 1 : 0,
    nameMissingArticle: most((slot) => (terms[slot]?.name ? 1 - (whole[slot] ?? 0) : 0)),
    speakerSilent: asked ? 1 - f.speaker : 0,
    offTopic: asked ? f.speaker - f.speakerTopic : 0,
    anySpeaker: said && !asked ? 1 : 0,
    kindMissing: asksKind(question) ? 1 - kindNear : 0,
    unitMissing: question.amount ? 1 - f.amountGiven : 0,
    nameAbsentHere: absent(spoken, true),
    nameAbsentNear: absent(near, true),
    wordsAbsentHere: absent(spoken, false),
    wordsAbsentNear: absent(near, false),
    dateMissing: missingDate(passage, question),
    amountMissing: question.kind === "amount" ? 1 - f.amountNear : 0,
    fewWords: 1 / (1 + heavy),
    silentOnTopic: asked && spokenTopic(all, measure) < SOMETHING ? 1 : 0,
    few: 1 - articleChoice(measure.index.articles.length),
    loose: most((slot) => ((near[slot] ?? 0) > 0 && (near[slot] ?? 0) < LOOSE ? 1 : 0)),
  };
}

/** "What did", "who won": what is only foreseen answers no such question. */
const OF_THE_PAST = /\b(?:did|was|were|had|won|lost|happened)\b|\b\p{L}{3,}ed\b/iu;

/** What each sign adds to the logarithm of the odds, the heaviest first. */
export function chanceEvidence(signs: Signs): Evidence[] {
  const shares = sharesOf(CONFIDENCE.trees, signs);
  return heaviest(
    SIGN_NAMES.map((name) => ({
      what: SIGNS[name],
      value: signs[name],
      weight: signs[name] * (CONFIDENCE.weights[name] ?? 0) + (shares.get(name) ?? 0),
    })),
  );
}

/** The chance that a window with these signs answers its question: logistic regression, boosted by trees, calibrated. */
export function chance(signs: Signs): number {
  let sum = CONFIDENCE.bias + sumOf(CONFIDENCE.trees, signs);
  for (const name of SIGN_NAMES) sum += signs[name] * (CONFIDENCE.weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The chances that some windows answer, best first, none above that of one before it. Each is measured when it is first asked
 * for: few are shown.
 */
export class Chances {
  readonly #ranked: readonly Ranked[];
  readonly #measure: Measure;
  readonly #known: number[] = [];

  constructor(ranked: readonly Ranked[], measure: Measure) {
    this.#ranked = ranked;
    this.#measure = measure;
  }

  /** Of the window at a place. */
  at(place: number): number {
    for (let next = this.#known.length; next <= place; next++) {
      this.#known.push(Math.min(this.#known[next - 1] ?? 1, chance(this.signsAt(next))));
    }
    return this.#known[place] as number;
  }

  signsAt(place: number): Signs {
    return signsOf(this.#ranked[place] as Ranked, this.#ranked, this.#measure);
  }
}

/** How far the best dated word is from fitting; 0 where the question names no date. */
function missingDate(qualities: readonly number[], { terms }: Question): number {
  const dated = [...terms.keys()].filter((slot) => terms[slot]?.dated);
  return dated.length === 0 ? 0 : 1 - Math.max(...dated.map((slot) => qualities[slot] ?? 0));
}

/** How far the best of the words that are no names is from being found; 0 where there are none. */
function onlyNames({ terms }: Question, near: readonly number[]): number {
  const others = [...terms.keys()].filter((slot) => isTopic(terms[slot]));
  return others.length === 0 ? 0 : 1 - Math.max(...others.map((slot) => near[slot] ?? 0));
}

function isTopic(term: QuestionTerm | undefined): boolean {
  return term !== undefined && !term.name && !term.dated && term.weight > 0 && term.part === "topic";
}

/** The weight of a word that stands in one passage alone: what weights are measured by in a collection of any size. */
function rarest({ index }: Measure): number {
  return Math.log(2 + index.passages.length);
}

function asksKind({ kind, said }: Question): boolean {
  return kind !== "other" && !said;
}

function samePassage(a: Ranked, b: Ranked): boolean {
  return a.window.of.passage.id === b.window.of.passage.id;
}
