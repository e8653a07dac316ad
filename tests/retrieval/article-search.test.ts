import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { leastOfBest } from "../../src/retrieval/best.ts";
import { PassageIndex } from "../../src/retrieval/index.ts";

const WORDS = ["pier", "ferry", "storm", "harbour", "mayor", "ship"];
const words = (least: number) => fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: 12 });
const collection = fc.array(fc.record({ title: words(1), text: words(1) }), { minLength: 1, maxLength: 12 });

it("has the same index from counts, all at once, as from adding each article to MiniSearch", () => {
  fc.assert(
    fc.property(
      collection,
      fc.dictionary(fc.constantFrom(...WORDS), fc.constantFrom(0.2, 0.9, 1), { minKeys: 1 }),
      (articles, asked) => {
        const atOnce = new PassageIndex();
        const oneByOne = new PassageIndex();
        const mini = new MiniSearch<{ id: number; title: string; text: string }>({
          fields: ["title", "text"],
          processTerm: (term) => atOnce.vocabulary.term(atOnce.vocabulary.lookUp(term) ?? 0),
          searchOptions: { boost: { title: 2 }, boostTerm: (term) => boosts.get(term) ?? 1 },
        });
        const boosts = new Map<string, number>();
        articles.forEach(({ title, text }, id) => {
          for (const index of [atOnce, oneByOne]) {
            index.add(createArticle(`${id}`, { title: title.join(" ") }, `${text.join(" ")}.`), []);
          }
          oneByOne.search.catchUp();
          mini.add({ id, title: title.join(" "), text: text.join(" ") });
        });
        const terms = new Map<number, number>();
        for (const [word, boost] of Object.entries(asked)) {
          const id = atOnce.vocabulary.lookUp(word);
          if (id === undefined) continue;
          terms.set(id, boost);
          boosts.set(atOnce.vocabulary.term(id), boost);
        }
        const expected = mini.search(Object.keys(asked).join(" "));
        for (const index of [atOnce, oneByOne]) {
          const found = index.search.search(terms, 100, () => true);
          expect(found.length).toBe(expected.length);
          for (const { id, score, queryTerms } of expected) {
            expect(found.find((one) => one.id === id)?.score).toBeCloseTo(score / queryTerms.length, 8);
          }
        }
      },
    ),
  );
});

it("keeps the best that are allowed, the earlier of equal ones first", () => {
  const index = new PassageIndex();
  for (let i = 0; i < 30; i++)
    index.add(createArticle(`${i}`, { title: null }, `The pier${" pier".repeat(i % 3)}.`), []);
  const terms = new Map([[index.vocabulary.find("pier") as number, 1]]);
  const best = (limit: number) => index.search.search(terms, limit, (id) => id > 2).map(({ id }) => id);
  expect(best(4)).toEqual([5, 8, 11, 14]);
  expect(best(11)).toEqual([5, 8, 11, 14, 17, 20, 23, 26, 29, 4, 7]);
});

it("finds the least of the largest values", () => {
  const values = fc.array(fc.double({ min: 0, max: 3, noNaN: true }).map((value) => Math.round(value * 4) / 4));
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), (some, limit) => {
      const sorted = some.toSorted((a, b) => b - a);
      const least = some.length > limit ? sorted[limit - 1] : Number.NEGATIVE_INFINITY;
      expect(leastOfBest(Float64Array.from(some), limit)).toBe(least);
    }),
  );
});
