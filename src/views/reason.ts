import type { QuotesAnswer } from "../quotes/answer.ts";
import type { Limits, Reason } from "../reason.ts";
import type { Words } from "../words/words.ts";
import { inline, oneLine, toMarkdown } from "./markdown.ts";
import { shorten } from "./shorten.ts";
import type { Asked } from "./state.ts";

/** Longest message, name and word shown, in UTF-16 code units, and most words named. */
const longest = { message: 600, name: 80, word: 60 } as const;
const mostWords = 5;

/** Why a question has no answer, as Markdown. */
export function whyNoAnswer(reason: Reason | null, words: Words): string {
  const { declined } = words;
  if (!reason) return declined.nothing;
  const named = reason.words;
  switch (reason.code) {
    case "empty-question":
      return declined.emptyQuestion;
    case "no-articles-in-range":
      return reason.limits ? declined.noneInRange[reason.limits] : declined.nothing;
    case "unknown-person":
      if (!named?.[0]) return asTold(reason);
      return (reason.mentioned ? declined.onlyMentioned : declined.nobody)(nameOf(named[0], words));
    case "no-match":
      if (!named) return asTold(reason);
      if (named.length === 0) return reason.limits ? declined.missingInRange[reason.limits] : declined.missingAll;
      return (reason.partly ? declined.missingSome : declined.missing)(listOf(named, words));
    case "not-covered":
      if (!named) return asTold(reason);
      return named.length > 1 ? declined.apart(listOf(named, words)) : declined.notAnswered;
  }
}

/** Why a person has no quotations, as Markdown. */
export function whyNoQuotations(
  { reason, person }: QuotesAnswer,
  { asked, about, filters }: Asked,
  words: Words,
): string {
  const { declined } = words;
  switch (reason?.code) {
    case "empty-question":
      return declined.emptyPerson;
    case "unknown-person":
      return person ? declined.onlyMentioned(nameOf(person.name, words)) : declined.nobodyQuoted(nameOf(asked, words));
    case "no-articles-in-range":
      return person ? declined.notInRange(nameOf(person.name, words)) : declined.noneInRange[limitsOf(filters)];
    case "no-match":
      return person && about ? declined.notAbout(nameOf(person.name, words), nameOf(about, words)) : asTold(reason);
    default:
      return reason ? asTold(reason) : declined.nothing;
  }
}

function limitsOf({ outlet, from, to }: Asked["filters"]): Limits {
  if (!outlet) return "dates";
  return from || to ? "both" : "outlet";
}

function nameOf(name: string, { direction }: Words): string {
  return inline(shorten(oneLine(name), longest.name), direction);
}

function listOf(named: readonly string[], words: Words): string {
  const shown = named
    .slice(0, mostWords)
    .map((word) => words.quoted(inline(shorten(oneLine(word), longest.word), words.direction)));
  const more = named.length - shown.length;
  return words.list(more > 0 ? [...shown, words.more(more)] : shown);
}

/** The message itself, where nothing tells what it speaks of. */
function asTold({ message }: Reason): string {
  return toMarkdown(shorten(oneLine(message), longest.message, toMarkdown));
}
