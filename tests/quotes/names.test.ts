import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { readArticle } from "../../src/quotes/reading.ts";

/** Each name as printed with its titles, and whom it means. */
function named(text: string): [printed: string, person: string][] {
  const { mentions } = readArticle(createArticle("a", { title: "-" }, text));
  return mentions.map(({ run, person }) => [text.slice(run.start, run.end), person.name]);
}

describe("names of people", () => {
  test.each<[why: string, text: string, expected: [string, string][]]>([
    [
      "a surname that is a title, and where its bearer is from",
      "It was clear to all that Representative Anna T. King of New York would not come.",
      [["Representative Anna T. King", "Anna T. King"]],
    ],
    [
      "a title of many words",
      "It was clear to all that New York City Public Advocate Laura Field would not come.",
      [["New York City Public Advocate Laura Field", "Laura Field"]],
    ],
    ["after what they are", "The town's attorney general, Brune Vole, would not come.", [["Brune Vole", "Brune Vole"]]],
    [
      "a particle that is tied to the name",
      "It was clear that Salim al-Harun would not come. It was late when al-Harun wrote, and Harun had gone.",
      [
        ["Salim al-Harun", "Salim al-Harun"],
        ["al-Harun", "Salim al-Harun"],
        ["Harun", "Salim al-Harun"],
      ],
    ],
    [
      "no particle before a hyphen",
      "It was clear that Laura Field would not come to the anti-Field meeting.",
      [["Laura Field", "Laura Field"]],
    ],
    [
      "the day before the name is none of it",
      "They met on Wednesday Governor Laura Field and went home.",
      [["Governor Laura Field", "Laura Field"]],
    ],
    [
      "a surname that is a noun for people, in full before",
      "It was clear that Laura Baron would not come. It was late when Baron wrote to them.",
      [
        ["Laura Baron", "Laura Baron"],
        ["Baron", "Laura Baron"],
      ],
    ],
    [
      "a noun for people that nobody is called",
      "It was clear that Laura Field would not come, and Baron is a title.",
      [["Laura Field", "Laura Field"]],
    ],
    [
      "no order that begins a sentence",
      "It was clear that Laura Field would not come. See Field for more.",
      [
        ["Laura Field", "Laura Field"],
        ["Field", "Laura Field"],
      ],
    ],
    [
      "a given name that says where others are from",
      "It was clear to all that Captain Christian Field would not come.",
      [["Captain Christian Field", "Christian Field"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

test.each<[what: string, text: string, speakers: (string | null)[]]>([
  ["by a title", "Ann Lee opened the bridge on Monday. “It is safe for all of us,” Mr Lee said.", ["Lee"]],
  [
    "by a title, where both are named",
    "Ann Lee and Peter Lee opened the bridge. “It is safe for all of us,” Mr Lee said. “It is not safe,” Ms Lee said.",
    ["Peter Lee", "Ann Lee"],
  ],
  [
    "not where a given name may be a man's or a woman's",
    "Robin Lee opened the bridge on Monday. “It is safe for all of us,” Mr Lee said. “It is,” Robin Lee said.",
    ["Robin Lee", "Robin Lee"],
  ],
])("two people of a surname are told apart %s", (_, text, speakers) => {
  const { quotations } = analyseQuotations(createArticle("a", { title: "-" }, text));
  expect(quotations.map(({ speaker }) => speaker)).toEqual(speakers);
});
