import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestQuestion, questionFrom, readQuestion } from "../../commands/options/question.ts";
import { hostile, hostileLong } from "../views/hostile.ts";

describe("a message as a question", () => {
  test.each([
    ["**Who** said *that*?", "Who said that?"],
    ["> quoted\n- one\n# two", "quoted one two"],
    ["see [the report](https://example.org/a_b) and <https://example.org>", "see the report and"],
    ["<@12> <@&3> <#4> <:smile:5> <a:wave:6> <t:1700000000:R> </ask:7> hello", "hello"],
    ["***bold italics*** and ||spoiler|| and `code`", "bold italics and spoiler and code"],
    ["5 * 3 * 2 and snake_case_name", "5 * 3 * 2 and snake_case_name"],
    ["was it <@1>, then?", "was it, then?"],
    ["Hey <@1>, what did they say?", "what did they say?"],
    ["ok so, hm… why", "why"],
    ["all hostages", "all hostages"],
    ["hello", "hello"],
    ["Heyward won", "Heyward won"],
  ])("%j", (content, question) => expect(questionFrom(content)).toBe(question));

  test("of /ask keeps no id of a mention or an emoji, and is else as typed", () => {
    expect(readQuestion("<@!12> **what** about <:dove:5> a ceasefire, 5 < 6 > 4?")).toBe(
      "**what** about a ceasefire, 5 < 6 > 4?",
    );
  });

  test("is never longer than a question may be, on one line, and reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, hostileLong), (content) => {
        const question = questionFrom(content);
        expect(question.length).toBeLessThanOrEqual(longestQuestion);
        expect(question).not.toMatch(/\n/);
        expect(readQuestion(question)).toBe(question);
      }),
    );
  });
});
