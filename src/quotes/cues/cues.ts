import { CUE_FORMS, type CueEntry, type CueForm, type CueFrame } from "../lexicon/cue-verbs.ts";
import * as closed from "../lexicon/function-words.ts";
import type { Item, Sentence } from "../text/layout.ts";

/** A word of the article that says somebody speaks. */
export interface Cue {
  readonly sentence: number;
  /** Its place among the sentence's items; `to` is the item after it. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly frame: CueFrame | "according" | "colon" | "words";
  readonly form: CueForm | "fixed";
  readonly passive: boolean;
  /** Not a fact: negated, asked of, wished for ("did not say", "would say"). */
  readonly negated: boolean;
}

/** The cues of a sentence in order: forms of the cue verbs used as verbs, "according to", "in the words of", a colon. */
export function cuesOf(sentence: Sentence, number: number): Cue[] {
  const { items } = sentence;
  const found: Cue[] = [];
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
    else if (item.lower === "words" && /^(?:in|['’]s)$/u.test(items[i - 2]?.lower ?? items[i - 1]?.lower ?? "")) {
      fixed(i, i + 1, "words", "words");
    } else {
      const entry = CUE_FORMS.get(item.lower);
      if (entry && usedAsVerb(items, i, entry)) found.push(verbCue(items, i, entry, number));
    }
  }
  return found;
}

function verbCue(items: readonly Item[], i: number, entry: CueEntry, sentence: number): Cue {
  const helpers: string[] = [];
  for (let j = i - 1; j >= 0 && helpers.length < 4; j--) {
    const { lower } = items[j]!;
    const helps =
      closed.AUXILIARIES.has(lower) || closed.NEGATIONS.has(lower) || closed.ADVERBS.has(lower) || /ly$/u.test(lower);
    if (!helps) break;
    helpers.push(lower);
  }
  const passive = entry.form === "past" && helpers.some((word) => closed.BE_FORMS.has(word));
  const negated = helpers.some((word) => closed.NEGATIONS.has(word));
  const { lemma, frame, form } = entry;
  return { sentence, from: i, to: i + 1, lemma, frame, form, passive, negated };
}

/** Whether a form that could be a noun stands where a verb does. */
function usedAsVerb(items: readonly Item[], i: number, { form, lemma }: CueEntry): boolean {
  const item = items[i]!;
  const before = items[i - 1]?.lower ?? "";
  const after = items[i + 1];
  // "Nearly two in three say": said of people, and hardly ever a noun.
  if (lemma === "say" && closed.NUMERALS.has(before)) return true;
  if (item.capital && i > 0 && items[i - 1]!.stretch < 0 && items[i - 1]!.word) return false;
  if (
    closed.DETERMINERS.has(before) &&
    before !== "that" &&
    before !== "all" &&
    before !== "both" &&
    before !== "her"
  ) {
    return form === "past"
      ? /^(?:this|some|many|others?|another|one)$/u.test(before)
      : /^(?:some|many|few)$/u.test(before);
  }
  if (closed.PREPOSITIONS.has(before)) return form === "ing" && before !== "of";
  if (after?.text === "-" && after.start === item.end) return false;
  // "making comments": a noun.
  if (form === "third" && lemma !== "say" && /ing$/u.test(before)) return false;
  if (form === "base" && lemma !== "say" && lemma !== "tell") {
    // A bare form is a verb after "to", a helper, a plural or a pronoun.
    return (
      before === "to" ||
      closed.AUXILIARIES.has(before) ||
      /^(?:i|we|you|they|who|and|not)$|ly$/u.test(before) ||
      /s$/u.test(before)
    );
  }
  return true;
}
