import { expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import type { Quotation } from "../../src/quotes/quotation.ts";
import { isStatement } from "../../src/quotes/statement.ts";

/** Whether the run between the bars is a statement, said with the cue. */
function judged(marked: string, cue: string): boolean {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  const text = marked.replaceAll("|", "");
  const quotation: Quotation = {
    ...{ span: { start, end }, context: { start: 0, end: text.length }, cue, kind: "reported", certainty: 1 },
    ...{ mention: null, speaker: null, speakerKind: null },
  };
  return isStatement(createArticle("a", { title: "-" }, text), quotation);
}

test.each<[text: string, cue: string, expected: boolean]>([
  ["Ms Field said |that the bridge will be rebuilt|.", "said", true],
  ["Ms Field said |the bridge needs a new floor|.", "said", true],
  ["Ms Field promised |to rebuild the bridge|.", "promised", true],
  ["Ms Field urged |the town to rebuild the bridge|.", "urged", true],
  ["|In March the bridge was closed|, Ms Field said.", "said", true],
  ["Ms Field agreed |with Mr Roe's judgement that it is late|.", "agreed", false],
  ["Ms Field called |the old town mayor|.", "called", false],
  ["Ms Field spoke |on a joint statement due to the flood|.", "spoke", false],
  ["Ms Field has not yet issued |a statement that was promised|.", "issued", false],
  ["Ms Field didn’t say |that the bridge is safe|.", "say", false],
  ["Ms Field said |that the bridge is not safe|.", "said", true],
  ["Ms Field was asked |if she had slept|.", "asked", false],
])("%s", (text, cue, expected) => {
  expect(judged(text, cue)).toBe(expected);
});
