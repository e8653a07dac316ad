import { isMistypedStopWord, STOP_WORDS } from "../language/stop-words.ts";
import { folded } from "../language/terms.ts";
import type { Correction } from "../reason.ts";
import { alternates, isEnglish } from "./alternates.ts";
import { mayBeInitials } from "./initials.ts";
import type { QuestionToken } from "./question-tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words of a question that are looked for as initials: that takes a look at the whole collection. */
const MOST_INITIALS = 2;

/** With the words of names for their initials, where the collection knows neither these nor any word for them. */
export function spelledOut(
  words: readonly QuestionToken[],
  vocabulary: Vocabulary,
  initials: (word: string) => readonly string[],
  corrections: Correction[],
): QuestionToken[] {
  let left = MOST_INITIALS;
  return words.flatMap((token) => {
    const word = folded(token.text);
    if (left === 0 || token.joined || !mayBeInitials(word)) return token;
    const isWord = STOP_WORDS.has(word) || isMistypedStopWord(token.text) || isEnglish(word);
    if (isWord || alternates(word, vocabulary, []).length > 0) return token;
    left--;
    const names = initials(word);
    if (names.length === 0) return token;
    corrections.push({ typed: token.text, read: names.join(" ") });
    return names.map((text) => ({ ...token, text }));
  });
}
