import { DATES, FUNCTION, LABELS, PLATFORMS, PUBLISHING, READER, URGES } from "./furniture-words.ts";
import { PLAIN } from "./plain.ts";

/**
 * Page furniture: lines that belong to the page around an article and not to its reporting. They are told by what such
 * lines have in common: they speak of publishing, platforms and dates instead of the news, or urge the reader to do something.
 */

/** The most words that a line of furniture has; longer lines are text. */
const LONGEST = 45;
const LONGEST_AFTER_LABEL = 25;
/** Words of a caption with its credit. */
const SHORTEST_CAPTION = 8;

const QUOTED = /["“”«»„]|''/u;
const CREDITS_WORK = /^[([]?(?:additional\s+)?(?:reporting|editing|writing|compiled|translated)\s+by\s/iu;
const POLITELY =
  /\b(?:you can|please)\s+(?:follow|join|subscribe|sign|click|read|listen|watch|download|email|contact|donate|support)\b/iu;
const ADDRESS = /(?:^|\s)@\w{2,}|https?:\/\/|www\.|\S@\S+\.\w/u;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/u;
/** (State Department/Released), (AP Photo), (Courtesy of the family) */
const CREDIT_IN_BRACKETS =
  /[([][^()[\]]*(?:\/|\bphotos?\b|\bimages?\b|\bcourtesy\b|\bfile\b|\bgetty\b|\breleased\b)[^()[\]]*[)\]]$/iu;
/** ... on January 9. Reuters / ... on Gaza City - AFP / ... | Getty Images */
const CREDIT_AT_END = /(?:[.!?]|\s[-–—|]|,)\s+\p{Lu}[\p{L}.&]*(?:[\s/]+\p{Lu}[\p{L}.&]*){0,3}$/u;

/** Whether a line is page furniture. `authors` are the article's, whose bare names are a byline. */
export function isFurniture(line: string, authors: readonly string[]): boolean {
  if (QUOTED.test(line) && /\p{L}/u.test(line)) return false;
  const words = wordsOf(line);
  if (!words) return false;
  if (!words.some((word) => /\p{L}/u.test(word))) return true;
  const lower = words.map((word) => word.toLowerCase().replace("’", "'"));
  return (
    isStamp(lower) ||
    isLabelled(line, lower) ||
    urges(line, lower) ||
    isByline(line, words, authors) ||
    isCredit(line, words.length)
  );
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’@-]*/gu;
const PLAIN_WORD = /[A-Za-z0-9][A-Za-z0-9.'’@-]*/g;
const ENDS_IN_MARK = /[.'’-]$/;

/** Its words; null for a longer line than furniture has, most of which is not looked at. */
function wordsOf(line: string): string[] | null {
  const words: string[] = [];
  for (const [word] of line.matchAll(PLAIN.test(line) ? PLAIN_WORD : WORD)) {
    if (words.length === LONGEST) return null;
    words.push(ENDS_IN_MARK.test(word) ? word.replace(/[.'’-]+$/u, "") : word);
  }
  return words;
}

/** Nothing but words of publishing and dates: "Advertisement", "Updated: January 10, 2024, 9:35 AM". */
function isStamp(lower: readonly string[]): boolean {
  const telling = lower.filter((word) => !FUNCTION.has(word));
  const ours = (word: string) => PUBLISHING.has(word) || PLATFORMS.has(word) || isDateWord(word);
  return (
    telling.length > 0 && telling.every(ours) && (telling.some((word) => PUBLISHING.has(word)) || lower.length <= 8)
  );
}

/** Begins with a label in capitals or before a colon, and goes on like a link, not like a paragraph. */
function isLabelled(line: string, lower: readonly string[]): boolean {
  if (lower.length > LONGEST_AFTER_LABEL) return false;
  const colon = /^[^:]{2,40}:/u.exec(line)?.[0];
  const capitals = /^\p{Lu}{2,}(?:[\s'’-]+\p{Lu}{2,})*(?![\p{L}\p{N}])/u.exec(line)?.[0];
  return [colon, capitals].some((label) => {
    const inLabel = label
      ?.toLowerCase()
      .replace("’", "'")
      .match(/[\p{L}\p{N}'-]+/gu);
    return inLabel?.some((word) => LABELS.has(word)) && inLabel.every((word) => LABELS.has(word) || FUNCTION.has(word));
  });
}

/** Tells the reader to do something with this outlet: "Join our channel and get the news!" */
function urges(line: string, lower: readonly string[]): boolean {
  const leads = URGES.has(lower[0] ?? "");
  if (!leads && !POLITELY.test(line)) return false;
  const signs = [
    lower.some((word) => PLATFORMS.has(word)),
    lower.some((word) => READER.has(word)),
    ADDRESS.test(line),
    lower.some((word) => word === "news" || word === "updates" || word === "latest"),
  ].filter(Boolean).length;
  // A bare link ("Read more news") is no sentence; a sentence needs a second sign.
  return signs >= 2 || (leads && signs === 1 && !SENTENCE_END.test(line));
}

/** By Jane Doe / Jane Doe and John Roe contributed to this report. / the authors' bare names */
function isByline(line: string, words: readonly string[], authors: readonly string[]): boolean {
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  const joins = (word: string) => FUNCTION.has(word.toLowerCase()) || isDateWord(word.toLowerCase());
  const publishes = (word: string) => PUBLISHING.has(word.toLowerCase());
  if (
    /^by\s+\p{Lu}/iu.test(line) &&
    words.length <= 12 &&
    words.slice(1).every((word) => isName(word) || joins(word))
  ) {
    return !SENTENCE_END.test(line);
  }
  if (CREDITS_WORK.test(line)) return true;
  if (authors.some((author) => line.includes(author))) {
    const rest = authors.reduce((left, author) => left.replaceAll(author, ""), line).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (rest.every((word) => joins(word) || publishes(word))) return true;
  }
  const work = words.filter((word) => publishes(word) && !isName(word)).length;
  return work >= 2 && words.some(isName) && words.every((word) => isName(word) || joins(word) || publishes(word));
}

/** A caption, told by the credit it ends in; paragraphs end in a full stop, and headings of a list are short. */
function isCredit(line: string, words: number): boolean {
  return (
    CREDIT_IN_BRACKETS.test(line) || (words >= SHORTEST_CAPTION && !SENTENCE_END.test(line) && CREDIT_AT_END.test(line))
  );
}

function isDateWord(word: string): boolean {
  return DATES.has(word) || /^\d{1,4}(?:st|nd|rd|th|am|pm)?$/u.test(word) || /^\d{1,2}[:.]\d\d/u.test(word);
}
