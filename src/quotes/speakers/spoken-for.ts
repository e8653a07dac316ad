import { BODY_NOUNS } from "../lexicon/humans.ts";

/** "For Nordline", "of the Harbour Union": what tells one spokesman from another, by its capitals. */
const SPOKEN_FOR = (() => {
  const word = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{N}&-]*)`;
  const link = "(?: (?:of|for|and|the))*";
  // The whole name or nothing: "a lawyer for Omar Haddad’s family" speaks for no Omar.
  return new RegExp(
    `^ (?:for|on behalf of|of|from|at|with)(?: the)? ${word}(?:${link} ${word}){0,6}(?![\\p{L}\\p{N}’'-]|\\.\\p{L}| \\p{Lu})`,
    "u",
  );
})();
/** "For the harbour union": words in small letters that may end in a noun for a body. */
const SPOKEN_FOR_BODY = /^ (?:for|on behalf of|of|from|at|with) (?:the|an?) (?:\p{Ll}[\p{Ll}’'-]* ?){1,4}/u;
/** Characters looked through for it. */
const FAR = 120;

/** How many characters behind the description of somebody say whom they speak for. */
export function spokenFor(text: string, end: number): number {
  const behind = text.slice(end, end + FAR);
  return SPOKEN_FOR.exec(behind)?.[0].length ?? lengthToBody(SPOKEN_FOR_BODY.exec(behind)?.[0] ?? "");
}

/** Up to its first noun for a body, and others right behind that; 0 where it has none. */
function lengthToBody(words: string): number {
  let length = 0;
  for (const { 0: word, index } of words.matchAll(/\p{Ll}[\p{Ll}’'-]*/gu)) {
    if (BODY_NOUNS.has(word)) length = index + word.length;
    else if (length > 0) break;
  }
  return length;
}
