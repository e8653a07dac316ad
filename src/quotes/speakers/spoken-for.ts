/** "For Nordline", "of the Harbour Union": what tells one spokesman from another, by its capitals. */
const SPOKEN_FOR = (() => {
  const word = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{N}&-]*)`;
  const link = "(?: (?:of|for|and|the))*";
  // The whole name or nothing: "a lawyer for Omar Haddad’s family" speaks for no Omar.
  return new RegExp(
    `^ (?:for|on behalf of|of|from|at|with)(?: the)? ${word}(?:${link} ${word}){0,6}(?![\\p{L}\\p{N}’'.-]| \\p{Lu})`,
    "u",
  );
})();
/** Characters looked through for it. */
const FAR = 120;

/** How many characters behind the description of somebody say whom they speak for. */
export function spokenFor(text: string, end: number): number {
  return SPOKEN_FOR.exec(text.slice(end, end + FAR))?.[0].length ?? 0;
}
