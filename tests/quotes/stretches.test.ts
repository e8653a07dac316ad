import { describe, expect, test } from "vitest";
import { stretches } from "../../src/quotes/text/stretches.ts";

const inner = (text: string) =>
  stretches(text, { start: 0, end: text.length }).map(({ inner: { start, end } }) => text.slice(start, end));

describe("quoted stretches of a paragraph", () => {
  test.each<[string, string[]]>([
    ['He said "one two" and "three".', ["one two", "three"]],
    ["He said “one two” and «three».", ["one two", "three"]],
    ["He said ''one two'' then ``three''.", ["one two", "three"]],
    ["He said 'the town's bridge' there.", ["the town's bridge"]],
    ["It is the towns' bridge and the girls' school.", []],
    ["‘It is the towns’ bridge,’ he said.", ["It is the towns’ bridge,"]],
    ["Rock 'n' roll in the '90s, y'all.", []],
    ["“He told me ‘go home’ and I went,” she said.", ["He told me ‘go home’ and I went,"]],
    ["“An open one that never ends.", ["An open one that never ends."]],
    ["‘An open single one at the start.", ["‘An open single one at the start.".slice(1)]],
    ['"Straight then curly,” he said.', ["Straight then curly,"]],
    ["“First,” she said. Then more words.”", ["First,", "Then more words."]],
    // Closed with a mark of the other kind.
    [
      `"It is late,' she said. The bridge stayed shut. Officials said "it opens soon."`,
      ["It is late,", "it opens soon."],
    ],
    ["“It is late.’ The bridge stayed shut.", ["It is late."]],
    ["“It is late,’ she said. “We go home.”", ["It is late,", "We go home."]],
    [`'It is late," she said. The bridge stayed shut.`, ["It is late,"]],
    ["She said: ‘It is late.” Then the bridge opened.", ["It is late."]],
    [
      "“The girls’ school and the boys’ school are late,’ she said. It rained.",
      ["The girls’ school and the boys’ school are late,"],
    ],
    ["“We are goin’ home to the girls’ school,” she said. It rained.", ["We are goin’ home to the girls’ school,"]],
    [`"Get 'em out in the '90s,' she said. It rained.`, ["Get 'em out in the '90s,"]],
    [`She was "tired of bridges' and left. "We are not," he said.`, ["tired of bridges", "We are not,"]],
    // Closed with an opening mark, opened with a closing one.
    ["“It is late,“ she said. “We go.“ It rained.", ["It is late,", "We go."]],
    ["”It is late,” she said. It rained.", ["It is late,"]],
    // Not closed at all.
    ["“It is late, she said. The bridge stayed shut for a week.", ["It is late,"]],
    ["“Is it late? asked Nora Field. The bridge stayed shut.", ["Is it late?"]],
    ["“It is late. We go home. Then “it opens soon,” she said.", ["It is late.", "it opens soon,"]],
    // One in another, with the same marks and with others.
    ['"If he says, "I go," you know him," she said. It rained.', ['If he says, "I go," you know him,']],
    ["“He told me ‘I go.’ You know him,” she said. It rained.", ["He told me ‘I go.’ You know him,"]],
    [`'"It is late," he told me,' she said. It rained.`, ['"It is late," he told me,']],
    [`"He told me 'I go home,'" she said. It rained.`, ["He told me 'I go home,'"]],
    ["The old 'boots' are gone.", ["boots"]],
    ["No marks at all.", []],
    ["”", []],
    ["“", []],
    ["“”", []],
  ])("%s", (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  test("go on in the next paragraph where that begins with a mark", () => {
    const text = "“It is late, she said to me. We went home.\n“It rained.”";
    expect(stretches(text, { start: 0, end: text.indexOf("\n") })).toMatchObject([
      { inner: { start: 1, end: text.indexOf("\n") }, open: true },
    ]);
  });
});
