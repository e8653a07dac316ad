import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

function reports(text: string): [string, string | null][] {
  return analyseQuotations(createArticle("a", { title: "-" }, text))
    .quotations.filter(({ kind }) => kind === "reported")
    .map(({ span, speaker }) => [text.slice(span.start, span.end), speaker]);
}

test.each<[what: string, text: string, words: string]>([
  [
    "before the cue, ending in quoted words",
    "The bridge, built by the town, is “far from safe and very old,” Nora Field said.",
    "The bridge, built by the town, is “far from safe and very old,”",
  ],
  [
    "of a number of people",
    "Nearly two in three say the bridge should be rebuilt by the town.",
    "the bridge should be rebuilt by the town",
  ],
  [
    "up to another's clause",
    "Nora Field said the bridge was unsafe for lorries, but Peter Roe wrote that it would stand.",
    "the bridge was unsafe for lorries",
  ],
])("a report %s", (_, text, words) => {
  expect(reports(text).map(([found]) => found)).toContain(words);
});
