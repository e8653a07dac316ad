import { givesAmount } from "./amount.ts";
import { answersKind } from "./answer-kind.ts";
import type { CandidatePassage } from "./candidates.ts";
import { type CoverageAround, coverageOf } from "./coverage.ts";
import type { Measure } from "./measure.ts";
import { kinBeyond } from "./nearness.ts";
import type { Question, QuestionTerm } from "./question.ts";
import { spokenEvidence } from "./speech.ts";
import { closeness } from "./time.ts";
import type { Window } from "./window.ts";

/**
 * What is measured of a window for a question; every value lies near 0 to 1 and is relative to the question, so that
 * it means the same in a collection of any size. "Share" is of the weight of the question's terms.
 */
export const FEATURES = {
  words: "share of the question's words in these sentences",
  spoken: "share of the words in these sentences, with the speaker's name and role counted in",
  passage: "share of the words in the whole passage",
  near: "share of the words in the passage and its neighbours",
  article: "share of the words in the whole article",
  title: "share of the words in the headline",
  names: "share of the names in these sentences or their speaker",
  topic: "share of the other words in these sentences",
  kin: "other words of like meaning stand for words of the question in these sentences",
  kinPassage: "other words of like meaning stand for words of the question in the passage",
  meaning: "closeness in meaning of these sentences",
  meaningPassage: "closeness in meaning of the passage",
  telling: "share of the words in these sentences, by how rare they are in English",
  tellingPassage: "share of the words in the passage, by how rare they are in English",
  tellingNear: "share of the words in the passage and its neighbours, by how rare they are in English",
  missing: "weight of the heaviest word missing here",
  missingArticle: "weight of the heaviest word missing in the article",
  passageScore: "BM25 of the passage",
  articleScore: "BM25 of the article",
  pairs: "neighbouring words of the question close together here",
  tight: "matched words close together",
  speaker: "words of the person asked about",
  speakerTopic: "words of the person asked about, on the topic",
  others: "words of others than the person asked about",
  quoted: "the question's words inside one quotation",
  kind: "holds the kind of thing asked for",
  amountNear: "a figure next to the question's words",
  amountGiven: "a figure in the unit asked for",
  timeNear: "a date next to the question's words",
  reasonNear: "a reason next to the question's words",
  nameNear: "a name next to the question's words",
  first: "stands early in its article",
  headline: "is the headline",
  long: "is long",
  short: "is very short",
  date: "published when the question says",
  asked: "published near the day of asking",
  outlet: "from the outlet named",
  newest: "among the newest, where the latest is asked for",
  quotation: "share of it that is quotation",
} as const;

export type Feature = keyof typeof FEATURES;
export const FEATURE_NAMES = Object.keys(FEATURES) as Feature[];
export type Features = Readonly<Record<Feature, number>>;

const TYPICAL_LENGTH = 40;
const VERY_SHORT = 8;

export function featuresOf(window: Window, measure: Measure): Features {
  const { question, meaning } = measure;
  const { terms } = question;
  const speech = spokenEvidence(window, measure);
  const { inside, spoken, around } = coverageOf(window, measure, speech.bySpeaker);
  const length = window.endTerm - window.firstTerm;
  const [kind, kindNear] = answersKind(window, measure);
  const near = meaning.of(window.firstSentence, window.endSentence);
  const speakerTopic = (slot: number) => terms[slot]?.part === "topic" && !speech.bySpeaker[slot];
  return {
    ...featuresAround(window.of, around, measure),
    words: share(inside, question),
    spoken: share(spoken, question),
    names: share(spoken, question, (slot) => terms[slot]?.name === true),
    topic: share(spoken, question, (slot) => terms[slot]?.name !== true),
    kin: kinBeyond(near, spoken, question),
    meaning: near.whole,
    telling: meaning.telling(spoken),
    ...closeWords(window, question),
    speaker: speech.speaker,
    speakerTopic: speech.speaker === 0 ? 0 : speech.speaker * share(around.near, question, speakerTopic),
    others: speech.others,
    quoted: speech.quoted,
    kind,
    amountNear: question.kind === "amount" ? kindNear : 0,
    amountGiven: givesAmount(window, measure) ? 1 : 0,
    timeNear: question.kind === "time" ? kindNear : 0,
    reasonNear: question.kind === "reason" ? kindNear : 0,
    nameNear: question.kind === "person" || question.kind === "place" ? kindNear : 0,
    long: Math.min(2, length / TYPICAL_LENGTH),
    short: length < VERY_SHORT ? 1 : 0,
    quotation: speech.share,
  };
}

/** What is measured of the passage and the article that a window stands in. */
type FeaturesAround = Pick<
  Features,
  | "passage"
  | "near"
  | "article"
  | "title"
  | "kinPassage"
  | "meaningPassage"
  | "tellingPassage"
  | "tellingNear"
  | "missing"
  | "missingArticle"
  | "passageScore"
  | "articleScore"
  | "first"
  | "headline"
  | "date"
  | "asked"
  | "outlet"
  | "newest"
>;

/** Kept for as long as the coverage, which several windows of a passage share. */
const ofCoverage = new WeakMap<CoverageAround, FeaturesAround>();

function featuresAround(of: CandidatePassage, around: CoverageAround, measure: Measure): FeaturesAround {
  const known = ofCoverage.get(around);
  if (known) return known;
  const { question, meaning, askedDay } = measure;
  const { passage } = of;
  const { article, score: articleScore } = of.in;
  const choice = articleChoice(measure.index.articles.length);
  const meant = meaning.of(passage.firstSentence, passage.endSentence);
  const found = {
    passage: share(around.passage, question),
    near: share(around.near, question),
    article: share(around.whole, question) * choice,
    title: share(around.title, question) * choice,
    kinPassage: kinBeyond(meant, around.passage, question),
    meaningPassage: meant.whole,
    tellingPassage: meaning.telling(around.passage),
    tellingNear: meaning.telling(around.near),
    missing: heaviestMissing(question, around.passage),
    missingArticle: heaviestMissing(question, around.whole) * choice,
    passageScore: of.score / 2,
    articleScore: (articleScore / 2) * choice,
    first: choice / (1 + passage.number),
    headline: passage.headline ? 1 : 0,
    date: closeness(article.day, question.dates),
    asked: askedDay === null || article.day === null ? 0 : 1 / (1 + Math.abs(article.day - askedDay) / 7),
    outlet: article.article.outlet !== null && measure.outlets.has(article.article.outlet) ? 1 : 0,
    newest: newness(of, measure),
  };
  ofCoverage.set(around, found);
  return found;
}

/** Articles from which what an article holds as a whole counts in full. */
const MANY_ARTICLES = 1000;

/**
 * How much there is to choose between articles, 0 to 1: among thousands the right article is most of the answer, among a
 * few about one subject it says little of which sentence answers.
 */
export function articleChoice(articles: number): number {
  return Math.min(1, Math.log(1 + articles) / Math.log(1 + MANY_ARTICLES));
}

/** A figure that no time is asked for may have changed since. */
const CHANGING = 0.3;

function newness({ in: { article } }: CandidatePassage, { question, days }: Measure): number {
  const { day } = article;
  if (day === null || question.dates.length > 0 || days.last <= days.first) return 0;
  const asked = question.latest ? 1 : question.kind === "amount" ? CHANGING : 0;
  return (asked * (day - days.first)) / (days.last - days.first);
}

/** Share of the weight of the chosen terms that is matched; 1 where none is chosen. */
function share(qualities: readonly number[], { terms }: Question, of?: (slot: number) => boolean): number {
  let whole = 0;
  let matched = 0;
  for (let slot = 0; slot < terms.length; slot++) {
    if (of && !of(slot)) continue;
    const { weight } = terms[slot] as QuestionTerm;
    whole += weight;
    matched += weight * (qualities[slot] ?? 0);
  }
  return whole === 0 ? 1 : matched / whole;
}

/** The weight of the heaviest unmatched term, as a share of the heaviest of all. */
function heaviestMissing(question: Question, qualities: readonly number[]): number {
  let heaviest = 0;
  let missing = 0;
  question.terms.forEach(({ weight }, slot) => {
    heaviest = Math.max(heaviest, weight);
    missing = Math.max(missing, weight * (1 - (qualities[slot] ?? 0)));
  });
  return heaviest === 0 ? 0 : missing / heaviest;
}

/** Places between two neighbouring words that still count as close. */
const CLOSE = 4;

function closeWords(window: Window, question: Question): { pairs: number; tight: number } {
  const { matches } = window.of.in;
  const { terms } = question;
  let whole = 0;
  let paired = 0;
  for (let slot = 0; slot + 1 < terms.length; slot++) {
    const [a, b] = [terms[slot], terms[slot + 1]];
    if (!a || !b || b.place - a.place > CLOSE) continue;
    const weight = Math.min(a.weight, b.weight);
    whole += weight;
    let closest = Number.POSITIVE_INFINITY;
    for (let i = window.firstMatch; i < window.endMatch; i++) {
      if (matches.term[i] !== slot) continue;
      for (let j = window.firstMatch; j < window.endMatch; j++) {
        if (matches.term[j] !== slot + 1) continue;
        const gap = (matches.place[j] as number) - (matches.place[i] as number);
        closest = Math.min(closest, gap > 0 ? gap : -gap + 1);
      }
    }
    const asked = b.place - a.place;
    if (closest <= asked) paired += weight;
    else if (closest <= asked + CLOSE) paired += weight * 0.6;
  }
  let gaps = 0;
  for (let i = window.firstMatch + 1; i < window.endMatch; i++) {
    if (matches.term[i] === matches.term[i - 1]) continue;
    gaps += 1 / ((matches.place[i] as number) - (matches.place[i - 1] as number));
  }
  return { pairs: whole === 0 ? 0 : paired / whole, tight: Math.min(1, gaps / Math.max(1, terms.length - 1)) };
}
