import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { cueTakesOver, cutsOf } from "../../src/quotes/reported/ends.ts";
import { layoutOf } from "../../src/quotes/text/layout.ts";

const START = "Nora Field said that ";

function itemsOf(text: string) {
  const items = layoutOf(createArticle("a", { title: "-" }, text)).sentences[0]?.items ?? [];
  return { items, from: items.findIndex(({ start }) => start === START.length) };
}

it.each([
  ["inside the marks", "there is “only one bridge,” lorries or no lorries.", "there is “only one bridge,”"],
  ["outside them", "there is “only one bridge”, lorries or no lorries.", "there is “only one bridge”"],
])("a report may end at a comma %s", (_, rest, report) => {
  const text = START + rest;
  const { items, from } = itemsOf(text);
  const ends = cutsOf(items, from, items.length).map(([to]) => text.slice(items[from]?.start, items[to - 1]?.end));
  expect(ends).toContain(report);
});

it("a quotation without a comma ends no report", () => {
  const { items, from } = itemsOf(`${START}there is “only one bridge” that lorries use.`);
  expect(cutsOf(items, from, items.length)).toEqual([]);
});

it.each([
  ["inside the marks", "there is “only one bridge,” adding that it was old.", "there is “only one bridge,”"],
  ["outside them", "there is “only one bridge”, adding that it was old.", "there is “only one bridge”"],
])("another cue takes over behind a comma %s", (_, rest, report) => {
  const text = START + rest;
  const { items, from } = itemsOf(text);
  const to = cueTakesOver(from, items.length, items);
  expect(text.slice(items[from]?.start, items[to - 1]?.end)).toBe(report);
});
