import fc from "fast-check";
import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { PASSAGE_WORDS, passages } from "../../src/retrieval/passage.ts";

const words = (count: number, first = "Word") => `${first} ${"word ".repeat(count - 2)}end.`;

function textsOf(text: string): string[] {
  const article = createArticle("a", { title: "A headline of its own" }, text);
  return passages(article).map(({ start, end }) => text.slice(start, end));
}

it("joins short neighbours and keeps long ones apart", () => {
  const [a, b, c] = [words(30, "Alpha"), words(40, "Beta"), words(80, "Gamma")];
  expect(textsOf(`${a}\n\n${b}\n\n${c}`)).toEqual([`${a}\n\n${b}`, c]);
});

it("cuts a long paragraph between sentences", () => {
  const parts = [words(60, "Alpha"), words(60, "Beta"), words(60, "Gamma")];
  expect(textsOf(parts.join(" "))).toEqual(parts);
});

it("takes no boilerplate in, and joins nothing across it", () => {
  expect(textsOf("The talks began on Monday.\n\nAdvertisement\n\nThey ended on Friday.")).toEqual([
    "The talks began on Monday.",
    "They ended on Friday.",
  ]);
});

it("keeps a headline printed in the text apart", () => {
  const article = createArticle("a", { title: "Talks end in Geneva" }, "Talks end in Geneva.\n\nThe talks ended.");
  expect(passages(article).map(({ headline }) => headline)).toEqual([true, false]);
});

it("cuts ten thousand words without a full stop", () => {
  const found = passages(createArticle("a", { title: "A" }, "word ".repeat(10_000)));
  expect(found.length).toBeGreaterThan(20);
});

it("covers the body in order, each sentence once", () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 60 }), { minLength: 1, maxLength: 12 }), (paragraphs) => {
      const article = createArticle("a", { title: "Nothing alike" }, paragraphs.join("\n\n"));
      const spans = passages(article).flatMap((passage) => passage.sentences);
      spans.forEach(({ start, end }, i) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      });
      const body = article.paragraphs.filter(({ role }) => role !== "boilerplate");
      const covered = spans.reduce(
        (sum, { start, end }) => sum + article.text.slice(start, end).replace(/\s/gu, "").length,
        0,
      );
      const whole = body.reduce(
        (sum, { start, end }) => sum + article.text.slice(start, end).replace(/\s/gu, "").length,
        0,
      );
      expect(covered).toBe(whole);
      expect(PASSAGE_WORDS).toBeGreaterThan(0);
    }),
  );
});
