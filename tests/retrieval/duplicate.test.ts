import { expect, it } from "vitest";
import { coverageOf } from "./small-coverage.ts";

const sources = (question: string, ...texts: string[]) =>
  coverageOf(...texts)
    .ask(question)
    .excerpts.map(({ article, alsoIn }) => [article.id, ...alsoIn.map((source) => source.article.id)].sort());

it.each([
  ["a few words inside more", "The mayor resigned.", "On Monday the mayor resigned."],
  [
    "a sentence with a few words changed",
    "The mayor of Port Ellis resigned after the storm had closed both of the northern piers.",
    "The mayor of Port Ellis resigned after the storm had closed both of the northern bridges.",
  ],
  [
    "a quotation in other surroundings",
    "Mayor Ann Lee told the council at noon: “I resigned because both of the northern piers were closed by us.”",
    "In a letter that became known late on Friday the mayor says “I resigned because both of the northern piers were closed by us.”",
  ],
])("shows the same words once: %s", (_, ...texts) => {
  expect(sources("why was it that the mayor resigned", ...texts)).toEqual([["0", "1"]]);
});

it.each([
  [
    "another figure",
    "The storm killed 12 people in Port Ellis on Monday night, the mayor said.",
    "The storm killed 47 people in Port Ellis on Monday night, the mayor said.",
  ],
  [
    "another matter in like terms",
    "The mayor of Port Ellis closed the northern pier, as the storm had torn its roof.",
    "Before the storm came the mayor of Port Ellis opened a school and praised its new roof.",
  ],
])("keeps apart %s", (_, ...texts) => {
  expect(sources("mayor of Port Ellis on the storm", ...texts)).toEqual(expect.arrayContaining([["0"], ["1"]]));
});
