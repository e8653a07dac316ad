import { stemOf } from "../language/terms.ts";
import type { Alternate } from "./alternates.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words in which texts tell how many lost their lives. Where that is asked, each stands for the others: the death toll is
 * how many were killed. Elsewhere they differ: who died was not always killed.
 */
const DEAD = new Set(
  "die died dies dying dead death deaths kill kills killed killing fatality fatalities slain perish perished".split(
    " ",
  ),
);
const QUALITY = 0.95;

/** With the collection's other words for the dead, where a folded word is one. */
export function withDead(word: string, found: readonly Alternate[], vocabulary: Vocabulary): readonly Alternate[] {
  if (!DEAD.has(word)) return found;
  const others = new Set([...DEAD].flatMap((other) => vocabulary.find(stemOf(other)) ?? []));
  for (const { id } of found) others.delete(id);
  return [...found, ...Array.from(others, (id) => ({ id, quality: QUALITY }))];
}

/** "Death toll": what is counted says it all. */
export function isToll(word: string, before: string | undefined): boolean {
  return word === "toll" && before !== undefined && DEAD.has(before);
}
