import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { givesAmount } from "../../src/retrieval/amount.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { wholePassage } from "../../src/retrieval/window.ts";

function given(question: string, text: string): boolean | null {
  const retrieval = new Retrieval();
  retrieval.add(createArticle("one", { title: "A title" }, text), []);
  const measure = retrieval.measure(question, {});
  const [candidate] = retrieval.candidates(measure, {}, { articles: 1, passages: 1 });
  if (!candidate) throw new Error("the text has none of the question's words");
  return measure.question.amount && givesAmount(wholePassage(candidate, retrieval.index), measure);
}

it.each([
  ["how much did the bridge cost", "The bridge cost $14 million.", true],
  ["how much did the bridge cost", "The bridge cost 200 million euros to build.", true],
  ["how much did the bridge cost", "The bridge of 14 arches cost too much.", false],
  ["how much military aid did the town get", "The town got military aid for 14 months.", false],
  ["how old is the mayor", "The mayor, a 53-year-old lawyer, resigned.", true],
  ["how old is the mayor", "The mayor, 53, resigned.", true],
  ["how old is the mayor", "The mayor won 53 votes.", false],
  ["what percentage voted for the mayor", "The mayor was voted in with 58 percent.", true],
  ["what percentage voted for the mayor", "In 1958 the mayor was voted in.", false],
  ["how many people died", "At least 14 young people died.", true],
  ["how many people died", "Two dozen people died.", true],
  ["how many people died", "People died on 14 March.", false],
  ["why did the mayor resign", "The mayor resigned over $14.", null],
])("%s: %s", (question, text, expected) => {
  expect(given(question, text)).toBe(expected);
});
