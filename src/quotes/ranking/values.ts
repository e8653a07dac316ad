/**
 * What stands in the slots of features ("past", "preposition", "3"), as small numbers: a feature is looked up by those, for to
 * build its name for every candidate would cost more than all else. Only words of closed lists may become values.
 */
export type Value = number;

/** Some values, each to be given a name. */
export type Values = [Value, Value, Value, Value, Value, Value];

/** Values are told apart by so many bits. */
export const VALUE_BITS = 12;
const MOST = 1 << VALUE_BITS;
/** Marks of punctuation that become values; there are more characters in the world than values. */
const MOST_MARKS = 1000;

const texts: string[] = [""];
const numbers = new Map<string, Value>();
let marks = 0;

/** Stands for a slot that is left empty: the name of the feature is shorter by it. */
export const EMPTY: Value = 0;

/**
 * The value of a word from a closed list.
 * @throws RangeError where there are too many, which no text causes
 */
export function valueNamed(text: string): Value {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  if (texts.length === MOST) throw new RangeError("more values of features than there are numbers for");
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

/** The value of a mark of punctuation; that of a rare one where there are too many already. */
export function valueOfMark(text: string): Value {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  return marks++ < MOST_MARKS ? valueNamed(text) : RARE;
}

const RARE = valueNamed("rare mark");

export const textOf = (value: Value): string => texts[value]!;

/** The values of "false" and "true", and of numbers up to 9. */
const BOOLEANS = ["false", "true"].map(valueNamed);
const DIGITS = Array.from("0123456789", valueNamed);
export const yesNo = (is: boolean): Value => BOOLEANS[is ? 1 : 0]!;
export const digit = (number: number): Value => DIGITS[number]!;

/** The values of some words, to find whether a word is one of them. */
export function valuesOf(words: string): ReadonlyMap<string, Value> {
  return new Map(words.split(" ").map((word) => [word, valueNamed(word)]));
}
