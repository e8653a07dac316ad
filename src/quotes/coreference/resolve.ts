import type { Saying } from "../cues/sayings.ts";
import { CUE_FORMS } from "../lexicon/cue-verbs.ts";
import { AUXILIARIES, COMMON_VERBS, PREPOSITIONS, RELATIVES } from "../lexicon/function-words.ts";
import type { NamedPerson } from "../names/person.ts";
import { scoreOf, shares, type Weights } from "../ranking/weights.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import { genderOf, meaningFeatures, nobodyFeatures, rolesOf } from "./features.ts";
import { History, type Trace } from "./history.ts";

/** Whom a phrase may mean. The shares sum to at most 1; the rest is for nobody named. */
export type Meaning = readonly { readonly person: NamedPerson; readonly share: number }[];

/** How many people are weighed for a pronoun: those mentioned last. */
const REACH = 8;
const NOBODY: Meaning = [];
/** Items between a name and a description of it. */
const LONGEST_APPOSITION = 14;
/** Sentences by which somebody whose given name tells the other gender must be nearer than anybody who agrees. */
const CLEARLY_LATER = 2;
/** What is left of a share when somebody unnamed may be meant as well. */
const DOUBT = 0.45;
/** How sure a title is that one person of the article holds. */
const HELD = 0.9;
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

function isVerb({ lower, stretch, capital }: Item): boolean {
  if (stretch >= 0 || capital) return stretch >= 0;
  return AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || RELATIVES.has(lower) || CUE_FORMS.has(lower);
}

/** "Her lawyer, Ann Lee," and "her lawyer at the time, Ann Lee,": whether a description brings in the name after it. */
function bringsIn(items: readonly Item[], to: number, name: number, past: number): boolean {
  if (items[name - 1]?.text !== "," || items[past]?.text !== ",") return false;
  const gap = items.slice(to, name - 1);
  if (gap.length === 0) return true;
  return gap.length <= 6 && PREPOSITIONS.has(gap[0]!.lower) && gap.every((item) => item.text !== "," && !isVerb(item));
}

/** Whom each phrase of an article means, read from top to bottom. */
export function resolve(
  reading: Reading,
  sayings: readonly (readonly Saying[])[],
  weights: Weights,
  observe?: (choice: MeaningChoice) => void,
): ReadonlyMap<Phrase, Meaning> {
  const history = new History(reading);
  const roles = rolesOf(reading);
  const found = new Map<Phrase, Meaning>();
  let speaker: NamedPerson | null = null;
  // The sentence that began with somebody described and not named: the next "he" may mean them.
  let described = -9;
  for (const [number, phrases] of reading.phrases.entries()) {
    const sentence = reading.layout.sentences[number]!;
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
      if (said && said.share > 0.5) speaker = said.person;
    }

    function meaningOf(phrase: Phrase): Meaning {
      if (phrase.mention) return [{ person: phrase.mention.person, share: phrase.mention.certainty }];
      if (phrase.kind === "relative") return (phrase.antecedent && found.get(phrase.antecedent)) ?? NOBODY;
      const weighed =
        (phrase.kind === "pronoun" && phrase.pronoun!.person === 3 && phrase.pronoun!.gender) ||
        (phrase.kind === "human" && !phrase.plural);
      if (!weighed) return NOBODY;
      const holder = soleHolder(phrase);
      if (holder) return [{ person: holder, share: HELD }];
      const words = sentence.items.slice(phrase.from, phrase.to).map(({ lower }) => lower);
      const named = inApposition(phrase);
      if (named) return [{ person: named, share: HELD }];
      // "A spokesman" brings in somebody new.
      if (INDEFINITE.test(words[0] ?? "")) return NOBODY;
      const pool = candidatesFor(phrase);
      if (pool.length === 0) return NOBODY;
      const byCount = [...pool].sort((a, b) => b.count - a.count);
      const alternatives = [
        nobodyFeatures(phrase, words, phrase.kind === "pronoun" ? number - described : 4),
        ...pool.map((trace, i) =>
          meaningFeatures(
            phrase,
            words,
            trace,
            { recency: i, count: byCount.indexOf(trace), alone: pool.length === 1 },
            {
              paragraph: sentence.paragraph,
              speaker: trace.person === speaker,
              roles: roles.get(trace.person.id),
              ahead: trace.count === 0,
            },
          ),
        ),
      ];
      observe?.({ phrase, alternatives, people: pool.map(({ person }) => person) });
      // Somebody described and not named began the sentence before: "he" may as well mean them.
      const doubt = phrase.kind === "pronoun" && number - described <= 1 && pool[0]?.role !== "first" ? DOUBT : 1;
      const chosen = shares(alternatives.map((features) => scoreOf(features, weights)));
      return pool
        .map(({ person }, i) => ({ person, share: chosen[i + 1]! * doubt }))
        .sort((a, b) => b.share - a.share)
        .slice(0, 3);
    }

    /** The only one mentioned so far whose title is what "the secretary" says. */
    function soleHolder({ kind, plural, from, to, head }: Phrase): NamedPerson | null {
      const first = sentence.items[from]!.lower;
      if (kind !== "human" || plural || to - from > 3 || (first !== "the" && first !== "this")) return null;
      // "The foreign minister" is no prime minister: what stands before the title must be theirs too.
      const told = [...sentence.items.slice(from + 1, to).map(({ lower }) => lower), head];
      const holders = [...history.traces.keys()].filter(({ id }) => told.every((word) => roles.get(id)?.has(word)));
      return holders.length === 1 ? holders[0]! : null;
    }

    /** The name that a description stands next to: "Ann Lee (D), a professor from Ohio", "her lawyer, Ann Lee,". */
    function inApposition({ from, to, kind }: Phrase): NamedPerson | null {
      if (kind !== "human") return null;
      const { items } = sentence;
      for (const { mention, from: first, to: past } of phrases) {
        if (!mention) continue;
        if (first > to && bringsIn(items, to, first, past)) return mention.person;
        if (past >= from || from - past > LONGEST_APPOSITION || items[from - 1]?.text !== ",") continue;
        const gap = items.slice(past, from);
        const opens = gap[0]?.text === "," || gap[0]?.text === "(";
        if (opens && !gap.some(isVerb)) return mention.person;
      }
      return null;
    }

    /** Those mentioned last whose gender does not clash, latest first; then those named later in this sentence. */
    function candidatesFor(phrase: Phrase): Trace[] {
      const gender = genderOf(phrase);
      const clashes = ({ gender: own }: NamedPerson) => gender !== null && own !== null && own !== gender;
      // A given name tells the gender mostly, a title surely.
      const fits = ({ gender: own, genderSure }: NamedPerson) => !gender || !own || own === gender || genderSure < 2;
      const traces = [...history.traces.values()].filter(({ person }) => fits(person));
      const agreeing = Math.max(-9, ...traces.map(({ person, sentence: at }) => (clashes(person) ? -9 : at)));
      const pool = traces.filter(({ person, sentence: at }) => !clashes(person) || at >= agreeing + CLEARLY_LATER);
      pool.sort((a, b) => b.offset - a.offset);
      pool.splice(REACH);
      for (const later of phrases) {
        const person = later.mention?.person;
        if (!person || later.from < phrase.to || !fits(person) || history.traces.has(person)) continue;
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
