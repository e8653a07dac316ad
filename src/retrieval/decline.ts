import type { Filters } from "../articles/filters.ts";
import { inEnglish } from "../language/dates.ts";
import type { Limits, Reason } from "../reason.ts";
import type { Question, QuestionTerm } from "./question.ts";
import type { Ranked } from "./rank.ts";

export const EMPTY: Reason = {
  code: "empty-question",
  message:
    'That has no word to look for. Name a person, a place or a subject, such as "what was said about a ceasefire".',
};

/** When the filters, or the time that the question names, leave no article at all. */
export function nothingLeft(filters: Narrowing): Reason {
  const limits = limitsInWords(filters);
  return {
    code: "no-articles-in-range",
    message: limits ? `This coverage holds no article ${limits}.` : "This coverage holds none of those articles.",
    limits: limitsOf(filters),
  };
}

type Narrowing = Pick<Filters, "outlet" | "from" | "to" | "within">;

function limitsOf({ outlet, from, to }: Narrowing): Limits | undefined {
  if (from || to) return outlet ? "both" : "dates";
  return outlet ? "outlet" : undefined;
}

function limitsInWords({ outlet, from, to }: Narrowing): string {
  const dates =
    from && from === to
      ? `of ${inEnglish(from)}`
      : from && to
        ? `between ${inEnglish(from)} and ${inEnglish(to)}`
        : from
          ? `from ${inEnglish(from)} on`
          : to
            ? `up to ${inEnglish(to)}`
            : "";
  return [outlet ? `of ${outlet}` : "", dates].filter(Boolean).join(" ");
}

/** Share of a question's weight from which what no article mentions is most of it: of 52 such questions one had an answer. */
const MOST_OF_IT = 0.5;

/** Whether no article mentions most of what is asked about, so that what is found is about something else. */
export function mostlyUnknown({ terms }: Question): boolean {
  let whole = 0;
  let unknown = 0;
  for (const { weight, alternates, dated } of terms) {
    whole += weight;
    if (alternates.length === 0 && !dated) unknown += weight;
  }
  return unknown > 0 && unknown >= whole * MOST_OF_IT;
}

/** Why a question stays without an answer, from what the best candidates that the filters leave lack. */
export function whyNot(question: Question, best: Ranked | undefined, filters: Narrowing = {}): Reason {
  const asked = question.terms.filter(({ weight, dated, part }) => weight > 0 && !dated && part !== "cue");
  const unknown = asked.filter(({ alternates }) => alternates.length === 0);
  const wordsAlone = question.said && question.kind === "other";
  const person = runOf(unknown.filter(({ name, part }) => name || (wordsAlone && part === "speaker")));
  if (person.length > 0 && (question.said || question.kind === "person" || person.length > 1)) {
    return {
      code: "unknown-person",
      message: `Nobody called ${quoted(question, person)} is quoted or mentioned here.`,
      words: [written(question, person)],
    };
  }
  const words = unknown.map((term) => written(question, [term]));
  if (unknown.length > 0 && (unknown.length === asked.length || !best)) {
    return {
      code: "no-match",
      message: `No article mentions ${list(unknown.map((term) => quoted(question, [term])))}.`,
      words,
    };
  }
  if (unknown.length > 0) {
    const missing = list(unknown.map((term) => quoted(question, [term])));
    return {
      code: "no-match",
      message: `No article mentions ${missing}; the rest of the question alone is not answered.`,
      words,
      partly: true,
    };
  }
  if (!best) {
    const limits = limitsInWords(filters);
    const none = limits ? `No article ${limits}` : filters.within ? "None of those articles" : "No article";
    return {
      code: "no-match",
      message: `${none} mentions any of these words.`,
      words: [],
      limits: limitsOf(filters),
    };
  }
  return {
    code: "not-covered",
    words: asked.slice(0, 5).map((term) => written(question, [term])),
    message:
      asked.length > 1
        ? `${list(asked.slice(0, 5).map((term) => quoted(question, [term])))} appear in this coverage, but not together in one place that answers.`
        : "The word appears in this coverage, but nothing there answers the question.",
  };
}

/** When the words of somebody are asked for who is mentioned only. */
export function onlyMentioned(question: Question, person: QuestionTerm): Reason {
  const before = question.terms.filter(({ name, part, place }) => name && part === "speaker" && place <= person.place);
  const name = runOf(before.toReversed()).toReversed();
  return {
    code: "unknown-person",
    message: `${quoted(question, name)} is mentioned here, but not quoted.`,
    words: [written(question, name)],
    mentioned: true,
  };
}

/** The first run of neighbouring terms. */
function runOf(terms: readonly QuestionTerm[]): QuestionTerm[] {
  const run: QuestionTerm[] = [];
  for (const term of terms) {
    const last = run.at(-1);
    if (last && Math.abs(term.place - last.place) !== 1) break;
    run.push(term);
  }
  return run;
}

function quoted(question: Question, terms: readonly QuestionTerm[]): string {
  return `"${written(question, terms)}"`;
}

/** The run of the question from the first of some terms to the last. */
function written({ text }: Question, terms: readonly QuestionTerm[]): string {
  const start = terms[0]?.span.start ?? 0;
  return text.slice(start, terms.at(-1)?.span.end ?? start);
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
