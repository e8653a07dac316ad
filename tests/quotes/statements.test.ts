import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";
import { statementsOf } from "../../src/quotes/statements.ts";

function indexOf(...texts: readonly string[]): QuotationIndex {
  const index = new QuotationIndex();
  for (const [i, text] of texts.entries()) index.add(analyseQuotations(createArticle(`a${i}`, {}, text)));
  return index;
}

/** Kind and words of every entry, in their order. */
function shown(index: QuotationIndex, person: string): string[] {
  return index.answer(person).quotations.map(({ quotation, text }) => `${quotation.kind}: ${text}`);
}

const LEAD = "Trains\nMayor Nora Field spoke on Friday.\n";

describe("statements", () => {
  test.each([
    [
      "quoted words and the report around them",
      "Ms Field told reporters that keeping the old bridge open is “incredibly dangerous” in winter.",
      ["direct: that keeping the old bridge open is “incredibly dangerous” in winter"],
    ],
    [
      "two reports of one sentence",
      "Ms Field told reporters that keeping the bridge open is “incredibly dangerous” but said the toll on drivers “is far too high”.",
      ["direct: that keeping the bridge open is “incredibly dangerous” but said the toll on drivers “is far too high”"],
    ],
    [
      "a quotation that its cue interrupts",
      "“The bridge is not safe,” said Ms Field, “and we will rebuild it before the winter.”",
      ["direct: “The bridge is not safe,” said Ms Field, “and we will rebuild it before the winter.”"],
    ],
    [
      "a whole quotation and the next",
      "“The bridge is not safe,” Ms Field said. “We will rebuild it before the winter.”",
      ["direct: The bridge is not safe,", "direct: We will rebuild it before the winter."],
    ],
    [
      "the paragraphs of a quotation, of which only the last one has a closing mark",
      "“The bridge is not safe,” Ms Field said. “We will rebuild it.\n\n“We need the state for that.\n\n“Nobody else can pay.”\n\n“It is urgent for all of us,” Ms Field said.",
      [
        "direct: The bridge is not safe,",
        "direct: “We will rebuild it.\n\n“We need the state for that.\n\n“Nobody else can pay.”",
        "direct: It is urgent for all of us,",
      ],
    ],
    [
      "the first of them in the sentence that says whose it is",
      "Ms Field said in the evening: “We will rebuild it.\n\n“Nobody else can pay.”",
      ["direct: “We will rebuild it.\n\n“Nobody else can pay.”"],
    ],
    [
      "not two quotations that are both closed",
      "“We will rebuild it before the winter,” Ms Field said.\n\n“Nobody else can pay for the bridge,” Ms Field said.",
      ["direct: We will rebuild it before the winter,", "direct: Nobody else can pay for the bridge,"],
    ],
    [
      "not where a paragraph lies between",
      "“We will rebuild it before the winter,” Ms Field said. “Nobody else will.\n\nIt was late.\n\n“The state has to pay for the bridge,” Ms Field said.",
      [
        "direct: We will rebuild it before the winter,",
        "direct: Nobody else will.",
        "direct: The state has to pay for the bridge,",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(shown(indexOf(LEAD + text), "Field")).toEqual(expected);
  });

  test("a quotation left open does not go on in somebody else's", () => {
    const text = `${LEAD}Ms Field said: “We will rebuild it soon.\n\n“Nobody else can pay for it,” Peter Roe said.`;
    const { article, quotations } = analyseQuotations(createArticle("a", {}, text));
    const said = statementsOf(quotations.map((quotation) => ({ article, quotation })));
    expect(said.map(({ quotation: { speaker }, parts }) => [speaker, parts.length])).toEqual([
      ["Nora Field", 1],
      ["Peter Roe", 1],
    ]);
  });

  test("the parts of a statement are its quoted words", () => {
    const text = "Ms Field told reporters that keeping the old bridge open is “incredibly dangerous” in winter.";
    const [entry] = indexOf(LEAD + text).answer("Field").quotations;
    const words = entry?.parts.map(({ start, end }) => entry.article.text.slice(start, end));
    expect(words).toEqual(["incredibly dangerous"]);
  });

  test("quoted words of a longer quotation are that, and what is reported beside them stays", () => {
    const long =
      "“Our council has a heavy extra burden in trying to keep the river clean for everyone,” Ms Field said.";
    const beside = `${LEAD}Ms Field also said the council “has a heavy extra burden” to bear, adding that the sewers had failed in the flood.`;
    const index = indexOf(LEAD + long, beside);
    const joined = indexOf(LEAD + long, `${LEAD}Ms Field also said the council “has a heavy extra burden” to bear.`);
    expect(shown(joined, "Field")).toEqual([
      "direct: Our council has a heavy extra burden in trying to keep the river clean for everyone,",
    ]);
    expect(joined.answer("Field").quotations[0]?.alsoIn.map(({ article }) => article.id)).toEqual(["a1"]);
    expect(shown(index, "Field").join("\n")).toContain("reported: that the sewers had failed");
  });

  test("the same elsewhere is told from the same in other words", () => {
    const said = "“We have looked at every beam of the bridge, and not one of them will carry a lorry,” Ms Field said.";
    const cut = "The bridge will not last: “not one of them will carry a lorry,” Ms Field said.";
    const other = "“We have looked at every single beam of the bridge and not one will carry a lorry,” Ms Field said.";
    const [entry] = indexOf(LEAD + said, LEAD + cut, LEAD + other).answer("Field").quotations;
    expect(entry?.alsoIn.map(({ article, wording }) => [article.id, wording])).toEqual([
      ["a2", "We have looked at every single beam of the bridge and not one will carry a lorry,"],
      ["a1", null],
    ]);
  });

  test("a headline's quotation is that of the body, or comes after the body's", () => {
    const body = "“The bridge will stay closed until spring,” Ms Field said. “We have no other choice.”";
    const same = indexOf(
      `Mayor Nora Field: “The bridge will stay closed until spring”\nMayor Nora Field spoke.\n${body}`,
    );
    expect(shown(same, "Field")).toEqual([
      "direct: The bridge will stay closed until spring,",
      "direct: We have no other choice.",
    ]);
    const other = indexOf(`“Nobody likes it,” Mayor Nora Field says\nMayor Nora Field spoke on Friday.\n${body}`);
    expect(shown(other, "Field").at(-1)).toBe("direct: Nobody likes it,");
  });

  test("of a report within a report the outer one is shown among what others said", () => {
    const index = indexOf(
      `${LEAD}Peter Moss, a farmer, said that Ann Lee told Ms Field that the ferry would be late again this week.`,
    );
    const others = index.answer("Field").about.map(({ quotation, text }) => `${quotation.speaker}: ${text}`);
    expect(others).toEqual(["Peter Moss: that Ann Lee told Ms Field that the ferry would be late again this week"]);
  });

  test("one person has one name in an answer, the one used most", () => {
    const index = indexOf(
      "Trains\nMinister Anthony Field spoke. “Trains will run,” Anthony Field told Peter Moss, a farmer.",
      "Ships\nMinister Antony Field spoke. “Ships will sail,” Antony Field said. “And soon,” Antony Field told Peter Moss, a farmer.",
    );
    const { about } = index.answer("Moss");
    expect(about.length).toBeGreaterThan(0);
    expect([...new Set(about.map(({ quotation }) => quotation.speaker))]).toEqual(["Antony Field"]);
    expect(index.answer("Field").person?.name).toBe("Antony Field");
  });
});

test("whatever the texts: parts lie within their statement, and an entry is a run of its article", () => {
  const piece = fc.constantFrom(
    ..."“The river is high,”|“far too late”|Ms Field said|she added|that the ferry was late|and|Peter Moss said|.|\n".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 30 }), { minLength: 1, maxLength: 3 }), (texts) => {
      const index = indexOf(...texts.map((pieces) => LEAD + pieces.join(" ")));
      for (const { name, quotations } of index.suggest("", 9)) {
        const answer = index.answer(name);
        expect(answer.quotations).toHaveLength(quotations);
        for (const { article, text, quotation, parts } of [...answer.quotations, ...answer.about]) {
          expect(article.text.slice(quotation.span.start, quotation.span.end)).toBe(text);
          for (const { start, end } of parts) {
            expect(quotation.span.start <= start && end <= quotation.span.end).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
