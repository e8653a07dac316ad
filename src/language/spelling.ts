/** British and American endings, and letters that differ in the middle. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations|er|ers)$/u, "iz$1"],
  [/iz(e|es|ed|ing|ation|ations|er|ers)$/u, "is$1"],
  [/ys(e|es|ed|ing)$/u, "yz$1"],
  [/yz(e|es|ed|ing)$/u, "ys$1"],
  [/our(s|ed|ing|able|ful|ite|ites|er|ers|ism|hood|hoods)?$/u, "or$1"],
  [/([^aeiou])or(s|ed|ing|able|ful|ite|ites|er|ers|ism|hood|hoods)?$/u, "$1our$2"],
  [/([bt])re(s|d)?$/u, "$1er$2"],
  [/([bt])er(s|ed)?$/u, "$1re$2"],
  [/ence(s|less)?$/u, "ense$1"],
  [/ense(s|less)?$/u, "ence$1"],
  [/ogue(s)?$/u, "og$1"],
  [/og(s)?$/u, "ogue$1"],
  [/ll(ed|ing|er|ers)$/u, "l$1"],
  [/([aeiou])l(ed|ing|er|ers)$/u, "$1ll$2"],
  [/amme(s)?$/u, "am$1"],
  [/am(s)?$/u, "amme$1"],
  [/ae/u, "e"],
  [/oe/u, "e"],
  [/grey/u, "gray"],
  [/gray/u, "grey"],
  [/cheque/u, "check"],
  [/plough/u, "plow"],
  [/sceptic/u, "skeptic"],
  [/skeptic/u, "sceptic"],
  [/^tyre/u, "tire"],
  [/^kerb/u, "curb"],
];

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
