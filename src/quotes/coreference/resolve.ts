import type { Saying } from "../cues/sayings.ts";
import type { NamedPerson } from "../names/person.ts";
import { type Features, namesOf } from "../ranking/features.ts";
import { Scorer, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import { namedWithin } from "../speakers/named-within.ts";
import type { Phrase } from "../speakers/phrases.ts";
import { nameBeside } from "./apposition.ts";
import { soleHolder, varied } from "./descriptions.ts";
import { distanceIn } from "./distance.ts";
import { genderOf, meaningFeatures, nobodyFeatures, rolesOf } from "./features.ts";
import { History, type Trace } from "./history.ts";
import { quotedBeside } from "./quoted-beside.ts";
import { Sayers } from "./sayers.ts";

/** Whom a phrase may mean. The shares sum to at most 1; the rest is for nobody named. */
export type Meaning = readonly { readonly person: NamedPerson; readonly share: number }[];

/** How many people are weighed for a pronoun: those mentioned last. */
const REACH = 8;
/** How many are looked at to find those: in a file of many stories hundreds may have the other gender. */
const LOOKED_AT = 250;
const NOBODY: Meaning = [];
/** Sentences by which somebody whose given name mostly tells the other gender must be nearer than anybody who agrees. */
const CLEARLY_LATER = 2;
/** What is left of a share when somebody unnamed may be meant as well. */
const DOUBT = 0.45;
/** How sure a title is that one person of the article holds. */
const HELD = 0.9;
/** How sure it is that a description varies the name of the one who spoke last. */
const VARIED = 0.75;
const isOnePerson = ({ kind, plural, pronoun }: Phrase) =>
  (kind === "human" && !plural) || (kind === "pronoun" && pronoun?.gender != null);
const INDEFINITE = /^(?:an?|another|one|some|any|each|every|no|many|several|few|two|three|most)$/u;

/** A phrase whose meaning had to be chosen, with what was chosen from. For training. */
export interface MeaningChoice {
  readonly phrase: Phrase;
  /** The first alternative is nobody. */
  readonly alternatives: readonly (readonly string[])[];
  readonly people: readonly NamedPerson[];
}

/** Whom each phrase of an article means, read from top to bottom. */
export function resolve(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  weights: Weights,
  observe?: (choice: MeaningChoice) => void,
): ReadonlyMap<Phrase, Meaning> {
  const roles = rolesOf(reading);
  const distance = distanceIn(reading.layout.sentences);
  const history = new History(reading, roles);
  const found = new Map<Phrase, Meaning>();
  const named = namedWithin(reading);
  // Heads of descriptions that brought in somebody without a name.
  const strangers = new Set<string>();
  const sayers = new Sayers();
  const scorer = new Scorer(weights);
  const known = { history, roles, sayers, strangers };
  // The sentence that began with somebody described and not named: the next "he" may mean them.
  let described = -9;
  for (const [number, phrases] of reading.phrases.entries()) {
    const sentence = reading.layout.sentences[number]!;
    const subjects = new Set(
      sayings[number]!.flatMap(({ subjects: [first], cue }) => (first && cue.frame !== "colon" ? [first.phrase] : [])),
    );
    const beside = quotedBeside(sentence, reading, named);
    for (const phrase of phrases) {
      history.readTo(phrase.start);
      const meaning = meaningOf(phrase);
      found.set(phrase, meaning);
      const top = meaning[0];
      if (top && top.share > 0.5) history.meant(top.person, phrase);
      else if (phrase === phrases[0] && isOnePerson(phrase)) described = number;
    }
    for (const { subjects, cue } of sayings[number]!) {
      const said = subjects[0] && cue.frame !== "colon" ? found.get(subjects[0].phrase)?.[0] : undefined;
      if (said && said.share > 0.5) sayers.note(said.person, number);
    }

    function meaningOf(phrase: Phrase): Meaning {
      if (phrase.mention) return [{ person: phrase.mention.person, share: phrase.mention.certainty }];
      if (phrase.kind === "relative") return (phrase.antecedent && found.get(phrase.antecedent)) ?? NOBODY;
      const weighed =
        (phrase.kind === "pronoun" && phrase.pronoun!.person === 3 && phrase.pronoun!.gender) ||
        (phrase.kind === "human" && !phrase.plural);
      if (!weighed) return NOBODY;
      const holder = soleHolder(phrase, sentence, known);
      if (holder) return [{ person: holder, share: HELD }];
      const spelled = sentence.items.slice(phrase.from, phrase.to).map(({ lower }) => lower);
      const apposed = nameBeside(phrase, phrases, sentence.items);
      if (apposed) return [{ person: apposed, share: HELD }];
      // "A spokesman" brings in somebody new.
      if (INDEFINITE.test(spelled[0] ?? "")) {
        if (phrase.kind === "human") strangers.add(phrase.head);
        return NOBODY;
      }
      const speaks = subjects.has(phrase);
      const same = speaks || phrase === phrases[0] ? varied(phrase, number, sentence, known) : null;
      if (same) return [{ person: same, share: VARIED }];
      const pool = candidatesFor(phrase);
      if (pool.length === 0) return NOBODY;
      const byCount = [...pool].sort((a, b) => b.count - a.count);
      const nobody = (to: Features) =>
        nobodyFeatures(phrase, spelled, phrase.kind === "pronoun" ? number - described : 4, to);
      const somebody = (i: number, to: Features) => {
        const ranks = { recency: i, count: byCount.indexOf(pool[i]!), alone: pool.length === 1 };
        meaningFeatures(phrase, spelled, pool[i]!, ranks, { speaks, beside, roles, sayers, distance }, to);
      };
      observe?.({
        phrase,
        alternatives: [namesOf(nobody), ...pool.map((_, i) => namesOf((to) => somebody(i, to)))],
        people: pool.map(({ person }) => person),
      });
      scorer.begin();
      nobody(scorer);
      for (let i = 0; i < pool.length; i++) {
        scorer.begin();
        somebody(i, scorer);
      }
      const chosen = scorer.shares();
      // Somebody described and not named began the sentence before: "he" may as well mean them.
      const doubt = phrase.kind === "pronoun" && number - described <= 1 && pool[0]?.role !== "first" ? DOUBT : 1;
      return pool
        .map(({ person }, i) => ({ person, share: chosen[i + 1]! * doubt }))
        .sort((a, b) => b.share - a.share)
        .slice(0, 3);
    }

    /** Those mentioned last whose gender does not clash, latest first; then those named later in this sentence. */
    function candidatesFor(phrase: Phrase): Trace[] {
      const gender = genderOf(phrase);
      const clashes = ({ gender: own }: NamedPerson) => gender !== null && own !== null && own !== gender;
      // A given name that men and women bear tells it mostly.
      const fits = ({ gender: own, genderSure }: NamedPerson) => !gender || !own || own === gender || genderSure < 2;
      const latest: Trace[] = [];
      let agreeing = -9;
      let agree = 0;
      for (const trace of history.latestFirst().take(LOOKED_AT)) {
        if (!fits(trace.person)) continue;
        latest.push(trace);
        if (clashes(trace.person)) continue;
        agreeing = Math.max(agreeing, trace.sentence);
        if (++agree === REACH) break;
      }
      const pool = latest.filter(({ person, sentence: at }) => !clashes(person) || at >= agreeing + CLEARLY_LATER);
      pool.splice(REACH);
      for (const later of phrases) {
        const person = later.mention?.person;
        if (!person || later.from < phrase.to || !fits(person) || history.traceOf(person)) continue;
        if (pool.some((trace) => trace.person === person)) continue;
        pool.push({
          person,
          sentence: number,
          paragraph: sentence.paragraph,
          offset: later.start,
          role: "other",
          count: 0,
          total: 1,
        });
      }
      return pool;
    }
  }
  return found;
}
