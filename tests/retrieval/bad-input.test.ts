import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { MOST_CHARACTERS } from "../../src/retrieval/question.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { processorTime } from "../processor-time.ts";
import { smallCoverage } from "./small-coverage.ts";

const cost = (work: () => unknown, runs = 5) => processorTime(work, runs);

/** Milliseconds that a run may take whatever it does: the clock's steps, and rubbish collected meanwhile. */
const CLOCK = 5;

const prose = (words: number) =>
  Array.from({ length: words }, (_, i) =>
    i % 12 === 11 ? "Clara." : ["Winslow", "said", "the", "pier", `w${i % 997}`][i % 5],
  ).join(" ");

const QUESTIONS: [string, string][] = [
  ["6,000 characters", "what did Winslow say about the pier ".repeat(167)],
  ["6,000 characters without a blank", "pier".repeat(1500)],
  ["10,000 words", prose(10_000)],
  ["emoji", "👩‍👩‍👧‍👦🚢 pier 🇬🇧".repeat(300)],
  ["right-to-left and its marks", "\u202Eرصيف pier הרציף\u2066\u200F ".repeat(300)],
  ["combining characters", `p${"\u0301".repeat(3000)}ier`],
  ["NUL", `pier\0${"\0".repeat(3000)}Winslow`],
  ["lone surrogates", "\uD83D pier \uDC00".repeat(500)],
  ["dates", "1 January 2022 to 3 March ".repeat(250)],
  ["names", "Clara Winslow, Tom Abara, ".repeat(250)],
  ["figures", "1,000,000.5 ".repeat(500)],
  ["quotes", `"'“‘`.repeat(2000)],
  ["full stops", ".a".repeat(5000)],
  ["hyphens", "a-".repeat(5000)],
];

describe("a question", () => {
  const coverage = smallCoverage();
  coverage.ask("pier");

  it.each(QUESTIONS)("of %s is answered or declined within 100 ms", (_, question) => {
    const { answered, reason } = coverage.ask(question);
    expect(answered).toBe(reason === null);
    // Far above what it takes: a slow machine must not fail here, a hang must.
    expect(cost(() => coverage.ask(question))).toBeLessThan(1000);
  });

  it("costs about four times as much when any part of it is repeated four times as often", () => {
    const part = fc.string({
      unit: fc.constantFrom(..."aeZ9 .,'’-\"“(/:@\n\0é\u0301ر🚢", "said ", "January ", "who "),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(part, (unit) => {
        // Four times that is still read whole.
        const once = unit.repeat(Math.floor(MOST_CHARACTERS / 4 / unit.length));
        const least = Math.max(
          CLOCK,
          cost(() => coverage.ask(once), 3),
        );
        // A backtracking pattern takes sixteen times as long and more.
        expect(cost(() => coverage.ask(once.repeat(4)), 3)).toBeLessThan(10 * least);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("an article", () => {
  it.each<[string, string]>([
    ["10,000 words in one paragraph", prose(10_000)],
    ["2 MB of lines", `${prose(30)}\n`.repeat(12_000)],
    ...QUESTIONS.slice(3).map(([name, text]): [string, string] => [name, `${text}\nThe pier was closed in April.`]),
  ])(
    "of %s answers within 100 ms",
    (_, text) => {
      const retrieval = new Retrieval();
      retrieval.add(createArticle("large", { title: "Large" }, text), []);
      const answer = retrieval.ask("what did Winslow say about the pier");
      for (const { span, text: shown, article } of [...answer.excerpts, ...answer.nearest]) {
        expect(article.text.slice(span.start, span.end)).toBe(shown);
      }
      expect(cost(() => retrieval.ask("what did Winslow say about the pier"))).toBeLessThan(1000);
    },
    60_000,
  );

  it("costs in proportion to its length, whatever is repeated in it", () => {
    const part = fc.string({
      unit: fc.constantFrom(..."aeZ9 .,'’-\"“(/:@\n\0é\u0301ر🚢", "Mr. ", "U.S. ", "said "),
      minLength: 1,
      maxLength: 6,
    });
    const add = (text: string) => new Retrieval().add(createArticle("a", { title: "A" }, text), []);
    fc.assert(
      fc.property(part, (unit) => {
        const once = unit.repeat(Math.ceil(10_000 / unit.length));
        const least = Math.max(
          CLOCK,
          cost(() => add(once), 3),
        );
        expect(cost(() => add(once.repeat(4)), 3)).toBeLessThan(10 * least);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
