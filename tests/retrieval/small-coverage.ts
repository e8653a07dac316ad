import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";

/** Three short articles made up for these tests. */
export const ARTICLES = [
  createArticle(
    "harbour",
    { title: "Harbour of Port Ellis to close for repairs", outlet: "The Ellis Gazette", published: "2022-03-04" },
    `The harbour of Port Ellis will close in April, Mayor Clara Winslow said on Friday.

“The northern pier has not been repaired since 1974,” Ms Winslow told reporters. “We cannot wait for it to fall.”

The repairs will cost $14 million and take nine months, because the sea wall must be rebuilt as well.

Fishermen criticised the plan. “Nobody asked us,” said Tom Abara, who owns three boats.`,
  ),
  createArticle(
    "ferry",
    { title: "Ferry company moves to Saint Orin", outlet: "Coastal News", published: "2022-04-19" },
    `The ferry company Nordline will move its ships to Saint Orin while the harbour of Port Ellis is closed.

About 240 people work for Nordline in Port Ellis. The company promised that nobody would lose a job.

“The northern pier has not been repaired since 1974,” Mayor Clara Winslow had told reporters.`,
  ),
  createArticle(
    "election",
    { title: "Winslow wins second term", outlet: "Coastal News", published: "2023-06-11" },
    `Clara Winslow was re-elected as mayor of Port Ellis with 58 percent of the vote.

Her opponent, the lawyer Dmitri Haas, conceded on Sunday evening. “I wish her luck with the budget,” Mr Haas said.`,
  ),
];

export function smallCoverage(): Retrieval {
  const retrieval = new Retrieval();
  for (const article of ARTICLES) retrieval.add(article, analyseQuotations(article).quotations);
  return retrieval;
}

/** Of texts, each an article of another year. */
export function coverageOf(...texts: string[]): Retrieval {
  const retrieval = new Retrieval();
  texts.forEach((text, i) => {
    const article = createArticle(String(i), { title: `Article ${i}`, published: `202${i % 10}-05-01` }, text);
    retrieval.add(article, analyseQuotations(article).quotations);
  });
  return retrieval;
}
