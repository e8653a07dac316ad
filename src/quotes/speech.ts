import { CUE_FORMS } from "./lexicon/cue-verbs.ts";
import { words } from "./lexicon/words.ts";
import type { Reading } from "./reading.ts";
import type { Attribution } from "./speakers/attribute.ts";
import type { Surroundings } from "./speakers/features.ts";
import type { PlacedStretch } from "./text/layout.ts";

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|its|my|your)$/u;

/** What speaks for and against quoted words being speech, rather than a title, a nickname or a word held at arm's length. */
export function speechFeatures(stretch: PlacedStretch, around: Surroundings, spoken: Attribution): string[] {
  const { text, sentences } = around.reading.layout;
  const words = text.slice(stretch.inner.start, stretch.inner.end).split(/\s+/u).filter(Boolean);
  const main = words.filter((word) => !SMALL.test(word));
  const capitals = main.filter((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word)).length / Math.max(1, main.length);
  const titled = words.length > 1 ? (capitals === 1 ? "all" : capitals > 0.7 ? "most" : "few") : "one";
  const size = Math.min(stretch.words, 6);
  const { items } = sentences[stretch.sentence]!;
  const before = items[stretch.item - 1]?.lower ?? "";
  const last = text.slice(stretch.inner.end - 1, stretch.inner.end);
  const ends = /[.?!,…]/u.test(last) ? last : "word";
  const sure = spoken.certainty > 0.8 ? "high" : spoken.certainty > 0.5 ? "middle" : "low";
  const { place, partial, cued } = around;
  return [
    "bias",
    `titled ${titled} ${ends}`,
    `titled ${titled} ${size}`,
    `size ${size} ${place}`,
    `size ${size} cued ${cued}`,
    `ends ${ends} ${place}`,
    `partial ${partial} ${place} cued ${cued}`,
    `spoken ${sure}`,
    `spoken ${sure} cue ${spoken.cue?.frame ?? "none"} ${size}`,
    `before ${/^(?:called|titled|entitled|named|the|a|an|his|her|their|its|of|as|on|in|at|say|says|said|that|to|dubbed|is|,|:)$/u.test(before) ? before : "other"} ${titled === "all"}`,
  ];
}

/** Words that bring in a name for something, and no speech. */
const NAMES = words("so-called nicknamed dubbed");

/** A name for somebody or something: "so-called “bridge of sighs”", "“Big” Tom Poole", "Tom “Big” Poole". */
export function isNickname(stretch: PlacedStretch, { reading, partial }: Surroundings): boolean {
  const { items } = reading.layout.sentences[stretch.sentence]!;
  const before = items[stretch.item - 1];
  if (before && NAMES.has(before.lower)) return true;
  if (partial || stretch.words > 2 || stretch.words === 0) return false;
  const next = items[stretch.item + 1];
  return (
    next?.capital === true &&
    next.word &&
    next.start - stretch.end === 1 &&
    !/[.?!,…]$/u.test(innerOf(stretch, reading))
  );
}

const innerOf = ({ inner }: PlacedStretch, { layout }: Surroundings["reading"]) =>
  layout.text.slice(inner.start, inner.end);

/** Verbs whose object in capitals is a work. */
const MAKES_WORKS = words("write publish sing read");

/** A title of a work: a few words, all with capitals, without a stop, after a word that brings in no speech. */
export function isTitleOfWork(stretch: PlacedStretch, { layout: { text, sentences } }: Reading): boolean {
  // American typesetters put the sentence's own stop into the marks.
  const inner = text.slice(stretch.inner.start, stretch.inner.end).replace(/[.,]$/u, "");
  if (stretch.words < 2 || stretch.words > 8 || /[.?!…]$/u.test(inner)) return false;
  const main = inner.split(/\s+/u).filter((word, i) => i === 0 || !SMALL.test(word));
  if (!main.every((word) => /^[\p{Lu}\p{N}&]/u.test(word))) return false;
  const before = sentences[stretch.sentence]!.items[stretch.item - 1];
  if (before?.word !== true || before.lower === "that") return false;
  const cue = CUE_FORMS.get(before.lower);
  return !cue || MAKES_WORKS.has(cue.lemma);
}
