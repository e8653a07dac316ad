import { genderOfGivenName } from "../lexicon/given-names.ts";
import type { Token } from "../text/tokens.ts";

const MARK = /^["“”„‘’'()]$/u;

/**
 * How many tokens from `at` on are a nickname in marks, behind a given name and before what follows of the name: "Robert “Bob”
 * Vale" is Robert Vale. 0 where none is.
 */
export function nicknameLength(own: readonly Token[], at: number): number {
  const isMark = (token: Token | undefined) => MARK.test(token?.text ?? "");
  const given = own[at - 1];
  if (!given?.capital || !isMark(own[at]) || !own[at + 1]?.capital) return 0;
  const words = isMark(own[at + 2]) ? 1 : own[at + 2]?.capital && isMark(own[at + 3]) ? 2 : 0;
  const length = words + 2;
  return words > 0 && own[at + length]?.capital && genderOfGivenName(given.lower) !== null ? length : 0;
}
