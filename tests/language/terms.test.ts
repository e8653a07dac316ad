import { describe, expect, it } from "vitest";
import { folded, stemOf, termOf } from "../../src/language/terms.ts";
import { tokens } from "../../src/language/tokens.ts";

describe("tokens", () => {
  it.each([
    ["Israel's right", ["Israel's", "right"]],
    ["Israel’s right", ["Israel’s", "right"]],
    ["the U.S. said", ["the", "U.S.", "said"]],
    ["at 9 a.m. today", ["at", "9", "a.m.", "today"]],
    ["a 14-storey building", ["a", "14", "storey", "building"]],
    ["more than 1,050 rockets, 2.5 tonnes", ["more", "than", "1,050", "rockets", "2.5", "tonnes"]],
    ["a cease-fire", ["a", "cease", "fire", "ceasefire"]],
    ["to de-escalate", ["to", "deescalate"]],
    ["the United Nations", ["the", "United", "Nations", "UN"]],
    ["“Why?” — he asked", ["Why", "he", "asked"]],
    ["the end.Then", ["the", "end", "Then"]],
    ["G4S and 13th", ["G4S", "and", "13th"]],
    ["\u0000 ??? …", []],
    ["שלום عالم naïve", ["שלום", "عالم", "naïve"]],
  ])("%j", (text, words) => {
    expect(tokens(text).map((token) => token.text)).toEqual(words);
  });

  it("says where each word stands", () => {
    const text = "He said “no”.";
    for (const { start, end, text: word } of tokens(text)) expect(text.slice(start, end)).toBe(word);
  });

  it("reads a run of a text in the text's own places", () => {
    expect(tokens("one two three", { start: 4, end: 7 })).toEqual([{ text: "two", start: 4, end: 7, joined: false }]);
  });
});

describe("terms", () => {
  it.each([
    ["Israel’s", "israel"],
    ["Palestinians'", "palestinians"],
    ["U.S.", "usa"],
    ["US", "usa"],
    ["us", "us"],
    ["1,050", "1050"],
    ["naïve", "naive"],
    ["Aung", "aung"],
  ])("folds %s to %s", (word, plain) => {
    expect(folded(word)).toBe(plain);
  });

  it.each([
    ["killed", "killing"],
    ["ceasefire", "ceasefires"],
    ["seven", "7"],
    ["twentynine", "29"],
    ["fourteen", "14"],
  ])("gives %s and %s one stem", (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each(["the", "Whose", "didn’t", "they’re"])("drops %s", (word) => {
    expect(termOf(word)).toBeNull();
  });

  it("bounds the length of what it takes for a word", () => {
    expect(folded("a".repeat(5000)).length).toBeLessThan(100);
  });
});
