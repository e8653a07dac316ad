import type { Item } from "../text/layout.ts";
import type { Cue } from "./cues.ts";

/** "Roe quoted Lee as saying": a "saying" whose subject is the object before "as"; "Lee was quoted as saying" has none there. */
export function isQuotedAs({ lemma, form, from }: Cue, items: readonly Item[]): boolean {
  const object = items[from - 2];
  if (lemma !== "say" || form !== "ing" || items[from - 1]?.lower !== "as" || !object?.word) return false;
  return object.facts.cue?.form !== "past";
}
