import { expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

function quotationsOf(text: string): { kind: string; speaker: string | null; words: string }[] {
  return analyseQuotations(createArticle("one", { title: "A day in the valley" }, text)).quotations.map(
    ({ kind, speaker, span }) => ({ kind, speaker, words: text.slice(span.start, span.end) }),
  );
}

const directOf = (text: string) => quotationsOf(text).filter(({ kind }) => kind === "direct");

it.each([
  ["Mayor Ada Quill spoke on Monday. In Quill's words, it was “a bridge too far for this town”.", "Ada Quill"],
  ["The plan is, in Ada Quill’s own words, “a bridge too far for this town”. Jon Marsh agreed.", "Ada Quill"],
  ["Mayor Ada Quill met Jon Marsh. The plan is, in her words, “a bridge too far for this town”.", "Ada Quill"],
  ["The plan is, in the words of Mayor Ada Quill, “a bridge too far for this town”.", "Ada Quill"],
  ["Jon Marsh left. It is “a bridge too far for this town,” in the words of Ada Quill.", "Ada Quill"],
  [
    "The plan is “a bridge too far for this town,” in the words of the Valley Party of Oldtown chair Ada Quill.",
    "Ada Quill",
  ],
  ["The plan, Jon Marsh wrote, is “a bridge too far for this town,” in the words of Ada Quill.", "Ada Quill"],
  ["The plan is, in the words of a senior adviser, “a bridge too far for this town”.", "a senior adviser"],
  ["The plan is, in the mayor's words, “a bridge too far for this town”.", "the mayor"],
])("gives words to their owner: %s", (text, speaker) => {
  expect(directOf(text).map((one) => one.speaker)).toEqual([speaker]);
});

it("gives words to who is said to say them, whoever's words the sentence speaks of", () => {
  const [one] = directOf("In Ada Quill's words nothing was clear, so Jon Marsh said, “It is a bridge too far for us.”");
  expect(one?.speaker).toBe("Jon Marsh");
});

it.each([
  ["Jon Marsh quoted Ada Quill as saying, “The bridge is too far for this town.”", "Ada Quill"],
  ["Jon Marsh quoted a police officer as saying: “The bridge is too far for this town.”", "a police officer"],
])("gives words to who is quoted rather than to who quotes: %s", (text, speaker) => {
  expect(quotationsOf(text)).toEqual([{ kind: "direct", speaker, words: "The bridge is too far for this town." }]);
});

it.each([
  "Ada Quill was quoted as saying that “the bridge is too far for this town.”",
  "Ada Quill was quoted last week: “The bridge is too far for this town.”",
  "Ada Quill has been quoted by the Gazette as calling the bridge “a danger to all of us.”",
])("gives words to who was quoted: %s", (text) => {
  expect(directOf(text).map((one) => one.speaker)).toEqual(["Ada Quill"]);
});

it("has nobody report what they are asked", () => {
  const text = "Asked about it, Marsh replied with a shrug: “It is what it is, my dear friends.” Jon Marsh is mayor.";
  expect(quotationsOf(text).map(({ kind, speaker }) => [kind, speaker])).toEqual([["direct", "Jon Marsh"]]);
});

it.each([
  "Jon Marsh was told that the bridge had fallen.",
  "Jon Marsh was asked whether the bridge had fallen.",
  "Told that the bridge had fallen, Jon Marsh wept.",
  "Asked about the bridge on Monday, Jon Marsh left.",
  "Jon Marsh, accused of lying about the bridge, left the council.",
  "Jon Marsh, asked whether the bridge was safe, left the council.",
  "Jon Marsh, pressed on whether the bridge was safe, left the council.",
  "Jon Marsh left the council at noon, told that the bridge had fallen.",
  "Jon Marsh is said to have lied about the bridge.",
])("has nobody say what was said to them or of them: %s", (text) => {
  expect(quotationsOf(text).filter(({ speaker }) => speaker === "Jon Marsh")).toEqual([]);
});

it.each([
  ["Jon Marsh was told by Ada Quill that the bridge had fallen.", "Ada Quill"],
  ["Jon Marsh, who had come late, asked whether the bridge had fallen.", "Jon Marsh"],
  ["Jon Marsh told reporters that the bridge had fallen.", "Jon Marsh"],
  ["Jon Marsh warned that the bridge would fall.", "Jon Marsh"],
])("knows who says it: %s", (text, speaker) => {
  expect(quotationsOf(text).map((one) => one.speaker)).toEqual([speaker]);
});

it.each([
  "Ada Quill wrote “The Long Bridge Home” in 1999.",
  "Ada Quill read “The Wind in the Willows” to the children.",
])("takes a title for no speech: %s", (text) => {
  expect(quotationsOf(text)).toEqual([]);
});

it("takes capitals that end in a mark of their own for speech", () => {
  expect(directOf("Ada Quill wrote “Make Bridges Great Again!” to her voters.")).toHaveLength(1);
});

it.each([
  ["Robert “Bob” Vale said the bridge was safe.", "Robert Vale"],
  ["Robert (Bob) Vale said the bridge was safe.", "Robert Vale"],
  ["Robert 'Big Bob' Vale said the bridge was safe.", "Robert Vale"],
  ["Senator Jon Marsh (D) Vermont said the bridge was safe.", "Jon Marsh"],
])("reads a name around a nickname: %s", (text, speaker) => {
  expect(quotationsOf(text)).toEqual([{ kind: "reported", speaker, words: "the bridge was safe" }]);
});
