import { describe, expect, test } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { quotesText } from "../../src/cli/text.ts";
import { Coverage } from "../../src/coverage/coverage.ts";

const coverage = new Coverage();
coverage.add(
  createArticle(
    "flood",
    { title: "The flood", outlet: "The Post" },
    [
      "The river rose by three metres on Monday.",
      "“The river is rising and we are ready,” said Mayor Ann Lee on Monday.",
      "Ann Lee said that the northern bridge had been closed since the morning.",
      "Ann Lee told reporters that the damage was “far worse” than in the spring.",
    ].join("\n"),
  ),
);

const shown = (colours: boolean) => quotesText(coverage.quotes("Ann Lee"), { width: 100, colours });

describe("a person's quotations", () => {
  test("leave the comma to the sentence around them", () => {
    expect(shown(false)).toContain("“The river is rising and we are ready”\n");
  });

  test("are shown in their sentence where they are reported or a part of it", () => {
    const text = shown(false);
    expect(text).toMatch(
      /Ann Lee said (?:\*that |that \*)the northern bridge had been closed since the morning\*\.\n/u,
    );
    expect(text).toMatch(/^ {3}Ann Lee told reporters that .*“\*far worse\*” than in the spring\.$/mu);
  });

  test("several people of one name are offered, and a speaker without a name begins with a capital", () => {
    const two = new Coverage();
    two.add(
      createArticle(
        "vote",
        { title: "The vote" },
        [
          "“The count is over,” said Ann Lee on Monday.",
          "“It is not over,” said Bruce Lee on Tuesday.",
          "“Ann Lee is wrong,” a spokesman said.",
        ].join("\n"),
      ),
    );
    const text = (name: string) => quotesText(two.quotes(name), { width: 100, colours: false });
    expect(text("Lee")).toBe("Several people match; ask again for one of them:\n   Ann Lee (1)\n   Bruce Lee (1)\n");
    expect(text("Ann Lee")).toContain("   — A spokesman\n");
  });

  test("are bold in a terminal that has it", () => {
    expect(shown(true)).toContain("“\u001b[1mfar worse\u001b[22m”");
  });
});
