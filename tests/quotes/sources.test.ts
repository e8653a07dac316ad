import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";

const NEWS = [
  "The IDF said that the road was closed. “It will open soon,” the IDF said. Ann Lee said that the Pentagon was slow.",
  "IDF said that the bridge was open again. “Mr Lee knows that,” a Pentagon spokesman said, without more.",
  "“Nobody has asked us,” critics said. Gaza officials said that the clinic was full.",
  "The Palestinian health ministry said that the clinic had closed. Ann Lee said that Acme had built it for Gaza.",
  "“He is ill,” his lawyer said. White House adviser Bo Moss said that nothing had changed.",
];
const index = new QuotationIndex();
for (const [i, text] of NEWS.entries()) index.add(analyseQuotations(createArticle(`a${i}`, {}, `News\n${text}`)));

test("bodies and unnamed sources are found under the words printed, and are offered with their number of quotations", () => {
  const { person, quotations } = index.answer("idf");
  expect(person).toEqual({ name: "the IDF", names: ["the IDF", "IDF"], quotations: quotations.length });
  expect(quotations.map(({ text }) => text).sort()).toEqual([
    "It will open soon,",
    "that the bridge was open again",
    "that the road was closed",
  ]);
  expect(new Set(quotations.map(({ quotation }) => quotation.speaker))).toEqual(new Set(["the IDF"]));
  const offered = index.suggest("", 20).map(({ name, quotations }) => `${name} ${quotations}`);
  expect(offered).toEqual(expect.arrayContaining(["the IDF 3", "critics 1", "a Pentagon spokesman 1"]));
  expect(offered.join("\n")).not.toContain("his lawyer");
});

test.each([
  ["the IDF", "the IDF", null],
  ["critics", "critics", null],
  ["a Pentagon spokesman", "a Pentagon spokesman", null],
  ["health ministry", "The Palestinian health ministry", "the Palestinian health ministry"],
  ["Gaza", "Gaza officials", "Gaza officials"],
  ["spokesman", "a Pentagon spokesman", "a Pentagon spokesman"],
])("%s is %s", (asked, name, read) => {
  const { person, corrections } = index.answer(asked);
  expect(person?.name.toLowerCase()).toBe(name.toLowerCase());
  expect(corrections).toEqual(read ? [{ typed: asked, read }] : []);
});

test.each([
  ["Pentagon", "the Pentagon", ["a Pentagon spokesman", "Ann Lee"]],
  ["Acme", "Acme", ["Ann Lee"]],
  ["White House", "White House", ["Bo Moss"]],
])("%s says nothing itself, but is spoken for or about", (asked, name, speakers) => {
  const { person, quotations, about, reason } = index.answer(asked);
  expect(person).toEqual({ name, names: [name], quotations: 0 });
  expect(quotations).toEqual([]);
  expect(about.map(({ quotation }) => quotation.speaker).sort()).toEqual([...speakers].sort());
  expect(reason?.message).toMatch(/^(?:The Pentagon|Acme|White House) is named here, but not quoted\.$/);
});

test.each(["House", "Nobody", "ministry of sourdough", "News"])("%s is nobody", (asked) => {
  expect(index.answer(asked).person).toBeNull();
});
