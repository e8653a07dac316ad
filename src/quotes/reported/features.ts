import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/functionWords.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import type { Content } from "./content.ts";

/** What speaks for and against a cue reporting speech; names of features for the trained weights. */
export function reportFeatures(
  cue: Cue,
  subject: Phrase | null,
  share: number,
  content: Content,
  items: readonly Item[],
): string[] {
  const length = content.to - content.from;
  const size = length < 4 ? "tiny" : length < 7 ? "short" : length < 14 ? "middle" : length < 35 ? "long" : "huge";
  const kind = subject ? (subject.kind === "pronoun" ? `pronoun${subject.pronoun!.person}` : subject.kind) : "none";
  const level = share < 0.5 ? "low" : share < 0.85 ? "middle" : "high";
  const how = cue.passive ? "passive" : cue.form;
  const helper = helperOf(items, cue.from);
  const features = [
    "bias",
    `lemma ${cue.lemma}`,
    `lemma ${cue.lemma} ${content.opening}`,
    `lemma ${cue.lemma} ${content.side}`,
    `frame ${cue.frame} ${content.opening}`,
    `frame ${cue.frame} ${how} ${content.side}`,
    `how ${how} ${content.opening}`,
    `size ${size} ${content.side}`,
    `size ${size} ${content.opening}`,
    `subject ${kind}`,
    `subject ${kind} ${cue.frame}`,
    `share ${level}`,
    `share ${level} ${content.side}`,
    `helper ${helper}`,
    `helper ${helper} ${cue.frame}`,
    `negated ${cue.negated} ${cue.frame}`,
  ];
  const next = items[cue.to];
  if (next)
    features.push(
      `next ${next.stretch >= 0 ? "quote" : next.word ? (closed.PREPOSITIONS.has(next.lower) ? next.lower : "word") : next.text} ${cue.frame}`,
    );
  if (items.slice(content.from, content.to).some(({ stretch }) => stretch >= 0))
    features.push(`holds quote ${content.side}`);
  if (items.slice(content.from, content.to).some(({ lower }) => closed.AUXILIARIES.has(lower)))
    features.push("clause", `clause ${cue.frame}`);
  if (subject?.plural) features.push("plural");
  return features;
}

function helperOf(items: readonly Item[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = items[i]!;
    if (
      closed.MODALS.has(lower) ||
      lower === "to" ||
      lower === "who" ||
      lower === "as" ||
      lower === "if" ||
      lower === "when"
    )
      return lower;
    if (closed.AUXILIARIES.has(lower)) return closed.BE_FORMS.has(lower) ? "be" : lower;
    if (!closed.ADVERBS.has(lower) && !closed.NEGATIONS.has(lower)) break;
  }
  return "none";
}
