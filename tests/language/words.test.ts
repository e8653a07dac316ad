import fc from "fast-check";
import { expect, it } from "vitest";
import { eachWord } from "../../src/language/words.ts";

const WORD =
  /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{M}\p{N}]))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:[\p{L}\p{M}]+))*/gu;

function wordsOf(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => void found.push(text.slice(start, end)));
  return found;
}

it.each<[string, string[]]>([
  [
    "The U.S. isn’t Mr O'Neill's, 1,050.5km or 14th.",
    ["The", "U.S.", "isn’t", "Mr", "O'Neill's", "1,050.5km", "or", "14th"],
  ],
  ["“Año” — año…e\u0301t", ["Año", "año", "e\u0301t"]],
  ["𝒜b 🚢a.b'", ["𝒜b", "a", "b"]],
])("finds the words of %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it("finds what the pattern finds, whatever the text is made of", () => {
  const pieces = fc.constantFrom(
    ..."aZé9٣.,'’-–“” \n\u00a0\u0301רد🚢𝒜\u0300\ud83d\ude00",
    "U.S.",
    "it's",
    "1,000.5",
    "x.y",
    "’s",
  );
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
      expect(wordsOf(text)).toEqual([...text.matchAll(WORD)].map(([word]) => word));
    }),
    { numRuns: 5000 },
  );
});
