import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";
import type { Question } from "../../src/retrieval/question.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";

/** Of a law and of a ship, in an article each, with what is said of them. */
const TEXTS = [
  `Justice Helen Moore praised the law in March. "The water act protects every river," Justice Moore told students in Port Ellis.

The water act costs the towns a lot of money, according to Governor Jon Husby. Mr Husby wants it repealed.`,
  `Captain Nils Adair welcomed the new ferry. "She will sail on the first of May," Captain Adair said.

Justice Ralph Kern opened the harbour museum. "I have waited for this museum for years," Justice Kern said.

The ferry company paid for the museum, the mayor of Port Ellis said.`,
];

function retrievalOf(...texts: string[]): Retrieval {
  const retrieval = new Retrieval();
  texts.forEach((text, i) => {
    const article = createArticle(String(i), { title: `Article ${i}`, published: "2022-05-01" }, text);
    retrieval.add(article, analyseQuotations(article).quotations);
  });
  return retrieval;
}

const coverage = retrievalOf(...TEXTS);
const read = (question: string): Question => coverage.measure(question, {}).question;
const personOf = ({ terms, person }: Question) => terms[person]?.word;

describe("whose words are asked for", () => {
  it.each([
    ["what did Captain Adair say about the ferry", "adair"],
    ["who pays for the museum, according to Captain Adair", "adair"],
    ["according to Jon Husby, what does the water act cost", "husby"],
    ["what did the mayor say about the museum", undefined],
    ["where is the museum", undefined],
  ])("%s", (question, person) => {
    expect(personOf(read(question))).toBe(person);
  });

  it("leaves the kind of thing asked for where the source comes beside it", () => {
    expect(read("how much does the water act cost, according to Jon Husby").kind).toBe("amount");
    expect(read("when does the ferry sail, according to Captain Adair").kind).toBe("time");
  });

  it("is no other holder of the title", () => {
    const { excerpts } = coverage.ask("what did Justice Kern say");
    expect(excerpts[0]?.speaker).toBe("Ralph Kern");
    expect(coverage.ask("what did Justice Kern say about the water act").answered).toBe(false);
    expect(coverage.ask("what did Justice Moore say about the water act").excerpts[0]?.speaker).toBe("Helen Moore");
  });

  it("is nobody who speaks of something else, however much is reported on the topic", () => {
    expect(coverage.ask("what did Captain Adair say about the water act").answered).toBe(false);
  });
});

describe("an amount in a unit", () => {
  it("is asked for in vain where no excerpt gives one", () => {
    expect(coverage.ask("how old is Captain Nils Adair").answered).toBe(false);
    expect(coverage.ask("how much did the ferry company pay for the museum").answered).toBe(false);
  });

  it("is answered where one does", () => {
    const aged = retrievalOf(
      `Captain Nils Adair, 53, welcomed the new ferry. "She will sail in May," he said.`,
      ...TEXTS,
    );
    expect(aged.ask("how old is Captain Nils Adair").excerpts[0]?.text).toContain("53");
  });
});

describe("a name", () => {
  const many = retrievalOf(
    ...Array.from({ length: 60 }, (_, i) => `In May a bridge number ${i} was opened by Rosallie Schmidt, the mayor.`),
    "A bridge was named for Rosalie and a monument for some marchers.",
  );
  const termsOf = (word: string) =>
    many
      .measure(`what did ${word} open`, {})
      .question.terms[0]?.alternates.map(({ id }) => many.index.vocabulary.term(id));

  it("is found in another spelling of the same sound", () => {
    expect(termsOf("shmidt")).toContain("schmidt");
  });

  it("stands behind its title in full or in short", () => {
    const short = retrievalOf("Gov. Jon Husby opened the bridge.", "They send boats to Port Ellis.");
    const found = (word: string) =>
      short.measure(word, {}).question.terms[0]?.alternates.map(({ id }) => short.index.vocabulary.term(id));
    expect(found("governor")).toEqual(["gov"]);
    expect(found("senator")).toEqual([]);
  });

  it("that is far more usual than one of its spellings may be meant by that", () => {
    expect(termsOf("rosalie")).toHaveLength(2);
  });
});

describe("the dead, where they are counted", () => {
  const dated = [
    ["2023-10-12", "The death toll in Port Ellis has reached 40, the harbour office said."],
    ["2024-01-09", "Some 230 people have been killed in Port Ellis since the storm began in October."],
    ["2024-01-10", "Killed time is lost, the mayor of Port Ellis said, and asked for more boats."],
  ] as const;
  const storm = new Retrieval();
  for (const [published, text] of dated)
    storm.add(createArticle(published, { title: "The storm", published }, text), []);
  const first = (question: string) => storm.ask(question).excerpts[0]?.text;

  it.each(["how many people died in Port Ellis", "death toll in Port Ellis", "latest death toll Port Ellis"])(
    "are found by any word for it, the newest figure first: %s",
    (question) => {
      expect(first(question)).toContain("230");
    },
  );

  it("are told of the time that is asked about", () => {
    expect(first("death toll in Port Ellis in October 2023")).toContain("reached 40");
  });
});
