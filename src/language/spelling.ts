type Pair = readonly [RegExp, string];

/** British endings and letters, and the American ones. */
const TO_AMERICAN: readonly Pair[] = [
  [/is(e|es|ed|ing|ation|ations|er|ers)$/u, "iz$1"],
  [/ys(e|es|ed|ing)$/u, "yz$1"],
  [/our(s|ed|ing|able|ful|ite|ites|er|ers|ism|hood|hoods)?$/u, "or$1"],
  [/([bt])re(s|d)?$/u, "$1er$2"],
  [/ence(s|less)?$/u, "ense$1"],
  [/ogue(s)?$/u, "og$1"],
  [/ll(ed|ing|er|ers)$/u, "l$1"],
  [/amme(s)?$/u, "am$1"],
  [/grey/u, "gray"],
  [/cheque/u, "check"],
  [/plough/u, "plow"],
  [/sceptic/u, "skeptic"],
  [/^tyre/u, "tire"],
  [/^kerb/u, "curb"],
];

/** The other way round, and letters of which only some words have the others. */
const TO_EITHER: readonly Pair[] = [
  [/iz(e|es|ed|ing|ation|ations|er|ers)$/u, "is$1"],
  [/yz(e|es|ed|ing)$/u, "ys$1"],
  [/([^aeiou])or(s|ed|ing|able|ful|ite|ites|er|ers|ism|hood|hoods)?$/u, "$1our$2"],
  [/([bt])er(s|ed)?$/u, "$1re$2"],
  [/ense(s|less)?$/u, "ence$1"],
  [/og(s)?$/u, "ogue$1"],
  [/([aeiou])l(ed|ing|er|ers)$/u, "$1ll$2"],
  [/am(s)?$/u, "amme$1"],
  [/ae/u, "e"],
  [/oe/u, "e"],
  [/gray/u, "grey"],
  [/skeptic/u, "sceptic"],
];

const PAIRS: readonly Pair[] = [...TO_AMERICAN, ...TO_EITHER];
const MAY_BE_BRITISH = new RegExp(TO_AMERICAN.map(([{ source }]) => source).join("|"), "u");

/** A folded word as Americans spell it, to compare it with others; the rules do not ask whether that is a word. */
export function americanSpelling(word: string): string {
  if (word.length < 4 || !MAY_BE_BRITISH.test(word)) return word;
  return TO_AMERICAN.reduce((spelled, [british, american]) => spelled.replace(british, american), word);
}

/** How a folded word may be spelled on the other side of the Atlantic; most of these are no words, so ask a collection. */
export function otherSpellings(word: string): string[] {
  if (word.length < 4) return [];
  return PAIRS.flatMap(([pattern, ending]) => {
    const other = word.replace(pattern, (_, ...groups) =>
      ending.replace(/\$(\d)/gu, (__, group: string) => (groups[Number(group) - 1] as string | undefined) ?? ""),
    );
    return other === word ? [] : [other];
  });
}
