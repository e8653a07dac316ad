import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

/** The speaker of the last quotation in marks. */
function lastSpeaker(text: string): string | null {
  const { quotations } = analyseQuotations(createArticle("a", { title: "-" }, text));
  return quotations.findLast(({ kind }) => kind === "direct")?.speaker ?? null;
}

const SAID = "Nora Field said the bridge was old.\n";

test.each<[what: string, text: string, speaker: string]>([
  [
    "a description for whoever spoke just before, told before or not",
    `${SAID}“We will rebuild it soon,” the Ohio senator said.`,
    "Nora Field",
  ],
  [
    "not where such a one came in without a name",
    `A senator from Ohio came first.\n${SAID}“We will rebuild it soon,” the Ohio senator said.`,
    "the Ohio senator",
  ],
  [
    "not for somebody of another office",
    `Governor ${SAID}“We will rebuild it soon,” the Ohio senator said.`,
    "the Ohio senator",
  ],
  [
    "not where somebody else is one",
    `Sen. Peter Roe and Sen. Paul Vole came.\n${SAID}“We will rebuild it soon,” the old Ohio senator said.`,
    "the old Ohio senator",
  ],
  ["a name that is called", "“The bridge is old enough now,” a farmer named Peter Roe said.", "Peter Roe"],
  [
    "a name beside its description, with more behind it",
    "“We will rebuild it soon,” said the mayor, Nora Field of Oxford.",
    "Nora Field",
  ],
  [
    "two roles before one name",
    "“We will rebuild it soon,” said former governor and party chairman Paul Vole.",
    "Paul Vole",
  ],
  [
    "a pronoun for the one who spoke, not the one named last",
    "Peter Roe said the bridge was safe, whatever happened to the ferry of Paul Vole.\n“Well, let me put it this way to you,” he continued.",
    "Peter Roe",
  ],
])("%s", (_, text, speaker) => {
  expect(lastSpeaker(text)).toBe(speaker);
});

test("nobody is taken for the speaker of words that call him he", () => {
  const met = "Peter Roe met Paul Vole on Monday. Roe said the talks with Paul Vole went well.\n";
  expect(lastSpeaker(`${met}“He was very polite with all of us,” he said.`)).not.toBe("Paul Vole");
});

test.each([
  "Bernard Roe opened the meeting on Monday. The bridge is shut. “It is not safe for anybody,” she said.",
  "“We will pay for the bridge,” Bernard Roe said.\nThe town is cut off.\n“It is not safe for anybody,” she said.",
])("no woman's words are taken for those of a man, though he is the only one named: %s", (text) => {
  expect(lastSpeaker(text)).not.toBe("Bernard Roe");
});

test("a name that men and women bear is either's", () => {
  expect(lastSpeaker("Robin Roe opened the meeting. “It is not safe for anybody,” she said.")).toBe("Robin Roe");
  expect(lastSpeaker("Robin Roe opened the meeting. “It is not safe for anybody,” he said.")).toBe("Robin Roe");
});
