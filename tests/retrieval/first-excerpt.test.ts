import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";

function coverageOf(...articles: [day: string, text: string][]): Retrieval {
  const retrieval = new Retrieval();
  articles.forEach(([published, text], i) => {
    const article = createArticle(`${i}`, { title: `Report of day ${i}`, published }, text);
    retrieval.add(article, analyseQuotations(article).quotations);
  });
  return retrieval;
}

const FLOOD = coverageOf(
  ["2022-03-04", "The flood in Port Ellis killed 12 people, the council said.\n\nThe harbour was closed."],
  ["2022-03-09", "The flood in Port Ellis killed 47 people, the council said.\n\nThe harbour was opened again."],
  ["2022-03-06", "The flood in Port Ellis killed 31 people, the council said.\n\nThe ferries stood still."],
);

it("gives the newest of figures that changed first, where no time is asked for", () => {
  const { excerpts } = FLOOD.ask("how many people did the flood in Port Ellis kill");
  expect(excerpts.map(({ article }) => article.published)).toEqual(["2022-03-09", "2022-03-06", "2022-03-04"]);
});

it("keeps to the day that is asked for", () => {
  const { excerpts } = FLOOD.ask("how many people did the flood in Port Ellis kill on 4 March 2022");
  expect(excerpts[0]?.text).toContain("killed 12");
});

it("answers what somebody said with a statement rather than with a word", () => {
  const coverage = coverageOf([
    "2022-03-04",
    `Asked whether the harbour would close, Mayor Clara Winslow said: “Yes.”

The council meets again on Monday.

“The northern pier has not been repaired since 1974, and we cannot wait for it to fall into the sea,” Ms Winslow said.`,
  ]);
  const [first] = coverage.ask("what did Winslow say").excerpts;
  expect(first?.text).toContain("since 1974");
  expect(first?.speaker).toBe("Clara Winslow");
});
