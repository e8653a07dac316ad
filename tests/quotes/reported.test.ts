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
    "behind who its source is said to be",
    "According to Omar Haddad, a farmer from the hills, the town has never asked them about the bridge.",
    "the town has never asked them about the bridge",
  ],
  [
    "of somebody without a name, behind its source",
    "According to Omar Haddad, a farmer has asked the town about the bridge, the only one for lorries.",
    "a farmer has asked the town about the bridge, the only one for lorries",
  ],
  [
    "up to another's clause",
    "Nora Field said the bridge was unsafe for lorries, but Peter Roe wrote that it would stand.",
    "the bridge was unsafe for lorries",
  ],
  [
    "behind a helping verb and an infinitive",
    "Nora Field went on to say that the bridge was unsafe for lorries.",
    "that the bridge was unsafe for lorries",
  ],
  [
    "behind a hearer whose name is a cue's",
    "Nora Field told the Oldtown Post newspaper of Oldtown on Saturday that the bridge was unsafe for lorries.",
    "that the bridge was unsafe for lorries",
  ],
  [
    "up to another cue behind a comma inside the marks",
    "Nora Field said that there is “only one bridge that can carry lorries,” adding that it would be closed in May.",
    "that there is “only one bridge that can carry lorries,”",
  ],
  [
    "behind a title in quotation marks",
    "Nora Field said on the town’s “Morning Hour” on Saturday that the bridge was unsafe for lorries.",
    "that the bridge was unsafe for lorries",
  ],
  [
    "behind what a cue's name is only part of",
    "Nora Field had said in an interview before the attacks that the bridge was unsafe for lorries.",
    "that the bridge was unsafe for lorries",
  ],
  [
    "of several who have no other name",
    "Several said they would rather see the bridge rebuilt by the town.",
    "they would rather see the bridge rebuilt by the town",
  ],
  [
    'behind "has since"',
    "She has since said that she went because she thought it would be fun.",
    "that she went because she thought it would be fun",
  ],
  [
    "behind a verb that somebody has taken to",
    "Nora Field has taken to urging drivers to go around the bridge in winter.",
    "drivers to go around the bridge in winter",
  ],
  [
    "of what ends in -ing",
    "But the same polling suggests that Nora Field could win the town by a few votes.",
    "that Nora Field could win the town by a few votes",
  ],
  [
    "before a cue that is turned round",
    "The bridge may be more dangerous to the town than to anyone else, said several engineers.",
    "The bridge may be more dangerous to the town than to anyone else",
  ],
  [
    "inside brackets",
    "The toll has not hurt the shops (Oldtown was the busiest market of the country in 2015, according to the mayor).",
    "Oldtown was the busiest market of the country in 2015",
  ],
  [
    "around an inserted cue with a place of its own",
    "If anything, Nora Field argued in her letter, the bridge is an example of how the town should build.",
    "If anything, Nora Field argued in her letter, the bridge is an example of how the town should build",
  ],
  [
    "by somebody quoted as saying it",
    "Nora Field was quoted as saying that the bridge was unsafe for lorries.",
    "that the bridge was unsafe for lorries",
  ],
])("a report %s", (_, text, words) => {
  expect(reports(text).map(([found]) => found)).toContain(words);
});

test("whoever owns what the report begins with does not say it", () => {
  const text =
    "Ann Lee, a former official of the town, said Trent's seemingly confused words have given voters doubts.";
  expect(reports(text)).toEqual([["Trent's seemingly confused words have given voters doubts", "Ann Lee"]]);
});

test.each([
  "There was not any other report about the bridge that the town had closed.",
  "Those accused of selling the bridge to the ferry were free on Friday.",
  "Few claims that the bridge was sold to the ferry were true.",
])("no report in %s", (text) => {
  expect(reports(text)).toEqual([]);
});
