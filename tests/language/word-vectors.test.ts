import { expect, it } from "vitest";
import { DIMENSIONS, PairedVectors } from "../../src/language/paired-vectors.ts";
import { stemOf } from "../../src/language/terms.ts";
import { englishVectors, WordVectors } from "../../src/language/word-vectors.ts";

const vectors = englishVectors();

/** The cosines of a vector with some others. */
function dots(all: WordVectors, number: number, others: readonly number[]): number[] {
  const paired = new PairedVectors(Float32Array.from(others.flatMap((other) => [...all.vector(other)])));
  const found = new Float32Array(paired.count + 1);
  all.dots(number, paired, found, 1);
  return [...found.slice(1, others.length + 1)];
}

function cosine(a: string, b: string): number {
  return dots(vectors, vectors.numberOf(stemOf(a)), [vectors.numberOf(stemOf(b))])[0] ?? Number.NaN;
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
    expect(dots(vectors, number, [number])[0]).toBeCloseTo(1, 4);
  }
});

it("measures many at once as one by one", () => {
  const others = [3, 50, 700, 1234, 20_000, 39_999];
  const single = others.map((other) => dots(vectors, 42, [other])[0] ?? Number.NaN);
  dots(vectors, 42, others).forEach((value, i) => {
    expect(value).toBeCloseTo(single[i] ?? Number.NaN, 5);
  });
});

it("measures what multiplying number by number gives", () => {
  const others = [3, 50, 700, 1234, 20_000];
  const found = dots(vectors, 42, others);
  const own = vectors.vector(42);
  others.forEach((other, i) => {
    const product = vectors.vector(other).reduce((sum, value, at) => sum + value * (own[at] ?? 0), 0);
    expect(found[i]).toBeCloseTo(product, 3);
  });
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
  expect(dots(empty, 0, [0])).toEqual([0]);
});
