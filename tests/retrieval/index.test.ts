import { expect, it } from "vitest";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { PassageIndex } from "../../src/retrieval/index.ts";
import { ARTICLES } from "./small-coverage.ts";

const quoted = ARTICLES.map((article) => ({ article, quotations: analyseQuotations(article).quotations }));
const terms = ["harbour", "winslow", "close", "nordlin", "58"].map((term, i) => ({ term, boost: 1 / (i + 1) }));

function indexOf(settleEach: boolean): PassageIndex {
  const index = new PassageIndex();
  for (const { article, quotations } of quoted) {
    index.add(article, quotations);
    if (settleEach) index.settle();
  }
  return index;
}

it("finds the same articles at once as added one by one", () => {
  const found = indexOf(false).candidates(terms);
  expect(found.length).toBeGreaterThan(1);
  expect(found).toEqual(indexOf(true).candidates(terms));
});

it("comes back from its numbers as it was, and grows on", () => {
  const index = indexOf(false);
  const saved = index.saved();
  const restored = new PassageIndex(structuredClone(saved), quoted);
  expect(restored.saved()).toEqual(saved);
  expect(restored.articles).toEqual(index.articles);
  expect(restored.passages).toEqual(index.passages);
  expect(restored.candidates(terms)).toEqual(index.candidates(terms));
  const more = { ...ARTICLES[0]!, id: "more" };
  index.add(more, []);
  restored.add(more, []);
  expect(restored.saved()).toEqual(index.saved());
  expect(restored.candidates(terms)).toEqual(index.candidates(terms));
});
