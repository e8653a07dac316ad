import { oneLine } from "../../src/views/markdown.ts";
import { shorten } from "../../src/views/shorten.ts";

/** Longest question, in UTF-16 code units: escaped it still leaves most of a message to the answer. */
export const longestQuestion = 300;

/** A question on one line; what is too long is cut after a word. */
export function readQuestion(text: string): string {
  return shorten(oneLine(text), longestQuestion);
}

/** Mentions, emoji, time stamps and addresses in a message's content; links keep their text. */
const tokens = /<(?:@[!&]?|#|\/[^:>]{1,100}:|a?:\w+:|t:|id:)[^<>\s]*>|<?https?:\/\/\S+/giu;
const maskedLink = /\[([^\][]{1,300})\]\(<?https?:\/\/[^)\s]*\)/giu;

/** What a message says, as a question. */
export function questionFrom(content: string): string {
  return readQuestion(content.replace(maskedLink, "$1").replace(tokens, " "));
}
