import type { Cue } from "../cues/cues.ts";
import * as closed from "../lexicon/function-words.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Item } from "../text/layout.ts";
import type { Content } from "./content.ts";

/** What speaks for a cue reporting nothing in its sentence; names of features for the trained weights. */
export function silentFeatures(cue: Cue, subject: Phrase | null, share: number, items: readonly Item[]): string[] {
  const kind = subject ? (subject.kind === "pronoun" ? `pronoun${subject.pronoun!.person}` : subject.kind) : "none";
  const level = share < 0.5 ? "low" : share < 0.85 ? "middle" : "high";
  const helper = helperOf(items, cue.from);
  const next = items[cue.to];
  const features = [
    "none",
    `none lemma ${cue.lemma}`,
    `none lemma ${cue.lemma} next ${next ? classOf(next) : "end"}`,
    `none frame ${cue.frame} ${cue.passive ? "passive" : cue.form}`,
    `none frame ${cue.frame} next ${next ? classOf(next) : "end"}`,
    `none subject ${kind}`,
    `none subject ${kind} ${cue.frame}`,
    `none share ${level}`,
    `none helper ${helper}`,
    `none helper ${helper} ${cue.frame}`,
    `none negated ${cue.negated} ${cue.frame}`,
  ];
  if (subject?.plural) features.push("none plural");
  return features;
}

/** What speaks for and against a cue reporting just these words. */
export function reportFeatures(cue: Cue, subject: Phrase | null, content: Content, items: readonly Item[]): string[] {
  const { from, to, side, start, end } = content;
  const length = to - from;
  const size = length < 3 ? "tiny" : length < 5 ? "short" : length < 9 ? "middle" : length < 35 ? "long" : "huge";
  const opening = openingOf(items[from]!);
  const shape = `${side} ${start} ${end}`;
  const behind = items[to] ? `${classOf(items[to]!)} ${items[to + 1] ? classOf(items[to + 1]!) : "end"}` : "end";
  const features = [
    `shape ${shape}`,
    `shape ${shape} ${cue.frame}`,
    `open ${opening}`,
    `open ${opening} ${start}`,
    `open ${opening} ${cue.frame}`,
    `size ${size} ${side}`,
    `size ${size} ${opening}`,
    `lemma ${cue.lemma} ${side}`,
    `lemma ${cue.lemma} ${opening}`,
    `behind ${behind} ${end}`,
    `behind ${behind} ${opening}`,
    `last ${classOf(items[to - 1]!)} ${end}`,
  ];
  let quotes = false;
  let clause = false;
  for (let i = from; i < to; i++) {
    if (items[i]!.stretch >= 0) quotes = true;
    else if (closed.AUXILIARIES.has(items[i]!.lower)) clause = true;
  }
  features.push(`clause ${clause} ${opening}`, `clause ${clause} ${side} ${end}`, `quotes ${quotes} ${side} ${end}`);
  if (side !== "after") {
    const after = items[Math.max(cue.to, subject?.to ?? 0)];
    features.push(
      `after ${after ? classOf(after) : "end"} ${side}`,
      `inverted ${subject !== null && subject.from >= cue.to} ${side}`,
    );
  }
  return features;
}

function openingOf(item: Item): string {
  const { lower } = item;
  if (item.stretch >= 0) return "quote";
  if (/^(?:that|whether|if|to|how|what|why|who|when|where|not)$/u.test(lower)) return lower;
  if (/^(?:he|she|they|it|i|we|you|there)$/u.test(lower)) return "pronoun";
  if (closed.DETERMINERS.has(lower)) return "determiner";
  if (closed.PREPOSITIONS.has(lower)) return `preposition ${lower}`;
  if (closed.CONJUNCTIONS.has(lower)) return "conjunction";
  if (closed.ADVERBS.has(lower)) return "adverb";
  return item.capital ? "capital" : "word";
}

function classOf(item: Item): string {
  const { lower } = item;
  if (item.stretch >= 0) return "quote";
  if (!item.word) return item.text;
  if (/^(?:that|to|and|but|who|which|while|as|if|when)$/u.test(lower)) return lower;
  if (closed.PREPOSITIONS.has(lower)) return "preposition";
  if (closed.CONJUNCTIONS.has(lower)) return "conjunction";
  if (closed.AUXILIARIES.has(lower)) return "helper";
  if (closed.DETERMINERS.has(lower)) return "determiner";
  if (/^(?:he|she|they|it|i|we|you|there)$/u.test(lower)) return "pronoun";
  if (/ing$/u.test(lower)) return "ing";
  return item.capital ? "capital" : "word";
}

function helperOf(items: readonly Item[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { lower } = items[i]!;
    if (closed.MODALS.has(lower) || /^(?:to|who|as|if|when)$/u.test(lower)) return lower;
    if (closed.AUXILIARIES.has(lower)) return closed.BE_FORMS.has(lower) ? "be" : lower;
    if (!closed.ADVERBS.has(lower) && !closed.NEGATIONS.has(lower)) break;
  }
  return "none";
}
