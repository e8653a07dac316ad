import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

const quotationsOf = (text: string) =>
  analyseQuotations(createArticle("a", { title: "The levy" }, text)).quotations.map(({ kind, mention, speaker }) => ({
    kind,
    mention: mention?.asPrinted ?? null,
    speaker,
  }));

it.each([
  [
    "Keir Dunn leads the council.\nA spokesman for Mr Dunn told reporters that “the levy is final”.",
    "A spokesman for Mr Dunn",
  ],
  [
    'A spokeswoman for Prime Minister Henk Bakker said: "We will not comment on it."',
    "A spokeswoman for Prime Minister Henk Bakker",
  ],
  [
    'A lawyer on behalf of Ruth Hale said "the levy is bad for everyone in the town".',
    "A lawyer on behalf of Ruth Hale",
  ],
  [
    'An official at the U.S. Department of Energy told us: "We will look at the wells again."',
    "An official at the U.S. Department of Energy",
  ],
  ['"The ships will sail again in spring," said a spokesman for Nordline.', "a spokesman for Nordline"],
  ['"We will look at it in May," said an official at the U.S.', "an official at the U.S."],
  [
    '"We have had no water since May," said a spokeswoman for the harbour union.',
    "a spokeswoman for the harbour union",
  ],
  ['"They will lie there all winter," said a lawyer for the company that owns them.', "a lawyer for the company"],
  ['"We had no water in our house," said a resident of the hills on Monday.', "a resident"],
  ['A lawyer for Ruth Hale’s family said: "We will look at the papers again in July."', "A lawyer"],
])("takes whoever speaks for somebody for the speaker: %s", (text, mention) => {
  const direct = quotationsOf(text).filter(({ kind }) => kind === "direct");
  expect(direct.map((quotation) => quotation.mention)).toEqual([mention]);
  expect(direct[0]?.speaker).toBe(mention);
});

it.each([
  ["The law was passed on Monday.\n“Too late for all of us,” said the senator, Bob Dale.", "Bob Dale"],
  ['Anna Price won.\n"People have waited long enough," said her rival, Tom O\'Neill.', "Tom O'Neill"],
])("names who stands beside a description at the end of a sentence: %s", (text, speaker) => {
  expect(quotationsOf(text).map((quotation) => quotation.speaker)).toEqual([speaker]);
});

it.each([
  'When asked if Ruth Hale told her that the levy was final, Ann Lee said: "That is right, yes."',
  'Asked whether Ruth Hale told her that the levy was final, Ann Lee said: "That is right, yes."',
])("takes what is asked for nobody's words: %s", (text) => {
  expect(quotationsOf(text)).toEqual([{ kind: "direct", mention: "Ann Lee", speaker: "Ann Lee" }]);
});
