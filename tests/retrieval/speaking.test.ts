import { describe, expect, it } from "vitest";
import { FOR_SEARCH } from "../../src/retrieval/breadth.ts";
import { featuresOf } from "../../src/retrieval/features.ts";
import type { Question } from "../../src/retrieval/question.ts";
import { windows } from "../../src/retrieval/window.ts";
import { coverageOf, smallCoverage } from "./small-coverage.ts";

/** Of a law and of a ship, in an article each, with what is said of them. */
const TEXTS = [
  `Justice Helen Moore praised the law in March. "The water act protects every river," Justice Moore told students in Port Ellis.

The water act costs the towns a lot of money, according to Governor Jon Husby. Mr Husby wants it repealed.`,
  `Captain Nils Adair welcomed the new ferry. "She will sail on the first of May," Captain Adair said.

Justice Ralph Kern opened the harbour museum. "I have waited for this museum for years," Justice Kern said.

The ferry company paid for the museum, the mayor of Port Ellis said.`,
];

const coverage = coverageOf(...TEXTS);
const read = (question: string): Question => coverage.measure(question, {}).question;
const personOf = ({ terms, person }: Question) => terms[person]?.word;

describe("whose words are asked for", () => {
  it.each([
    ["what did Captain Adair say about the ferry", "adair"],
    ["who pays for the museum, according to Captain Adair", "adair"],
    ["according to Jon Husby, what does the water act cost", "husby"],
    ["captain adair on the new ferry", "adair"],
    ["harbour museum founder nils adair on ferries", "adair"],
    ["adair quotes on the ferry", "adair"],
    ["what is Captain Adair's view of the ferry", "adair"],
    ["quotes of captain adair on the ferry", "adair"],
    ["jon hsuby on the water act", "hsuby"],
    ["zzyxov on the water act", "zzyxov"],
    ["jon talks about the ferry", "jon"],
    ["bill kern on the museum", "kern"],
    ["ferry tickets adair on rivers", undefined],
    ["what did the mayor say about the museum", undefined],
    ["rivers on friday", undefined],
    ["updates on the water act", undefined],
    ["children on the ferry", undefined],
    ["captain adair on 5 may", undefined],
    ["a lot of money for the water act on rivers", undefined],
    ["where are the ferry talks", undefined],
    ["where is the museum", undefined],
  ])("%s", (question, person) => {
    expect(personOf(read(question))).toBe(person);
  });

  it("leaves the kind of thing asked for where the source comes beside it", () => {
    expect(read("how much does the water act cost, according to Jon Husby").kind).toBe("amount");
    expect(read("when does the ferry sail, according to Captain Adair").kind).toBe("time");
    expect(read("according to Jon Husby, how much does the water act cost").kind).toBe("amount");
  });

  it("is nobody for a verb that is a noun here", () => {
    expect(read("which towns in other states have a ferry").said).toBe(false);
    expect(read("who opened the ferry talks in Port Ellis").said).toBe(false);
    expect(read("what did the company promise about the museum").said).toBe(true);
  });

  it("may be an office's, with nobody's name", () => {
    expect(read("the mayor on ferries").said).toBe(true);
    expect(read("cost of the museum on rivers").said).toBe(false);
  });

  it("is nobody whom the coverage does not know, however well the topic fits", () => {
    const { answered, reason } = coverage.ask("zzyxov on the water act and the rivers it protects");
    expect(answered).toBe(false);
    expect(reason?.code).toBe("unknown-person");
  });

  it("may have said it of what the sentence before names", () => {
    const held = coverageOf(
      "The towns turn to Lake Orra for their water. According to the ministry, Mr Abara told them that they would “take care of” it.\n\nTom Abara owns three boats.",
      ...TEXTS,
    );
    expect(held.ask("what did Tom Abara say about Lake Orra").answered).toBe(true);
  });

  it("is not somebody else who speaks of the same, in more of the question's words", () => {
    const held = coverageOf(
      `The water act protects every river of the towns. "The water act protects the rivers of all our towns," Governor Jon Husby said.

"It protects them all," Justice Helen Moore said of the water act.`,
    );
    const { excerpts } = held.ask("what did helen moore say about the water act and the rivers of the towns");
    expect(excerpts[0]?.speaker).toBe("Helen Moore");
    const measure = held.measure("what did helen moore say about the water act", {});
    const others = held
      .candidates(measure, {}, FOR_SEARCH)
      .flatMap((candidate) => windows(candidate, held.index))
      .map((window) => featuresOf(window, measure).others);
    expect(others).toEqual([0, 1, 0]);
  });

  it("is nobody whose views others tell alone", () => {
    const held = coverageOf(
      `"The ferry company will move to the museum, as Tom Abara wishes," Governor Jon Husby said of the harbour.

Tom Abara owns three boats. "Nobody asked us about the boats," Mr Abara said.`,
    );
    expect(held.ask("what did tom abara say about the ferry company and the museum").answered).toBe(false);
    expect(held.ask("what does tom abara want for the ferry company and the museum").answered).toBe(true);
    expect(held.ask("what did tom abara say about the boats").excerpts[0]?.speaker).toBe("Tom Abara");
  });

  it("is no place, of which it may be asked as well", () => {
    const held = coverageOf("The ferry of Norway sailed. They came from Norway, and Tom Norway Abara met them.");
    expect(held.measure("norway on the ferry", {}).question.said).toBe(false);
    expect(held.measure("norway abara on the ferry", {}).question.said).toBe(true);
  });

  it("is no outlet", () => {
    const { question } = smallCoverage().measure("what did The Ellis Gazette write about the pier", {});
    expect(question.terms.map(({ part }) => part)).toContain("speaker");
    expect(personOf(question)).toBeUndefined();
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
