import type { Words } from "../words/words.ts";
import { inline, oneLine } from "./markdown.ts";
import { shorten } from "./shorten.ts";

/** Longest name of a speaker shown, in UTF-16 code units. */
const longestSpeaker = 80;

/** A name or a description at the beginning of a line: "the Associated Press" and "a spokesman" with a capital. */
export function atBeginning(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Who says what follows, as Markdown on a line of its own. */
export function speakerLine(name: string, { direction }: Words): string {
  return `**${inline(shorten(oneLine(atBeginning(name)), longestSpeaker), direction)}**`;
}
