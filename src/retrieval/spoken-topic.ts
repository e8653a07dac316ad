import { TITLES } from "../quotes/lexicon/titles.ts";
import { bestBetween, coverageOf } from "./coverage.ts";
import type { Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import { spokenEvidence } from "./speech.ts";
import { closeness, RIGHT_BEHIND } from "./time.ts";
import { windows } from "./window.ts";

/** How well somebody has to be known by the name asked with. */
const SAME_NAME = 0.5;
/** What a word in the headline counts for a sentence below it. */
const IN_HEADLINE = 0.5;

/** Found once for all that was ranked. */
const ofRanked = new WeakMap<readonly Ranked[], number>();

/**
 * The largest share of the topic that stands in or next to a sentence where the person asked about speaks, in all passages
 * that were ranked; each word counts alike, as a name that stands everywhere else is missed there all the more. 1 where
 * nobody is asked about by name, or no topic.
 */
export function spokenTopic(all: readonly Ranked[], measure: Measure): number {
  const known = ofRanked.get(all);
  if (known !== undefined) return known;
  const found = spokenOn(all, measure);
  ofRanked.set(all, found);
  return found;
}

function spokenOn(all: readonly Ranked[], measure: Measure): number {
  const { question, index } = measure;
  const { person } = question;
  const topic = [...question.terms.entries()].filter(([, { part, weight }]) => part === "topic" && weight > 0);
  if (person < 0 || topic.length === 0) return 1;
  const roles = rolesOf(question);
  let most = 0;
  for (const { window } of all) {
    const onTheDay = closeness(window.of.in.article.day, question.dates) >= RIGHT_BEHIND;
    for (const sentence of windows(window.of, index)) {
      const { bySpeaker } = spokenEvidence(sentence, measure);
      if ((bySpeaker[person] ?? 0) < SAME_NAME) continue;
      if (roles.length > 0 && roles.every((slot) => (bySpeaker[slot] ?? 0) === 0)) continue;
      const { title } = coverageOf(sentence, measure, bySpeaker).around;
      const around = bestBetween(
        sentence.of,
        index.firstTermOf(sentence.firstSentence - 1),
        index.firstTermOf(sentence.endSentence + 1),
        question.terms.length,
      );
      const qualities = topic.map(([slot, { dated }]) =>
        dated && onTheDay ? 1 : Math.max(around[slot] ?? 0, bySpeaker[slot] ?? 0, IN_HEADLINE * (title[slot] ?? 0)),
      );
      most = Math.max(most, qualities.reduce((sum, quality) => sum + quality, 0) / topic.length);
    }
  }
  return most;
}

/** The words right before the name of the person asked about that say who it is: "Chief Justice Roberts". */
function rolesOf({ terms, person }: Question): number[] {
  const found: number[] = [];
  for (let slot = person - 1; slot >= 0; slot--) {
    const [term, next] = [terms[slot], terms[slot + 1]];
    if (!term || !next || term.part !== "speaker" || term.place !== next.place - 1) break;
    // A title may be written with a capital, as names are.
    if (!term.name || TITLES.has(term.word)) found.push(slot);
  }
  return found;
}
