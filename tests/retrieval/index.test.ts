import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { PassageIndex } from "../../src/retrieval/index.ts";
import { ARTICLES } from "./small-coverage.ts";

const quoted = ARTICLES.map((article) => ({ article, quotations: analyseQuotations(article).quotations }));

function found(index: PassageIndex) {
  const terms = ["harbour", "winslow", "close", "nordlin", "58"].map((term, i): [number, number] => [
    index.vocabulary.find(term) ?? -1,
    1 / (i + 1),
  ]);
  return index.search.search(new Map(terms), 10, () => true);
}

it("comes back from its numbers as it was, and grows on", () => {
  const index = new PassageIndex();
  for (const { article, quotations } of quoted) index.add(article, quotations);
  const saved = index.saved();
  const restored = new PassageIndex(structuredClone(saved), quoted);
  expect(restored.saved()).toEqual(saved);
  expect(restored.articles).toEqual(index.articles);
  expect(restored.passages).toEqual(index.passages);
  expect(found(index).length).toBeGreaterThan(1);
  expect(found(restored)).toEqual(found(index));
  const more = { ...ARTICLES[0]!, id: "more" };
  index.add(more, []);
  restored.add(more, []);
  expect(restored.saved()).toEqual(index.saved());
  expect(found(restored)).toEqual(found(index));
});

it("knows where the terms of each passage begin", () => {
  const index = new PassageIndex();
  for (const sentences of [40, 1, 90]) {
    index.add(
      createArticle(`${sentences}`, { title: "Pier" }, "The old pier was closed again in April. ".repeat(sentences)),
      [],
    );
  }
  expect(index.passages.length).toBeGreaterThan(10);
  for (const { id, firstSentence } of index.passages) {
    expect(index.passageTerms[id]).toBe(index.firstTermOf(firstSentence));
    expect(index.passageTerm(id)).toBe(index.passageTerms[id]);
  }
});
