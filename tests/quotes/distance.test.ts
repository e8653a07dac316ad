import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { distanceIn } from "../../src/quotes/coreference/distance.ts";
import { readArticle } from "../../src/quotes/reading.ts";

test("sentences and paragraphs that are all quoted part nobody from what went before", () => {
  const text = `Ann Lee came. “The bridge is old,” she said. “It is shut.”

“It will be built again.”

“Soon.”

She left.

It rained.`;
  const { sentences } = readArticle(createArticle("a", { title: "-" }, text)).layout;
  const at = (words: string) => sentences.findIndex(({ start, end }) => text.slice(start, end).includes(words));
  const { sentences: told, paragraphs } = distanceIn(sentences);
  expect([told(at("Ann Lee"), at("she said")), paragraphs(at("Ann Lee"), at("she said"))]).toEqual([1, 0]);
  expect([told(at("she said"), at("She left")), paragraphs(at("she said"), at("She left"))]).toEqual([1, 1]);
  expect([told(at("she said"), at("It rained")), paragraphs(at("she said"), at("It rained"))]).toEqual([2, 2]);
});
