import { isOneEdit } from "./edit-distance.ts";

/** Words that carry grammar and no topic. They are no search terms, but keep their place between terms. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither both all such same other another own
   and or but nor so yet if then than while whereas although though unless until till since
   of in on at by for with from to into onto upon about over under up down out off through during before after above below
   between among against across along around behind beside besides beyond near toward towards within without via per as like
   is am are was were be been being do does did doing done have has had having can could will would shall should may might must
   isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt mightnt mustnt
   i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
   it its itself they them their theirs themselves one ones
   who whom whose which what when where why how whether
   not no nor only just also too very quite rather there here now again ever even still else
   im ive id ill youre youve youd youll hes shes weve wed theyre theyve theyd theyll thats whats whos wheres hows theres lets
   please etc eg ie`
    .trim()
    .split(/\s+/u),
);

/** Words of grammar long enough to be told from a typing mistake. */
const MISTYPED: readonly string[] = [...STOP_WORDS].filter((word) => word.length > 3);

/**
 * Whether a word is one of grammar with a letter left out, doubled or swapped with its neighbour: "wat", "abuot", "whhat".
 * A name, with its capital, never is.
 */
export function isMistypedStopWord(word: string): boolean {
  if (word.length < 3 || !/^\p{Ll}+$/u.test(word)) return false;
  return MISTYPED.some(
    (meant) =>
      meant[0] === word[0] &&
      isOneEdit(word, meant) &&
      (meant.length !== word.length || [...meant].sort().join("") === [...word].sort().join("")),
  );
}
