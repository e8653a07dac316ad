import { describe, expect, test } from "vitest";
import { openCoverage } from "../../src/coverage/open.ts";
import { whyNot } from "../../src/retrieval/decline.ts";
import type { Ranked } from "../../src/retrieval/rank.ts";
import { Retrieval } from "../../src/retrieval/retrieval.ts";
import { inline } from "../../src/views/markdown.ts";
import { whyNoAnswer, whyNoQuotations } from "../../src/views/reason.ts";
import { en } from "../../src/words/en.ts";
import { languages } from "../../src/words/languages.ts";
import { sampleArticle } from "./samples.ts";
import { shown } from "./shown.ts";

const coverage = await openCoverage();
const others = Object.values(languages).filter(({ language }) => language !== "en");
const curly = (message: string) => message.replace(/"([^"]*)"/g, "“$1”");

/** The reason where every word is there and the best candidate does not answer. */
function foundButNotAnswered(question: string) {
  const retrieval = new Retrieval();
  retrieval.add(sampleArticle("dam", {}), []);
  return whyNot(retrieval.measure(question, {}).question, {} as Ranked);
}

describe("why a question has no answer", () => {
  const questions: [question: string, filters: { from?: string; to?: string }][] = [
    ["", {}],
    ["what did Blinken say", { to: "1999-12-31" }],
    ["what did Volodymyr Zelensky say", {}],
    ["sourdough", {}],
    ["sourdough and croissants and baguettes and bagels and pretzels and brioche", {}],
    ["how many rockets hit the sourdough bakery", {}],
  ];
  const reasons = [
    ...questions.map(([question, filters]) => coverage.ask(question, filters).reason!),
    ...["dam hurt", "dam"].map(foundButNotAnswered),
  ];

  test("every kind of reason is among the questions", () => {
    expect(new Set(reasons.map(({ code }) => code))).toEqual(
      new Set(["empty-question", "no-articles-in-range", "unknown-person", "no-match", "not-covered"]),
    );
  });

  // A reply shows dates and outlet in its heading.
  const told = reasons.filter(({ code }) => code !== "no-articles-in-range");

  test.each(told)("in English as the reason itself says it: $message", (reason) => {
    const told = shown(whyNoAnswer(reason, en)).visible;
    if ((reason.words?.length ?? 0) <= 5) expect(told).toBe(curly(reason.message));
    else expect(told).toMatch(/and \d more\.$/);
  });

  test.each(others)("in $language, with the same words", (words) => {
    for (const reason of reasons) {
      const told = shown(whyNoAnswer(reason, words)).visible;
      expect(told).not.toContain(curly(reason.message));
      for (const word of reason.words?.slice(0, 5) ?? []) {
        // A single word that is there is not named.
        if (reason.code !== "not-covered" || reason.words!.length > 1) expect(told).toContain(word);
      }
    }
  });

  const [from, outlet] = ["2024", "The National"];
  test.each([
    ["rockets", { outlet }, "No article from that outlet mentions any of these words."],
    ["rockets", { from }, "No article within those dates mentions any of these words."],
    ["rockets", { from, outlet }, "No article within those dates and from that outlet mentions any of these words."],
    ["rockets", { to: "2001" }, "No article of this coverage lies within those dates."],
    ["what did Blinken say in 2019", {}, "No article of this coverage lies within those dates."],
    ["what did Blinken say in 2019", { outlet }, "No article of this coverage lies within those dates."],
    ["rockets", { outlet: "Nowhere Times" }, "No article of this coverage is from that outlet."],
  ])("%s, narrowed by %o: speaks of what narrows it alone", (question, filters, told) => {
    expect(whyNoAnswer(coverage.ask(question, filters).reason, en)).toBe(told);
  });

  test("somebody who is only mentioned is named as typed, in every language", () => {
    const { reason } = coverage.ask("what did the un say");
    expect(reason).toMatchObject({ code: "unknown-person", message: '"un" is mentioned here, but not quoted.' });
    for (const words of Object.values(languages)) {
      expect(whyNoAnswer(reason, words)).toBe(words.declined.onlyMentioned(inline("un", words.direction)));
    }
  });

  test("without what a message speaks of it is shown as it is", () => {
    const reason = { code: "no-match" as const, message: "No article mentions *this*." };
    for (const words of Object.values(languages)) {
      expect(whyNoAnswer(reason, words)).toBe("No article mentions \\*this\\*.");
    }
  });
});

describe("why a person has no quotations", () => {
  const asked = [
    { asked: "", filters: {} },
    { asked: "Nobody Such", filters: {} },
    { asked: "Antony Blinken", filters: { to: "1999-12-31" } },
    { asked: "Antony Blinken", about: "sourdough", filters: {} },
  ];
  const answers = asked.map((each) => coverage.quotes(each.asked, { ...each.filters, about: each.about }));

  test("in English as the reason itself says it", () => {
    const told = answers.map((answer, index) => whyNoQuotations(answer, asked[index]!, en));
    expect(told.map((each) => each.replace(/[“”]/g, ""))).toEqual(
      answers.map(({ reason }) => reason?.message.replace(/[“”]/g, "")),
    );
  });

  test.each(others)("in $language, with the same names", (words) => {
    for (const [index, answer] of answers.entries()) {
      const told = whyNoQuotations(answer, asked[index]!, words);
      expect(told).not.toBe(answer.reason?.message);
      expect(told).toContain(asked[index]!.asked);
    }
  });
});
