import { oneLine } from "../../src/views/markdown.ts";
import { shorten } from "../../src/views/shorten.ts";

/** Longest question, in UTF-16 code units: escaped it still leaves most of a message to the answer. */
export const longestQuestion = 300;

/** Mentions, emoji and time stamps, as Discord sends them: ids that no article has. */
const tokens = /<(?:@[!&]?|#|\/[^:>]{1,100}:|a?:\w+:|t:|id:)[^<>\s]*>/giu;
const addresses = /<?https?:\/\/\S+/giu;

/** A question on one line, without Discord's tokens; what is too long is cut after a word. */
export function readQuestion(text: string): string {
  return shorten(oneLine(text.slice(0, 8000).replace(tokens, " ")), longestQuestion);
}

const maskedLink = /\[([^\][]{1,300})\]\(<?https?:\/\/[^)\s]*\)/giu;
/** Quotes, headings and lists begin a line. */
const lineMarks = /^[^\S\n]*(?:>(?:>>)?|#{1,3}|-#|[-*])\s+/gmu;
/** Bold, underline, strikethrough, spoilers, code and italics stand around words. */
const pairedMarks = /(\*{1,3}|__|~~|\|\||`{1,3})(?=\S)(.+?)(?<=\S)\1/gsu;

/** How people begin a message to each other, which no article says; words that mean something else too only before a mark. */
const greeting =
  /^(?:(?:hey|hi|hello|ok|okay|um+|uh+|hm+|btw|lol|please|pls|thanks|thx)\b[\s,.!…:–—-]*|(?:so|well|oh|ah|yo|guys|all|folks|everyone)\s*[,.!…:–—]\s*)+/iu;

/** What a message says, as a question: its words without Discord's markup and without a greeting. */
export function questionFrom(content: string): string {
  // Longer than any message; markup is nested but a few deep.
  const words = content
    .slice(0, 8000)
    .replace(maskedLink, "$1")
    .replace(tokens, " ")
    .replace(addresses, " ")
    .replace(lineMarks, "");
  const plain = oneLine(words.replace(pairedMarks, "$2").replace(pairedMarks, "$2"));
  const closed = plain.replace(/ (?=[,.;?!](?: |$))/gu, "");
  return readQuestion(closed.replace(greeting, "") || closed);
}
