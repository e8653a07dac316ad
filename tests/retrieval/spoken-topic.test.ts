import { expect, it } from "vitest";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { rankWindows } from "../../src/retrieval/rank.ts";
import { spokenTopic } from "../../src/retrieval/spoken-topic.ts";
import { coverageOf } from "./small-coverage.ts";

const coverage = coverageOf(
  `Captain Nils Adair welcomed the new ferry. "She will carry two hundred people," Captain Adair said.`,
  `The mayor opened the museum. "The museum was worth the money," Justice Helen Moore told students.`,
);

function shareOf(question: string): number {
  const measure = coverage.measure(question, {});
  return spokenTopic(rankWindows(coverage.candidates(measure, {}, FOR_SEARCH), measure), measure);
}

it.each([
  ["next to what is said", "what did Captain Adair say about the ferry", 1],
  ["in part", "what did Captain Adair say about the ferry and the museum", 0.5],
  ["where others speak of it", "what did Captain Adair say about the museum", 0],
  ["of another title", "what did Senator Adair say about the ferry", 0],
  ["on the day of publication", "what did Captain Adair say on 1 May 2020", 1],
  ["on another day", "what did Captain Adair say on 12 August 2020", 0],
  ["of nobody by name", "what did people say about the museum", 1],
])("how much of a topic somebody speaks of, %s", (_, question, share) => {
  expect(shareOf(question)).toBeCloseTo(share, 1);
});

it("is told by the name that is asked with, not by a title that others hold", () => {
  const others = coverageOf(
    `Justice Ralph Kern opened the museum.`,
    `The museum is worth the money. "The museum was worth it," Justice Helen Moore told students.`,
  );
  const measure = others.measure("what did Justice Kern say about the museum", {});
  const ranked = rankWindows(others.candidates(measure, {}, FOR_SEARCH), measure);
  expect(ranked.map(({ features }) => features.speaker)).toEqual(ranked.map(() => 0));
});
