import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { givesAmount } from "../../src/retrieval/amount.ts";
import { featuresOf } from "../../src/retrieval/features.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { wholePassage } from "../../src/retrieval/window.ts";
import { coverageOf } from "./small-coverage.ts";

function given(question: string, text: string): boolean | null {
  const retrieval = new Retrieval();
  retrieval.add(createArticle("one", { title: "A title" }, text), []);
  const measure = retrieval.measure(question, {});
  const [candidate] = retrieval.candidates(measure, {}, { postings: 10, articles: 1, passages: 1 });
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

/** A person of no known age, and a sum that is never told. */
const TEXT = `Captain Nils Adair welcomed the new ferry. "She will sail on the first of May," Captain Adair said.

The ferry company paid for the museum, the mayor of Port Ellis said.`;

describe("an amount in a unit", () => {
  it("is asked for in vain where no excerpt gives one", () => {
    expect(coverageOf(TEXT).ask("how old is Captain Nils Adair").answered).toBe(false);
    expect(coverageOf(TEXT).ask("how much did the ferry company pay for the museum").answered).toBe(false);
  });

  it("is answered where one does", () => {
    const aged = coverageOf(`Captain Nils Adair, 53, welcomed the new ferry. "She will sail in May," he said.`, TEXT);
    expect(aged.ask("how old is Captain Nils Adair").excerpts[0]?.text).toContain("53");
  });
});

it.each([
  ["In 2016 the ferry carried people across the bay on June 6 and on Friday.", 0],
  ["In 2016 the ferry carried 300 people across the bay.", 1],
  ["The ferry carried 2000 people across the bay.", 1],
])("a year or a day is no amount: %s", (text, kind) => {
  const retrieval = coverageOf(text);
  const measure = retrieval.measure("how many people did the ferry carry across the bay", {});
  const [candidate] = retrieval.candidates(measure, {}, { postings: 10, articles: 1, passages: 1 });
  if (!candidate) throw new Error("no candidate");
  expect(featuresOf(wholePassage(candidate, retrieval.index), measure).kind).toBe(kind);
});
