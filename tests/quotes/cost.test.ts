import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { entriesOf } from "../../src/quotes/entries.ts";
import { quotationRecord } from "../../src/quotes/export.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";
import { statementsOf } from "../../src/quotes/statements.ts";
import { processorTime } from "../processor-time.ts";

const cost = (work: () => unknown, runs = 3) => processorTime(work, runs);

/** Milliseconds that a run may take whatever it does: the clock's steps, and rubbish collected meanwhile. */
const CLOCK = 15;
/** UTF-16 code units of the shorter text. */
const LENGTH = 30_000;
/** Times the cost of the shorter text: a step that asks everybody at every mention takes sixteen. */
const MOST = 10;

/** A name of its own for every number. */
const name = (i: number): string =>
  `Z${(i + 1000).toString(26).replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}`;

function textOf(piece: (i: number) => string, length: number): string {
  let text = "";
  for (let i = 0; text.length < length; i++) text += piece(i);
  return text;
}

/** All that adding an article does to find and keep what it quotes. */
function read(text: string): void {
  const found = analyseQuotations(createArticle("a", { title: "-" }, text));
  new QuotationIndex().add(found);
  quotationRecord(found);
}

describe("an article of four times the length costs about four times as much", () => {
  test.each<[string, (i: number) => string]>([
    ["people of one surname", (i) => `Ann ${name(i)} Smith and ${name(i)} Smith left. `],
    ["people of one given name", (i) => `John ${name(i)} and John left. `],
    ["men under their titles, and a woman", (i) => `Mr ${name(i)} left. She did. `],
    ["holders of one office", (i) => `President ${name(i)} left. The president did. `],
    ["turns of a transcript", (i) => `John ${name(i)} left.\n${name(i).toUpperCase()}: We go on.\n`],
    ["stops", () => "."],
  ])("%s", { timeout: 60_000 }, (_, piece) => {
    const least = Math.max(
      CLOCK,
      cost(() => read(`${textOf(piece, LENGTH)}a`)),
    );
    expect(cost(() => read(`${textOf(piece, 4 * LENGTH)}a`))).toBeLessThan(MOST * least);
  });

  test("what comes before each quotation of one line", { timeout: 60_000 }, () => {
    const entries = (length: number) => {
      const text = textOf((i) => `Ann Lee left ${name(i)}. “It is ${name(i)} so,” Ann Lee said. `, length);
      const { article, quotations } = analyseQuotations(createArticle("a", { title: "-" }, text));
      const statements = statementsOf(quotations.map((quotation) => ({ article, quotation })));
      expect(statements.length).toBeGreaterThan(length / 100);
      return () => entriesOf(statements);
    };
    expect(cost(entries(4 * LENGTH))).toBeLessThan(MOST * Math.max(CLOCK, cost(entries(LENGTH))));
  });
});

test("of more people of one name than are weighed, those named last are", () => {
  const others = Array.from({ length: 200 }, (_, i) => `Mary ${name(i)} came home. `).join("");
  const text = `${others}${"Mary Moss came in. ".repeat(30)}“It is late,” Mary said.\n`;
  const { quotations } = analyseQuotations(createArticle("a", { title: "-" }, text));
  expect(quotations.map(({ speaker }) => speaker)).toEqual(["Mary Moss"]);
});
