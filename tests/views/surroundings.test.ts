import { describe, expect, test } from "vitest";
import { surroundingsView } from "../../src/views/surroundings.ts";
import { en } from "../../src/words/en.ts";
import { breaches, sampleArticle, texts } from "./samples.ts";

describe("the passage in its surroundings", () => {
  const text = "First paragraph.\nSecond one. It has the words. And goes on.\nThird paragraph.";
  const article = sampleArticle("a", {
    title: "Title",
    outlet: "The Post",
    url: "https://post.example/",
    published: null,
    text,
  });
  const excerpt = { start: text.indexOf("It has"), end: text.indexOf(" And goes") };

  test("whole paragraphs with the excerpt in bold", () => {
    expect(texts(surroundingsView(article, { start: 0, end: text.length }, excerpt, en))).toEqual([
      "### Title\n-# The Post · no date",
      "First paragraph.\n\nSecond one. **It has the words.** And goes on.\n\nThird paragraph.",
    ]);
  });

  test("where there is no room for all, the farthest paragraphs go", () => {
    const filler = "Words and words. ".repeat(120).trim();
    const long = sampleArticle("b", { text: `${filler}\n${filler}\nThe excerpt.\n${filler}` });
    const at = long.text.indexOf("The excerpt.");
    const message = surroundingsView(long, { start: 0, end: long.text.length }, { start: at, end: at + 12 }, en);
    expect(breaches(message)).toEqual([]);
    const shownParagraphs = texts(message)[1]!.split("\n\n");
    expect(shownParagraphs).toEqual(["**The excerpt.**"].concat(shownParagraphs.length > 1 ? [filler] : []));
  });
});
