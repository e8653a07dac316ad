import type { CueEntry, CueForm, CueFrame } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import { words } from "../lexicon/words.ts";
import type { Item, Sentence } from "../text/layout.ts";
import { inWords } from "./in-words.ts";
import { isPassive } from "./passive.ts";

/** A word of the article that says somebody speaks. */
export interface Cue {
  readonly sentence: number;
  /** Its place among the sentence's items; `to` is the item after it. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly frame: CueFrame | "according" | "colon" | "words";
  readonly form: CueForm | "fixed";
  /** Its grammatical subject is who is spoken to or of. */
  readonly passive: boolean;
  /** Not a fact: negated, asked of, wished for ("did not say", "would say"). */
  readonly negated: boolean;
}

/** The cues of a sentence in order: forms of the cue verbs used as verbs, "according to", "in the words of", a colon. */
export function cuesOf(sentence: Sentence, number: number): Cue[] {
  const { items } = sentence;
  const found: Cue[] = [];
  const heading = isHeading(items);
  const fixed = (from: number, to: number, frame: Cue["frame"], lemma: string) =>
    found.push({ sentence: number, from, to, lemma, frame, form: "fixed", passive: false, negated: false });
  for (const [i, item] of items.entries()) {
    if (item.stretch >= 0) continue;
    if (item.text === ":") {
      fixed(i, i + 1, "colon", ":");
      continue;
    }
    if (!item.word) continue;
    if (item.lower === "according" && items[i + 1]?.lower === "to") fixed(i, i + 2, "according", "according to");
    else if (item.lower === "per" && i > 0) fixed(i, i + 1, "according", "per");
    else if (item.lower === "words") {
      const put = inWords(items, i);
      if (put) fixed(put.from, put.to, "words", "words");
    } else {
      const entry = item.facts.cue;
      if (entry && usedAsVerb(items, i, entry, heading)) found.push(verbCue(items, i, entry, number));
    }
  }
  return found;
}

function verbCue(items: readonly Item[], i: number, entry: CueEntry, sentence: number): Cue {
  const helpers: string[] = [];
  for (let j = i - 1; j >= 0 && helpers.length < 4; j--) {
    const { lower } = items[j]!;
    const helps =
      closed.AUXILIARIES.has(lower) || closed.NEGATIONS.has(lower) || closed.ADVERBS.has(lower) || lower.endsWith("ly");
    if (!helps) break;
    helpers.push(lower);
  }
  const passive = isPassive(items, i, entry, helpers);
  const negated = helpers.some((word) => closed.NEGATIONS.has(word));
  const { lemma, frame, form } = entry;
  return { sentence, from: i, to: i + 1, lemma, frame, form, passive, negated };
}

/** Verbs whose bare form is hardly ever a noun or a name. */
const NO_NOUNS = words(
  `say tell argue acknowledge admit announce suggest insist declare explain emphasize emphasise predict concede deny contend
   assert maintain allege describe believe warn urge complain criticize criticise accuse propose agree add write wonder ask
   recall reveal reject respond confirm reiterate condemn denounce observe inform remind assure advise conclude recommend`,
);

/** Whether a form that could be a noun stands where a verb does. */
function usedAsVerb(items: readonly Item[], i: number, { form, lemma }: CueEntry, heading: boolean): boolean {
  const item = items[i]!;
  const before = items[i - 1]?.lower ?? "";
  const after = items[i + 1];
  // "Nearly two in three say": said of people, and hardly ever a noun.
  if (lemma === "say" && closed.NUMERALS.has(before)) return true;
  if (item.capital && i > 0 && items[i - 1]!.stretch < 0 && items[i - 1]!.word) {
    // "Ann Lee Says the Bridge Is Safe": in a heading capitals tell nothing.
    if (!heading || !NO_NOUNS.has(lemma) || (form !== "third" && form !== "past")) return false;
  }
  if (
    closed.DETERMINERS.has(before) &&
    before !== "that" &&
    before !== "all" &&
    before !== "both" &&
    before !== "her"
  ) {
    const [many, one] = [closed.MANY_ALONE.has(before), closed.ONE_ALONE.has(before)];
    if (form === "past") return many || one || before === "this";
    // "Any other report" and "some claims" are nouns.
    return form === "third" ? one : many && before !== "other";
  }
  if (before === "to") return form === "base" || form === "ing";
  // "She has since said".
  if (before === "since" && closed.AUXILIARIES.has(items[i - 2]?.lower ?? "")) return true;
  if (closed.PREPOSITIONS.has(before)) return form === "ing" && before !== "of";
  if (after?.text === "-" && after.start === item.end) return false;
  // "making comments": a noun.
  if (form === "third" && !NO_NOUNS.has(lemma) && /ing$/u.test(before)) return false;
  if (form === "base" && !NO_NOUNS.has(lemma)) {
    // A bare form is a verb after a helper, a plural or a pronoun.
    return closed.AUXILIARIES.has(before) || /^(?:i|we|you|they|who|and|not)$|ly$/u.test(before) || /s$/u.test(before);
  }
  return true;
}

/** Whether nearly every longer word has a capital. */
function isHeading(items: readonly Item[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const { word, text, capital } of items) {
    if (!word || text.length < 4) continue;
    long++;
    if (capital) capitals++;
  }
  return long >= 4 && capitals > 0.75 * long;
}
