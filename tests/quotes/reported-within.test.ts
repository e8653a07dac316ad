import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

function speakersOf(text: string): (string | null)[] {
  return analyseQuotations(createArticle("one", { title: "A day in the valley" }, text))
    .quotations.filter(({ kind }) => kind === "direct")
    .map(({ speaker }) => speaker);
}

it.each([
  ['Omar Haddad, 44, said his mother told him: "Don’t you dare drive to the city for a blood test."', "Omar Haddad"],
  ["Ada Quill said Jon Marsh told her, “It is over between the valley and the city.”", "Ada Quill"],
  ["Ada Quill said that the driver told her, “It is over between the valley and the city.”", "Ada Quill"],
])("takes nobody who reports the words for their speaker: %s", (text, reporter) => {
  const speakers = speakersOf(text);
  expect(speakers).toHaveLength(1);
  expect(speakers).not.toContain(reporter);
});

it.each([
  ["Ada Quill said she told reporters, “It is over between the valley and the city.”", "Ada Quill"],
  ["Ada Quill told reporters: “It is over between the valley and the city.”", "Ada Quill"],
])("keeps the speaker where the words are her own: %s", (text, speaker) => {
  expect(speakersOf(text)).toEqual([speaker]);
});
