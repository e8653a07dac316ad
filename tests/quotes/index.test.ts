import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import { quotationRecord } from "../../src/quotes/export.ts";
import { QuotationIndex } from "../../src/quotes/index.ts";
import { filled, NEWS } from "./filled.ts";

describe("the index of quotations", () => {
  const index = filled();

  test("joins a person's names over articles, accents or not, and keeps namesakes apart", () => {
    const answer = index.answer("Nora Field");
    expect(answer.person?.quotations).toBeGreaterThanOrEqual(5);
    expect(answer.candidates).toEqual([]);
    expect(answer.quotations.map(({ text }) => text)).not.toContain("The town cannot pay for another bridge,");
    expect(index.answer("Peter Field").quotations.map(({ text }) => text)).toEqual([
      "The town cannot pay for another bridge,",
    ]);
  });

  test("joins a double surname with and without its hyphen", () => {
    const ferries = new QuotationIndex();
    const texts = [
      "“The ferry is late again,” said José Núñez-Prado. “We will ask why,” Mr. Núñez-Prado said.",
      "Jose Nunez Prado said that the ferry needs another captain.",
    ];
    for (const [i, text] of texts.entries())
      ferries.add(analyseQuotations(createArticle(`ferry ${i}`, { title: "-" }, text)));
    for (const typed of ["Núñez-Prado", "jose nunez prado", "Prado"]) {
      const { person, candidates, quotations } = ferries.answer(typed);
      expect([typed, person?.quotations, candidates, quotations.length]).toEqual([typed, 3, [], 3]);
    }
  });

  test("shows what two articles spell differently once", () => {
    const centres = new QuotationIndex();
    for (const [id, text] of [
      ["here", "“The programme of the theatre centre was cancelled to honour the harbour pilots,” Nora Field said."],
      ["there", "“The program of the theater center was canceled to honor the harbor pilots,” Nora Field said."],
    ] as const)
      centres.add(analyseQuotations(createArticle(id, { title: "-" }, text)));
    const { quotations } = centres.answer("Field");
    const ids = quotations.map(({ article, alsoIn }) => [article.id, ...alsoIn.map((source) => source.article.id)]);
    expect(ids.map((all) => all.sort())).toEqual([["here", "there"]]);
  });

  test("names somebody as printed without what only leads up to the name", () => {
    const days = new QuotationIndex();
    const text =
      "“The ferry is late again,” said on Wednesday Governor Nora Field. “We will ask why,” a tearful Nora Field said.";
    days.add(analyseQuotations(createArticle("ferry", { title: "-" }, text)));
    expect(days.answer("Field").person?.names).toEqual(["Governor Nora Field", "Nora Field"]);
  });

  test("knows people and sources by the initials of their names", () => {
    const ferries = new QuotationIndex();
    const text = `“The ferry is late,” said Marid al Zubar. “It is not,” the Port Ellis Pilots Association said.`;
    ferries.add(analyseQuotations(createArticle("ferry", { title: "-" }, text)));
    const read = (typed: string) => ferries.answer(typed).quotations.map((entry) => entry.text);
    expect(read("MAZ")).toEqual(["The ferry is late,"]);
    expect(read("pepa")).toEqual(["It is not,"]);
    const { corrections } = ferries.answer("pepa");
    expect(corrections).toEqual([{ typed: "pepa", read: "the Port Ellis Pilots Association" }]);
    // Two letters fit too many names, and a word more is a name by itself.
    for (const typed of ["az", "maz roe"]) expect(read(typed)).toEqual([]);
  });

  test("leaves out what somebody only spoke of", () => {
    const spoken = new QuotationIndex();
    const text =
      "Nora Field said that the ferry was late again. Nora Field agreed with the judgement of the captain on Friday.";
    spoken.add(analyseQuotations(createArticle("ferry", { title: "-" }, text)));
    expect(spoken.answer("Field").quotations.map((entry) => entry.text)).toEqual(["that the ferry was late again"]);
  });

  // The third is the "Field" of the article that gives no first name: it may be either.
  test("offers those who share a name", () => {
    const { person, candidates, quotations } = index.answer("Field");
    expect(person).toBeNull();
    expect(quotations).toEqual([]);
    expect(candidates.map(({ name }) => name.normalize("NFD").replace(/\p{M}/gu, "")).sort()).toEqual([
      "Field",
      "Nora Field",
      "Peter Field",
    ]);
  });

  test("knows those who are named and not quoted", () => {
    const named = new QuotationIndex();
    named.add(
      analyseQuotations(
        createArticle("a", { title: "-" }, "“The bridge is Peter Moss and his folly,” Nora Field said."),
      ),
    );
    const answer = named.answer("Moss");
    expect(answer.person).toMatchObject({ name: "Peter Moss", quotations: 0 });
    expect(answer.about.map(({ quotation }) => quotation.speaker)).toEqual(["Nora Field"]);
    expect(answer.reason).toEqual({ code: "unknown-person", message: "Peter Moss is named here, but not quoted." });
    expect(named.suggest("", 5).map(({ name }) => name)).toEqual(["Nora Field"]);
  });

  test.each([
    ["Gutteres", "Guterres"],
    ["Guteres", "Guterres"],
    ["Antnoio", "Antonio"],
  ])("reads %s as %s", (typed, read) => {
    const answer = index.answer(typed);
    expect(answer.person?.name).toBe("Antonio Guterres");
    expect(answer.corrections).toEqual([{ typed, read }]);
  });

  test("a particle is written in any way", () => {
    const named = new QuotationIndex();
    for (const [id, name] of ["Salim al-Harun", "Salim Al-Harun", "Salim Al Harun"].entries()) {
      const text = `“The weir will hold for ${id + 3} more winters,” ${name} said.`;
      named.add(analyseQuotations(createArticle(`${id}`, { title: "-" }, text)));
    }
    for (const typed of ["Harun", "al-Harun", "Al Harun", "Salim al Harun"]) {
      expect(named.answer(typed).quotations, typed).toHaveLength(3);
    }
  });

  test("a very short word is read as another where the rest of the name is right", () => {
    const named = new QuotationIndex();
    named.add(
      analyseQuotations(createArticle("a", { title: "-" }, "“The weir will hold this winter,” Wilma Ochs said.")),
    );
    expect(named.answer("Wilma Ohs")).toMatchObject({
      person: { name: "Wilma Ochs" },
      corrections: [{ typed: "Ohs", read: "Ochs" }],
    });
    expect(named.answer("Ohs").person).toBeNull();
  });

  test("the same words are one entry with all their articles, the fullest wording first", () => {
    const entry = index.answer("Nora Field").quotations.find(({ text }) => text.includes("rebuild"));
    expect(entry?.article.id).toBe("bridge");
    // A bare "Field" is nobody in particular once two bear the name.
    expect(index.answer("Nora Field").quotations.filter(({ text }) => text.includes("rebuild"))).toHaveLength(1);
  });

  test("a bare surname belongs to its sole bearer, and the same words in two articles are one entry", () => {
    const two = new QuotationIndex();
    for (const [id, published, outlet, text] of NEWS.slice(0, 2)) {
      two.add(analyseQuotations(createArticle(id, { title: id, published, outlet }, text)));
    }
    const answer = two.answer("Field");
    const entry = answer.quotations.find(({ text }) => text.includes("rebuild"));
    expect(entry?.alsoIn.map(({ article }) => article.id)).toEqual(["bridge-again"]);
    expect(answer.about.map(({ text }) => text)).toEqual(["Mayor Field has not slept since the flood,"]);
  });

  test("direct quotations come first, then reported speech, the newest article first", () => {
    const { quotations } = index.answer("Nora Field");
    const kinds = quotations.map(({ quotation }) => quotation.kind);
    expect(kinds).toEqual([...kinds].sort());
    const days = quotations
      .filter(({ quotation }) => quotation.kind === "direct")
      .map(({ article }) => article.published ?? "");
    expect(days).toEqual([...days].sort().reverse());
  });

  test("shows what comes before words that cannot be understood alone", () => {
    const entry = index.answer("Nora Field").quotations.find(({ text }) => text.includes("far too early"));
    expect(entry?.text).toBe("it was “far too early” to tell");
    expect(entry?.before).toBe("Asked whether it hurt, she said");
  });

  test.each([
    ["Zelensky", {}, "unknown-person", "Nobody called Zelensky is quoted here."],
    ["", {}, "empty-question", "Say whose words you are looking for."],
    [
      "Guterres",
      { from: "2025-01-01" },
      "no-articles-in-range",
      "Antonio Guterres is quoted, but not in these dates and outlets.",
    ],
    [
      "Guterres",
      { outlet: "Courier" },
      "no-articles-in-range",
      "Antonio Guterres is quoted, but not in these dates and outlets.",
    ],
  ])("%j %j: %s", (asked, options, code, message) => {
    const answer = index.answer(asked, options);
    expect(answer.quotations).toEqual([]);
    expect(answer.reason).toEqual({ code, message });
  });

  test("suggests the most quoted first, by the beginning of any name", () => {
    const all = index.suggest("", 10).map(({ quotations }) => quotations);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(index.suggest("gut", 10).map(({ name }) => name)).toEqual(["Antonio Guterres"]);
    expect(index.suggest("", 1)).toHaveLength(1);
  });

  test("counts what an answer shows", () => {
    for (const { name, quotations } of index.suggest("", 10)) {
      const answer = index.answer(name);
      if (answer.person) expect([name, answer.quotations.length]).toEqual([name, quotations]);
    }
    expect(index.answer("Field").candidates.find(({ name }) => name === "Peter Field")?.quotations).toBe(1);
  });

  test("`about` ranks through the function it is given", () => {
    const answer = index.answer("Nora Field", { about: "ferry" }, (about, entries) =>
      entries.filter(({ text }) => text.includes(about)),
    );
    expect(answer.quotations.map(({ text }) => text)).toEqual(["My brother forgets what the ferry costs us,"]);
    expect(index.answer("Nora Field", { about: "opera" }, () => []).reason?.code).toBe("no-match");
  });
});

test("the record for other programs points at the speaker's words and names people only", () => {
  const text = "“The bridge is closed until spring,” the Transport Department said. Nora Field said that it was time.";
  const record = quotationRecord(analyseQuotations(createArticle("a", { title: "-" }, text)));
  expect(record.quotes.map(({ start, end, type }) => [type, text.slice(start, end)])).toEqual([
    ["direct", "The bridge is closed until spring,"],
    ["indirect", "that it was time"],
  ]);
  const [body, person] = record.quotes;
  expect(body?.speakerName).toBeNull();
  expect(text.slice(body!.speaker!.start, body!.speaker!.end)).toBe("the Transport Department");
  expect(person?.speakerName).toBe("Nora Field");
});
