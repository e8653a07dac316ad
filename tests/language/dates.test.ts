import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDateRange, writtenDates } from "../../src/language/dates.ts";

const today = "2024-02-14"; // a Wednesday

describe("parseDateRange", () => {
  test.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["in 2023", "2023-01-01", "2023-12-31"],
    ["October 2023", "2023-10-01", "2023-10-31"],
    ["oct 2023", "2023-10-01", "2023-10-31"],
    ["2023-10", "2023-10-01", "2023-10-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-10-12", "2023-10-12", "2023-10-12"],
    ["12 Oct 2023", "2023-10-12", "2023-10-12"],
    ["October 12, 2023", "2023-10-12", "2023-10-12"],
    ["Oct 12th, 2023", "2023-10-12", "2023-10-12"],
    ["yesterday", "2024-02-13", "2024-02-13"],
    ["last month", "2024-01-01", "2024-01-31"],
    ["last week", "2024-02-05", "2024-02-11"],
    ["last year", "2023-01-01", "2023-12-31"],
    ["October", "2023-10-01", "2023-10-31"],
    ["25 December", "2023-12-25", "2023-12-25"],
  ])("%s", (text, from, to) => {
    expect(parseDateRange(text, today)).toEqual({ from, to });
  });

  test.each(["", "soon", "9 am", "3/4/2023", "2023 or so", "31 Feb 2023", "the war", "99999"])(
    "does not read %j",
    (text) => {
      expect(parseDateRange(text, today)).toBeNull();
    },
  );

  test("gives days in order, or null, for any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const range = parseDateRange(text, today);
        if (range) expect(range.from <= range.to).toBe(true);
      }),
    );
  });
});

describe("writtenDates", () => {
  test("finds dates in a question, and whether they name the year", () => {
    const text = "did the toll of October 2023 differ from 3 January, or from 2019";
    const found = writtenDates(text, today).map(({ span, from, to, yearKnown }) => [
      text.slice(span.start, span.end),
      from,
      to,
      yearKnown,
    ]);
    expect(found).toEqual([
      ["October 2023", "2023-10-01", "2023-10-31", true],
      ["3 January", "2024-01-03", "2024-01-03", false],
      ["2019", "2019-01-01", "2019-12-31", true],
    ]);
  });
});
