import type { Span } from "../../articles/article.ts";
import { ownsWords } from "../cues/in-words.ts";
import * as closed from "../lexicon/function-words.ts";
import { BODY_NOUNS, HUMAN_NOUNS, isPluralHuman, SPEAKING_PLACES } from "../lexicon/humans.ts";
import { PRONOUNS, type Pronoun } from "../lexicon/pronouns.ts";
import { TITLES } from "../lexicon/titles.ts";
import { words } from "../lexicon/words.ts";
import type { PersonMention } from "../names/person.ts";
import type { Item, Sentence } from "../text/layout.ts";
import { undotted } from "../text/tokens.ts";

export type PhraseKind = "person" | "pronoun" | "relative" | "human" | "body" | "name" | "other";

/** A noun phrase of a sentence outside its quotations: what may be the speaker of something. */
export interface Phrase extends Span {
  readonly sentence: number;
  /** Its first item in the sentence, and the item after its last. */
  readonly from: number;
  readonly to: number;
  readonly kind: PhraseKind;
  /** Lower case: "spokesman" in "a Pentagon spokesman". */
  readonly head: string;
  readonly plural: boolean;
  readonly mention: PersonMention | null;
  readonly pronoun: Pronoun | null;
  /** The word before the phrase, lower case; "" at the sentence's beginning. */
  readonly before: string;
  /** The phrase that a relative pronoun stands for. */
  readonly antecedent: Phrase | null;
}

/** Human nouns that stand before other nouns as well: only at the end of a phrase do they mean people. */
const ADJECTIVES_TOO = words(
  `republican democrat conservative liberal progressive libertarian socialist communist senior native moderate police migrant
   immigrant refugee member student worker voter donor evangelical general head chief chair justice press staff executive
   professional expert star`,
);

interface Run {
  from: number;
  to: number;
  mention: PersonMention | null;
}

/** The noun phrases of a sentence in order. There is no tagger: closed classes and telling endings part them. */
export function phrasesOf(sentence: Sentence, number: number, mentions: ReadonlyMap<number, PersonMention>): Phrase[] {
  const { items } = sentence;
  const found: Phrase[] = [];
  let run: Run | null = null;
  const close = () => {
    if (run) {
      const phrase = phraseFrom(run, items, number);
      if (phrase) found.push(phrase);
    }
    run = null;
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const mention = mentions.get(item.start);
    if (mention && item.stretch < 0) {
      let to = i + 1;
      while (to < items.length && items[to]!.start < mention.run.end) to++;
      run = { from: run ? (run as Run).from : i, to, mention };
      i = to - 1;
      // "Trump's campaign": the name owns what follows and is no speaker itself.
      // "Trump campaign manager Ann Lee": the same without a mark.
      if (mention.run.possessive && !ownsWords(items, to)) {
        i = to;
        run = { from: run.from, to: Math.min(to + 1, items.length), mention: null };
      } else if (modifies(items, to, mentions)) {
        run = { from: run.from, to, mention: null };
      } else close();
      continue;
    }
    // "US" is no pronoun.
    const pronoun =
      !item.facts.pronoun || item.text === "US" || item.text === "IT" ? undefined : PRONOUNS.get(item.lower);
    const next = items[i + 1];
    if (pronoun && (!(closed.POSSESSIVES.has(item.lower) && beginsPhrase(next)) || ownsWords(items, i))) {
      close();
      found.push(simple(i, items, number, "pronoun", { pronoun, plural: pronoun.plural }));
    } else if (item.lower === "who" || item.lower === "which") {
      close();
      found.push(simple(i, items, number, "relative", { antecedent: found.at(-1) ?? null }));
    } else if (item.facts.determiner) {
      close();
      run = { from: i, to: i + 1, mention: null };
    } else if (run && /^['’]s?$/u.test(item.text) && ownsWords(items, i)) {
      close();
    } else if (run && titleGoesOn(items, i, mentions)) {
      (run as Run).to = i + 1;
    } else if (isBoundary(item, items[i - 1], run !== null)) {
      close();
    } else if (run) {
      (run as Run).to = i + 1;
    } else {
      run = { from: i, to: i + 1, mention: null };
    }
  }
  close();
  return found;
}

function beginsPhrase(next: Item | undefined): boolean {
  return next?.word === true && !closed.PREPOSITIONS.has(next.lower) && !closed.CONJUNCTIONS.has(next.lower);
}

/** Whether a name ending at `to` only says which campaign, aide or spokesman is meant. */
function modifies(items: readonly Item[], to: number, mentions: ReadonlyMap<number, PersonMention>): boolean {
  for (let i = to; i < items.length && i < to + 5; i++) {
    const item = items[i]!;
    if (mentions.has(item.start)) return i > to;
    if (!item.word || item.stretch >= 0 || isBoundary(item, items[i - 1], false)) return false;
    const lower = undotted(item.lower);
    if (HUMAN_NOUNS.has(lower) || BODY_NOUNS.has(lower)) return true;
  }
  return false;
}

/** "The former secretary of state Ann Lee": an "of" that goes on a title before a name. */
function titleGoesOn(items: readonly Item[], at: number, mentions: ReadonlyMap<number, PersonMention>): boolean {
  if (items[at]!.lower !== "of" || !TITLES.has(items[at - 1]!.lower)) return false;
  for (let i = at + 1; i < items.length && i < at + 5; i++) {
    const item = items[i]!;
    const mention = mentions.get(item.start);
    if (mention) return i > at + 1 && !mention.run.possessive;
    const lower = undotted(item.lower);
    if (item.capital || isBoundary(item, items[i - 1], true) || HUMAN_NOUNS.has(lower) || closed.DETERMINERS.has(lower))
      return false;
  }
  return false;
}

function isBoundary(item: Item, before: Item | undefined, inRun: boolean): boolean {
  const { lower, facts } = item;
  if (item.stretch >= 0) return true;
  if (item.text === "." || item.text === "&") return false;
  if (item.text === "-") return before === undefined || before.end !== item.start;
  if (!item.word) return item.text !== "'s" && item.text !== "’s";
  if (facts.preposition || facts.conjunction || facts.auxiliary) return true;
  if (facts.adverb || facts.negation || facts.question || lower === "to") return true;
  if (facts.commonVerb || facts.ly) return true;
  const afterDeterminer = inRun && before !== undefined && (before.facts.determiner || before.lower.length <= 2);
  const { cue } = facts;
  // "Ann Lee Says Peter Roe Lied": the verb of a heading.
  if (cue && item.capital && inRun && cue.form === "third" && (cue.frame === "says" || cue.frame === "tells"))
    return true;
  if (cue && !item.capital) {
    // "Several said".
    const alone = before && (closed.MANY_ALONE.has(before.lower) || closed.ONE_ALONE.has(before.lower));
    if (alone && cue.form === "past") return true;
    const noun = cue.form !== "past" && (BODY_NOUNS.has(lower) || HUMAN_NOUNS.has(lower));
    return !(afterDeterminer || (noun && inRun));
  }
  return facts.ed && item.text.length > 4 && !afterDeterminer;
}

const isLoose = (lower: string) => closed.CALENDAR.has(lower) || lower === "that";

function simple(i: number, items: readonly Item[], sentence: number, kind: PhraseKind, more: Partial<Phrase>): Phrase {
  const { start, end, lower } = items[i]!;
  const { plural = false, pronoun = null, antecedent = null } = more;
  const before = items[i - 1]?.lower ?? "";
  const place = { start, end, sentence, from: i, to: i + 1 };
  return { ...place, kind, head: lower, plural, mention: null, pronoun, before, antecedent };
}

function phraseFrom(run: Run, items: readonly Item[], sentence: number): Phrase | null {
  let { from, to } = run;
  while (from < to && !items[from]!.word) from++;
  // "(said) Wednesday Secretary Lee", "(said) that Lee".
  while (run.mention && items[from]!.start < run.mention.run.start && isLoose(items[from]!.lower)) from++;
  while (
    to > from &&
    (!items[to - 1]!.word || (run.mention === null && closed.DETERMINERS.has(items[to - 1]!.lower) && to - from > 1))
  ) {
    if (run.mention) break;
    to--;
  }
  if (to <= from) return null;
  let kind: PhraseKind = run.mention ? "person" : "other";
  let head = run.mention ? run.mention.person.surname : items[to - 1]!.lower;
  let plural = false;
  if (!run.mention) {
    for (let i = to - 1; i >= from; i--) {
      const lower = undotted(items[i]!.lower);
      if (HUMAN_NOUNS.has(lower) && (i === to - 1 || !ADJECTIVES_TOO.has(lower))) {
        kind = "human";
        head = lower;
        plural = isPluralHuman(lower);
        if (!items.slice(i + 1, to).some(({ capital }) => capital)) to = i + 1;
        else kind = "name";
        break;
      }
    }
    if (kind === "other") {
      const last = items[to - 1]!;
      const lower = undotted(last.lower);
      if (BODY_NOUNS.has(lower) || SPEAKING_PLACES.has(lower)) kind = "body";
      else if (last.capital) kind = "name";
      else if (/[^s]s$/u.test(lower)) plural = true;
    }
  }
  const { start } = items[from]!;
  const { end } = items[to - 1]!;
  const before = items[from - 1]?.lower ?? "";
  return {
    start,
    end,
    sentence,
    from,
    to,
    kind,
    head,
    plural,
    mention: run.mention,
    pronoun: null,
    before,
    antecedent: null,
  };
}
