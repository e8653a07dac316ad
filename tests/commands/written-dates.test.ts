import { describe, expect, test } from "vitest";
import { readDate } from "../../commands/options/written-dates.ts";
import { languages } from "../../src/words/languages.ts";
import type { Language } from "../../src/words/words.ts";

const day = { from: "2023-10-12", to: "2023-10-12" };
const month = { from: "2023-10-01", to: "2023-10-31" };

test.each<[Language, string, object | null]>([
  ["en", "12 October 2023", day],
  ["de", "12. Oktober 2023", day],
  ["de", "Okt. 2023", month],
  ["de", "März 2024", { from: "2024-03-01", to: "2024-03-31" }],
  ["de", "October 2023", month],
  ["fr", "12 octobre 2023", day],
  ["fr", "1er août 2023", { from: "2023-08-01", to: "2023-08-01" }],
  ["es", "12 de octubre de 2023", day],
  ["es", "octubre 2023", month],
  ["pt", "12 de outubro de 2023", day],
  ["pt", "março de 2024", { from: "2024-03-01", to: "2024-03-31" }],
  ["ar", "12 أكتوبر 2023", day],
  ["ar", "أكتوبر 2023", month],
  ["he", "12 באוקטובר 2023", day],
  ["he", "אוקטובר 2023", month],
  ["de", "irgendwann", null],
  ["fr", "3/4/2023", null],
  ["es", "octubre y noviembre", null],
])("%s: %s", (language, written, range) => {
  expect(readDate(written, "2024-02-01", languages[language])).toEqual(range);
});

describe.each(Object.values(languages))("$language", (words) => {
  test("reads every month as Intl writes it, alone and in a date", () => {
    for (let at = 1; at <= 12; at++) {
      const iso = `2023-${String(at).padStart(2, "0")}-15`;
      expect(readDate(words.day(iso), "2024-02-01", words)).toEqual({ from: iso, to: iso });
    }
  });

  test("reads the examples that it gives", () => {
    const examples = [words.options.from, words.options.to].flatMap(({ description }) =>
      description.slice(description.lastIndexOf(":") + 1).split(/[,،]/u),
    );
    const inFault = words.faults.notADate("?").split(/: /u).at(-1)!.replace(/\.$/u, "").split(/[,،]/u);
    expect(examples.length + inFault.length).toBeGreaterThan(9);
    for (const example of [...examples, ...inFault]) {
      expect(readDate(example.replace(/[\u2068\u2069]/gu, "").trim(), "2024-02-01", words), example).not.toBeNull();
    }
  });
});
