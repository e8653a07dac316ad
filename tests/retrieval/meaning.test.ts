import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { Meaning } from "../../src/retrieval/meaning.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";

const retrieval = new Retrieval();
retrieval.add(
  createArticle(
    "storm",
    { title: "Night of wind" },
    "The gale tore roofs from forty houses. Choirs sang in the village church on Sunday. In the end Marla Quint spoke of luck.",
  ),
  [],
);
const { index } = retrieval;

/** The first sentence stands behind no headline paragraph: sentences are numbered from 0. */
function nearness(question: string, sentence: number) {
  const meaning = new Meaning(index);
  meaning.prepare(retrieval.measure(question, {}).question);
  return meaning.of(sentence, sentence + 1);
}

it("finds the sentence that is near in meaning, though it has none of the words", () => {
  const [storm, choir] = [0, 1].map((sentence) => nearness("hurricane damage to homes", sentence));
  expect(storm?.whole).toBeGreaterThan((choir?.whole ?? 1) + 0.1);
  expect(Math.max(...(storm?.kin ?? []))).toBeGreaterThan(0.5);
});

it("takes no name for another that keeps like company", () => {
  // Both are given names of women: their vectors are alike, and one is not the other.
  expect(nearness("who is Sandra", 2).kin).toEqual([0]);
  expect(nearness("singers", 1).kin[0]).toBeGreaterThan(0.3);
});

it("is the same over several sentences as the best of each, and holds no question over to the next", () => {
  const meaning = new Meaning(index);
  meaning.prepare(retrieval.measure("hurricane damage to homes", {}).question);
  const [first, second, both] = [meaning.of(0, 1), meaning.of(1, 2), meaning.of(0, 2)];
  expect(both.kin).toEqual(first.kin.map((cosine, slot) => Math.max(cosine, second.kin[slot] ?? 0)));
  meaning.prepare(retrieval.measure("singers", {}).question);
  expect(meaning.of(0, 1).kin).toEqual(nearness("singers", 0).kin);
});

it("takes a question without any known word", () => {
  expect(nearness("xyzzyx", 0)).toEqual({ kin: [0], whole: 0 });
});
