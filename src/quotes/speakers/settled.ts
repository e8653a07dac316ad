import { isQuotedAs } from "../cues/quoted-as.ts";
import type { Saying } from "../cues/sayings.ts";
import type { Item, PlacedStretch } from "../text/layout.ts";
import type { Phrase } from "./phrases.ts";

/** Items that may stand between the two before the stretch: "in Lee's words, it was a “...”". */
const BEFORE = 6;
/** Behind it nothing but a comma, "in" and "the words of". */
const BEHIND = 3;
/** How sure it is. */
const SURE = 0.95;

/**
 * Words next to which the grammar says whose they are, whatever else could be a subject there: "in Lee's words, it was “…”",
 * "“…”, in the words of an adviser", "Roe quoted Lee as saying: “…”". Null where nothing of the kind stands next to the stretch.
 * @param sayings of the stretch's sentence
 * @param items of that sentence
 */
export function settledSpeaker(
  stretch: PlacedStretch,
  sayings: readonly Saying[],
  items: readonly Item[],
): { readonly phrase: Phrase; readonly share: number; readonly cue: Saying["cue"] } | null {
  for (const { cue, subjects } of sayings) {
    const owner = subjects[0]?.phrase;
    if (!owner || !(cue.frame === "words" || isQuotedAs(cue, items))) continue;
    const begins = Math.min(cue.from, owner.from);
    const ends = Math.max(cue.to, owner.to);
    const before = ends <= stretch.item;
    const [from, to] = before ? [ends, stretch.item] : [stretch.item + 1, begins];
    const between = items.slice(from, to);
    if (between.length > (before ? BEFORE : BEHIND) || between.some((item) => item.stretch >= 0)) continue;
    return { phrase: owner, share: SURE, cue };
  }
  return null;
}
