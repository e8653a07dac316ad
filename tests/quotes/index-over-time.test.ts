import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";
import { filled, NEWS } from "./filled.ts";

test("an index comes back as it was saved, and takes in more articles as if it had never been away", () => {
  const read = NEWS.map(([id, published, outlet, text]) =>
    analyseQuotations(createArticle(id, { title: id, published, outlet }, text)),
  );
  const [first, ...rest] = read;
  const index = new QuotationIndex();
  index.add(first!);
  const restored = new QuotationIndex(structuredClone(index.saved()), [first!]);
  for (const analysed of rest) for (const one of [index, restored]) one.add(analysed);
  expect(restored.saved()).toEqual(index.saved());
  for (const asked of ["Nora Field", "the mayor", "farmer", "spokesman"]) {
    expect({ ...restored.answer(asked), ms: 0 }).toEqual({ ...index.answer(asked), ms: 0 });
  }
  expect(restored.answer("the mayor").person?.name).toBe("Nóra Field");
});

test("answers the same whether or not it was asked while the articles came in", () => {
  const askedAlways = new QuotationIndex();
  const names = ["Nora Field", "Field", "Peter Field", "mayor", "spokesman", "Guterres"];
  const said = (index: QuotationIndex) => names.map((name) => ({ ...index.answer(name), ms: 0 }));
  // Until the third article there is one Field, to whom what "Field" said belongs.
  const news = [
    ...NEWS,
    [
      "flood",
      "2024-04-02",
      "Herald",
      "“The ferry will go again,” Nora Field said. “Not yet,” a spokesman said.",
    ] as const,
  ];
  const answers = news.map(([id, published, outlet, text]) => {
    askedAlways.add(analyseQuotations(createArticle(id, { title: id, published, outlet }, text)));
    return said(askedAlways);
  });
  expect(answers.at(-1)).toEqual(said(filled(news)));
  expect(answers[1]).not.toEqual(answers[2]);
  expect(askedAlways.suggest("", 9)).toEqual(filled(news).suggest("", 9));
});
