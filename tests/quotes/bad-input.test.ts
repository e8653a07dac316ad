import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { processorTime } from "../processor-time.ts";

const analyse = (text: string) => analyseQuotations(createArticle("a", { title: "-" }, text)).quotations;
/** Generous for a slow machine that does other things as well; a quadratic step takes minutes. */
const SECONDS = 30;

/** Every mark of Unicode's classes of opening, closing and bracketing punctuation. */
const MARKS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  /[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`]/u.test(character),
);

describe("texts that are no prose", () => {
  test.each<[string, string]>([
    ["nothing", ""],
    ["no marks", "the man went home and it was late ".repeat(500)],
    ["only opening marks", "“a ".repeat(10_000)],
    ["only closing marks", "a” ".repeat(10_000)],
    ["straight marks", '" a '.repeat(10_000)],
    ["apostrophes", "'a ".repeat(10_000)],
    ["pairs", "‘a’ ".repeat(5_000)],
    ["every mark", MARKS.join("")],
    ["every mark before a word", MARKS.map((mark) => `${mark}word `).join("")],
    ["a word without an end", "a".repeat(1_000_000)],
    ["stops", ".".repeat(200_000)],
  ])("%s: no throw, and nobody is made to speak", { timeout: SECONDS * 1000 }, (_, text) => {
    expect(analyse(text).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  test("one line of 5 MB", { timeout: 2 * SECONDS * 1000 }, () => {
    expect(
      analyse("the man went home and it was late ".repeat(150_000)).filter(({ speaker }) => speaker !== null),
    ).toEqual([]);
  });
});

describe("thousands of marks with names and cues among them", () => {
  /** Milliseconds of a processor for 20 KB; four times what they take, and a tenth of what weighing every cue for every mark did. */
  const MOST_MS = 5000;

  test.each([
    "“a” Ann said Bo told ‘x’ Mr Lee ",
    '"x" he said "y" she said Ann Lee told "z" ',
    '"Lee',
    'Lee\'s "a" ',
    "‘ he said ” Ann Lee's “ ",
    '"a" said Ann Lee\n',
  ])("%j", { timeout: SECONDS * 1000 }, (unit) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length));
    expect(processorTime(() => analyse(text), 1)).toBeLessThan(MOST_MS);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...MARKS.slice(0, 60)),
    fc.constantFrom(
      "Ann Lee",
      "said",
      "he",
      "that",
      "Mr",
      ".",
      ",",
      ":",
      "\n",
      "the",
      "spokesman",
      "told",
      "according to",
      " ",
    ),
    fc.string({ maxLength: 5 }),
  );
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

  test("spans lie inside the text, are not empty, and the speaker is in its words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, context, mention, speaker, certainty } of analyse(text)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(context.start).toBeGreaterThanOrEqual(0);
          expect(context.end).toBeLessThanOrEqual(text.length);
          expect(certainty).toBeGreaterThanOrEqual(0);
          expect(certainty).toBeLessThanOrEqual(1 + 1e-9);
          if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.asPrinted);
          if (speaker) for (const word of speaker.split(/\s+/u)) expect(text).toContain(word.replace(/\.$/u, ""));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("marks inside a name or a pronoun do not make somebody speak twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = analyse(text)
          .filter(({ kind }) => kind === "direct")
          .map(({ span }) => span);
        for (const [i, span] of spans.entries()) {
          const next = spans[i + 1];
          if (next) expect(next.start).toBeGreaterThanOrEqual(span.end);
        }
      }),
      { numRuns: 200 },
    );
  });
});
