import { expect, test } from "vitest";
import { type Expected, found } from "./found.ts";

test.each<[string, string, Expected]>([
  [
    "left open over paragraphs",
    "Nora Field added, “We will rebuild the old bridge.\n“It was the pride of our town.”",
    [
      ["We will rebuild the old bridge.", "Nora Field"],
      ["It was the pride of our town.", "Nora Field"],
    ],
  ],
  [
    "a transcript",
    "Ann Lee met Peter Moss.\nMOSS: Do you agree with the plan?\nLEE: It is a good plan.",
    [
      ["Do you agree with the plan?", "Peter Moss"],
      ["It is a good plan.", "Ann Lee"],
    ],
  ],
  [
    "questions and answers",
    "Ann Lee met Peter Moss.\nQ: Do you agree with the plan?\nA: It is a good plan.",
    [
      ["Do you agree with the plan?", null],
      ["It is a good plan.", null],
    ],
  ],
  [
    "a signature line",
    "“We will rebuild the bridge before winter.”\n— Nora Field, mayor",
    [["We will rebuild the bridge before winter.", "Nora Field"]],
  ],
  [
    "a block quotation",
    "Senator Nora Field said in a statement:\nThe bridge is not safe. We will rebuild it before the winter.",
    [["The bridge is not safe. We will rebuild it before the winter.", "Nora Field"]],
  ],
  [
    "attribution after the last paragraph",
    "“The bridge is a danger.\n“We must close it.\n“There is no other way,” said Nora Field.",
    [
      ["The bridge is a danger.", "Nora Field"],
      ["We must close it.", "Nora Field"],
      ["There is no other way,", "Nora Field"],
    ],
  ],
  [
    "attribution after the last paragraph, below somebody else's quotation",
    "Mayor Ann Lee said on Monday: “The levy is final.”\n“The bridge is a danger.\n“We must close it,” said Nora Field.",
    [
      ["The levy is final.", "Ann Lee"],
      ["The bridge is a danger.", "Nora Field"],
      ["We must close it,", "Nora Field"],
    ],
  ],
  [
    "attribution after the last paragraph, below a transcript",
    "MOSS: We will never close the gate.\nLEE: That is what they said then.\n“The bridge is a danger.\n“We must close it,” said Nora Field.",
    [
      ["We will never close the gate.", "MOSS"],
      ["That is what they said then.", "LEE"],
      ["The bridge is a danger.", "Nora Field"],
      ["We must close it,", "Nora Field"],
    ],
  ],
])("quotations over paragraphs: %s", (_, text, expected) => {
  expect(found(text, "direct")).toEqual(expected);
});
