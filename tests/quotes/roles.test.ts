import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";
import { rolesIn } from "../../src/quotes/people/roles.ts";

test.each([
  ["On Monday Prime Minister Ann Lee closed the bridge.", ["prime minister"]],
  ["U.S. Defence Secretary Ann Lee spoke.", ["us defense secretary"]],
  ["Reporters met press secretary Maj. Gen. Ann Lee on Friday.", ["press secretary maj gen"]],
  ["The Secretary of the Treasury Ann Lee spoke.", ["secretary of the treasury"]],
  ["Linden’s police chief, Ann Lee, spoke.", ["linden police chief"]],
  ["Ann Lee, Democrat Senator from Vermont who is outspoken, spoke.", ["democrat senator from vermont"]],
  ["Ann Lee, who is the mayor of Linden, spoke.", ["mayor of linden"]],
  ["Ann Lee, a director under President Bo Moss, spoke.", ["director"]],
  ["Ann Lee spoke. Secretary Lee left, and Ms Lee did not say why.", ["secretary"]],
  ["Leaders including President Bo Moss, Ann Lee and others spoke.", []],
  ["They saw Ann Lee, Mayor Bo Moss and others.", []],
  ["For Ann Lee, the mayor said, there is no room.", []],
  ["The mayor backs Ann Lee and a friend of Ann Lee.", []],
  ["Secretary Cara Lee spoke to Ann Lee.", []],
])("%s", (text, expected) => {
  expect(rolesIn(createArticle("a", {}, text), ["Ann Lee"]).map(({ role }) => role.join(" "))).toEqual(expected);
});

const NEWS = [
  "Linden’s mayor, Ann Porter, closed the bridge. “It is not safe,” Ms Porter said.",
  "Deputy mayor Dan Frost said that repairs would take a year. “We will pay for it,” Mr Frost said.",
  "Police chief Bo Marsh said that nobody was hurt. Press secretary Eva Stone said that the ships would wait.",
  "“Nobody listened to us,” said Cara Doyle, a Labour councillor for the east ward.",
  "Councillor Finn Hale said that he was against it. President Georg Adler told reporters that he would visit soon.",
  "US Secretary of State Hugo Brand said that Foreign Minister Chad Katz would be told. Prime Minister Ivo Lund was away.",
  "“We saw nothing,” a Harbour Authority spokesman said. The flood has cost Chad and Norway much, officials said.",
];

function filled(): QuotationIndex {
  const index = new QuotationIndex();
  for (const [i, text] of NEWS.entries()) index.add(analyseQuotations(createArticle(`a${i}`, {}, `News\n${text}`)));
  return index;
}
const index = filled();

test.each([
  ["mayor", "Ann Porter"],
  ["the mayor", "Ann Porter"],
  ["Mayor of Linden", null],
  ["deputy mayor", "Dan Frost"],
  ["police chief", "Bo Marsh"],
  ["press secretary", "Eva Stone"],
  ["secretary of state", "Hugo Brand"],
  ["Labor councillor", "Cara Doyle"],
  ["east ward councillor", "Cara Doyle"],
  ["prime minister", "Ivo Lund"],
  ["state", null],
  ["the US", null],
  ["senator", null],
])("%s is %s", (asked, name) => {
  const { person, corrections } = index.answer(asked);
  expect(person?.name ?? null).toBe(name);
  expect(corrections).toEqual(name ? [{ typed: asked, read: name }] : []);
});

test.each([
  ["councillor", ["Cara Doyle", "Finn Hale"]],
  ["secretary", ["Eva Stone", "Hugo Brand"]],
  // The country is not printed, so it is asked rather than taken for him.
  ["Spanish president", ["Georg Adler"]],
])("%s: a choice", (asked, names) => {
  const { person, candidates } = index.answer(asked);
  expect(person).toBeNull();
  expect(candidates.map(({ name }) => name).sort()).toEqual(names);
});

test("a country is not the person who is called like it", () => {
  expect(index.answer("Chad").person).toBeNull();
  expect(index.answer("Chad Katz").person?.name).toBe("Chad Katz");
  expect(index.answer("Katz").person?.name).toBe("Chad Katz");
});

test("a role is offered while it is typed", () => {
  expect(index.suggest("press secretary", 5).map(({ name }) => name)).toEqual(["Eva Stone"]);
  expect(index.suggest("harbour spokesman", 5).map(({ name }) => name)).toEqual(["a Harbour Authority spokesman"]);
  // Held by one who is not quoted, and by no other minister or spokesman.
  expect(index.suggest("prime minister", 5)).toEqual([]);
  expect(index.suggest("prime spokesman", 5)).toEqual([]);
});
