import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { readArticle } from "../../src/quotes/reading.ts";
import { subjectCandidates } from "../../src/quotes/speakers/subject.ts";

function candidatesOf(text: string): string[] {
  const reading = readArticle(createArticle("a", { title: "-" }, text));
  const [cue] = reading.cues[0] ?? [];
  if (!cue) throw new Error("the text has no cue");
  return subjectCandidates(cue, reading.phrases[0] ?? [], reading.layout.sentences[0]?.items ?? []).map(
    ({ start, end }) => text.slice(start, end),
  );
}

it.each([
  ["The chief of the harbour said that it would close.", "The chief", "the harbour"],
  ["An official at the Department of Energy told us that it would close.", "An official", "Energy"],
  ["A spokesman for Nora Field said that it would close.", "A spokesman", "Nora Field"],
])("%s", (text, subject, other) => {
  expect(candidatesOf(text)).toContain(subject);
  expect(candidatesOf(text)).not.toContain(other);
});
