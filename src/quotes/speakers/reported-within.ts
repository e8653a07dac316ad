import type { Saying } from "../cues/sayings.ts";
import type { Item, PlacedStretch } from "../text/layout.ts";
import type { Phrase } from "./phrases.ts";

/** Items that may stand between the inner verb and the words: whom it was told, and the colon or comma. */
const BETWEEN = 4;
/** How sure it is at least, whatever the verb's subject seemed to be by itself. */
const SUBJECT = 0.5;

/**
 * "Lee said his mother told him: “…”": words that stand right behind a verb of speaking within what somebody else is reported
 * to say are those of the inner verb's subject. A pronoun there mostly means the outer speaker. Null where nobody's report stands between the two.
 * @param outer the verb whose subject would have spoken otherwise
 * @param items of the sentence
 */
export function reportedWithin(
  stretch: PlacedStretch,
  sayings: readonly Saying[],
  outer: Saying["cue"],
  items: readonly Item[],
): { readonly phrase: Phrase; readonly share: number; readonly cue: Saying["cue"] } | null {
  const before = sayings.filter(({ cue }) => cue.to <= stretch.item && cue.form === "past");
  const inner = before.reduce<Saying | null>((a, b) => (a === null || b.cue.to > a.cue.to ? b : a), null);
  if (!inner || inner.cue === outer || stretch.item - inner.cue.to > BETWEEN) return null;
  const { cue } = inner;
  const subject = inner.subjects.find(
    ({ phrase }) => phrase.to === cue.from && phrase.kind !== "pronoun" && isWhatIsSaid(outer, phrase, items),
  );
  return subject ? { ...subject, share: Math.max(SUBJECT, subject.share), cue } : null;
}

/** "Said (that) his mother": nothing but "that" parts the two. */
function isWhatIsSaid({ to }: Saying["cue"], { from }: Phrase, items: readonly Item[]): boolean {
  return to === from || (from === to + 1 && items[to]?.lower === "that");
}
