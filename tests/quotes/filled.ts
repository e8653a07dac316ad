import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";

export const NEWS: readonly (readonly [id: string, published: string, outlet: string, text: string])[] = [
  [
    "bridge",
    "2024-03-01",
    "Herald",
    "Mayor Nóra Field spoke on Friday. “The bridge is not safe and we will rebuild it before the winter,” Ms Field said.\n“I do not want to wait,” she added. Field said that the town would borrow the money.",
  ],
  [
    "bridge-again",
    "2024-03-02",
    "Courier",
    "“We will rebuild it before the winter,” Field said.\n“Mayor Field has not slept since the flood,” a spokesman said.",
  ],
  [
    "brother",
    "2024-03-03",
    "Courier",
    "“The town cannot pay for another bridge,” said Peter Field, a farmer.\n“My brother forgets what the ferry costs us,” Nora Field said. Asked whether it hurt, she said it was “far too early” to tell.",
  ],
  ["guterres", "2024-04-01", "Herald", "“The world must act on floods,” Antonio Guterres said."],
];

/** An index that has taken in some articles. */
export function filled(news = NEWS): QuotationIndex {
  const index = new QuotationIndex();
  for (const [id, published, outlet, text] of news) {
    index.add(analyseQuotations(createArticle(id, { title: id, published, outlet }, text)));
  }
  return index;
}
