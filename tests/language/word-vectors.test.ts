import { expect, it } from "vitest";
import { stemOf } from "../../src/language/terms.ts";
import { DIMENSIONS, englishVectors, WordVectors } from "../../src/language/word-vectors.ts";

const vectors = englishVectors();

function cosine(a: string, b: string): number {
  return vectors.dot(vectors.numberOf(stemOf(a)), vectors.vector(vectors.numberOf(stemOf(b))));
}

it.each([
  ["doctor", "nurse", "harbour"],
  ["minister", "government", "banana"],
  ["killed", "died", "purchase"],
  ["earthquake", "tremor", "election"],
])("puts %s nearer to %s than to %s", (word, near, far) => {
  expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.1);
});

it("has vectors of length 1", () => {
  for (const number of [0, 1, 999, vectors.size - 1]) {
    expect(vectors.dot(number, vectors.vector(number))).toBeCloseTo(1, 4);
  }
});

it("knows no word that is none, and takes it for rare", () => {
  expect(vectors.numberOf("xyzzyx")).toBe(-1);
  expect(vectors.rarity(-1)).toBe(1);
  expect(vectors.rarity(vectors.numberOf(stemOf("government")))).toBeLessThan(
    vectors.rarity(vectors.numberOf(stemOf("harbour"))),
  );
});

it("bears a vector of nothing", () => {
  const empty = new WordVectors(["nothing"], new Int8Array(DIMENSIONS));
  expect(empty.dot(0, empty.vector(0))).toBe(0);
});
