import { expect, it } from "vitest";
import { breadthOfAnswer } from "../../src/retrieval/breadth.ts";
import { smallCoverage } from "./small-coverage.ts";

const coverage = smallCoverage();
const breadth = (question: string, asked?: string) => breadthOfAnswer(coverage.measure(question, { asked }));

it.each([
  ["the question names a date", "what did Winslow say in March 2022", undefined],
  ["it asks for the latest", "latest figures of Nordline", undefined],
  ["it is asked on a day", "what did Winslow say", "2022-03-05"],
])("more is looked through where %s", (_, question, asked) => {
  const plain = breadth("what did Winslow say");
  const wide = breadth(question, asked);
  for (const of of ["postings", "articles", "passages"] as const) expect(wide[of]).toBeGreaterThan(plain[of]);
});
