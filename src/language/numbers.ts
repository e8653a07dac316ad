const ONES =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

/** Number words as the figures they spell. "One", "first" and "second" mean too many other things. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...ONES.split(" ").map((word, i): [string, string] => [word, String(i + 2)]),
  ...TENS.split(" ").map((word, i): [string, string] => [word, String((i + 2) * 10)]),
  ...ORDINALS.split(" ").map((word, i): [string, string] => [word, `${i + 3}${i === 0 ? "rd" : "th"}`]),
  ...compounds(),
]);

/** "Twenty-nine" arrives joined: twentynine. */
function compounds(): [string, string][] {
  const ones = ["one", ...ONES.split(" ").slice(0, 8)];
  return TENS.split(" ").flatMap((tens, t) =>
    ones.map((word, i): [string, string] => [tens + word, String((t + 2) * 10 + i + 1)]),
  );
}
