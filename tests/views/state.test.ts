import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { container, divider, text } from "../../src/views/components.ts";
import { day, readDay } from "../../src/views/day.ts";
import { oneLine } from "../../src/views/markdown.ts";
import type { Asked } from "../../src/views/state.ts";
import { heading, readHeading } from "../../src/views/state.ts";
import { en } from "../../src/words/en.ts";
import { languages } from "../../src/words/languages.ts";
import { hostile } from "./hostile.ts";

const line = fc
  .oneof(hostile, fc.string({ unit: "binary" }))
  .map(oneLine)
  .filter((words) => words !== "");
const isoDay = fc
  .date({ min: new Date("1400-01-01"), max: new Date("9999-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const asked = fc
  .record({ asked: line, about: optional(line), outlet: optional(line), from: optional(isoDay), to: optional(isoDay) })
  .map(({ asked, about, outlet, from, to }): Asked => {
    const filters = { ...(outlet && { outlet }), ...(from && { from }), ...(to && { to }) };
    return { asked, filters, ...(about && { about }) };
  });

describe("heading", () => {
  test("what was asked is read back from the shown message as it was, whatever language it is in", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...Object.values(languages)), (asked, words) => {
        const shown = heading(asked, words);
        // Discord keeps no blanks around a text.
        expect(readHeading([container(0, [text(shown.trim()), divider(), text("### else")])])).toEqual(asked);
        // Nor does it hang on the isolates, should they get lost on the way.
        const bare = shown.replace(/[\u2068\u2069]/gu, "").trim();
        expect(readHeading([container(0, [text(bare)])])).toEqual(asked);
      }),
      { numRuns: 3000 },
    );
  });

  test("looks as it should", () => {
    expect(
      heading({ asked: "Who said *what*?", about: "war", filters: { outlet: "BBC", from: "2023-10-12" } }, en),
    ).toBe("### Who said \\*what\\*?\n-# about war\n-# from <t:1697104800:D> · in BBC");
  });

  test.each([
    ["no component", []],
    ["no container", [text("### a")]],
    ["no heading", [container(0, [text("a")])]],
    ["a line that is not understood", [container(0, [text("### a\nb")])]],
    ["no text first", [container(0, [divider(), text("### a")])]],
  ])("a message with %s answers nothing", (_what, components) => {
    expect(readHeading(components)).toBeNull();
  });
});

describe("day", () => {
  test("is that very day from Hawaii to New Zealand", () => {
    const seconds = Number(/\d+/.exec(day("2023-10-12"))?.[0]);
    const shown = (timeZone: string) => new Date(seconds * 1000).toLocaleDateString("en-CA", { timeZone });
    for (const zone of ["Pacific/Honolulu", "America/Los_Angeles", "Europe/Kyiv", "Asia/Tokyo", "Pacific/Auckland"]) {
      expect(shown(zone)).toBe("2023-10-12");
    }
    // Summer there: UTC+13.
    expect(
      new Date(Number(/\d+/.exec(day("2024-01-09"))?.[0]) * 1000).toLocaleDateString("en-CA", {
        timeZone: "Pacific/Auckland",
      }),
    ).toBe("2024-01-09");
  });

  test("a time of day does not move it, and it is read back", () => {
    expect(day("2024-01-10T09:35")).toBe(day("2024-01-10"));
    expect(readDay(day("2024-01-10T23:59"))).toBe("2024-01-10");
    expect(readDay("12 October")).toBeNull();
  });

  test("what is no date is shown as text", () => expect(day("*soon*")).toBe("\\*soon\\*"));
});
