import { EMPTY, textOf, type Value } from "./values.ts";

/** The number of a pattern of features, such as "size # #", whose slots are filled with values. From 1 to 255. */
export type Pattern = number;

const patterns: (readonly string[])[] = [[]];

/** Takes a pattern in: words parted by blanks, of which up to four are "#", a slot. */
export function pattern(text: string): Pattern {
  if (patterns.length > 255) throw new RangeError("more patterns than there are numbers for");
  return patterns.push(text.split(" ")) - 1;
}

/** What takes the features of an alternative, one after the other. */
export interface Features {
  add(pattern: Pattern, a?: Value, b?: Value, c?: Value, d?: Value): void;
  /** A feature whose name has a word of no closed list. */
  named(name: string): void;
}

/** The name of a feature, as the weights have it. */
export function nameOf(pattern: Pattern, slots: readonly Value[]): string {
  let next = 0;
  const words: string[] = [];
  for (const word of patterns[pattern]!) {
    if (word !== "#") words.push(word);
    else if (slots[next++] !== EMPTY) words.push(textOf(slots[next - 1]!));
  }
  return words.join(" ");
}

/** The names of the features that something adds, for training. */
export function namesOf(adding: (to: Features) => void): string[] {
  const names: string[] = [];
  adding({
    add: (pattern, a = EMPTY, b = EMPTY, c = EMPTY, d = EMPTY) => void names.push(nameOf(pattern, [a, b, c, d])),
    named: (name) => void names.push(name),
  });
  return names;
}
