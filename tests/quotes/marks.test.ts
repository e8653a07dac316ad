import { describe, expect, test } from "vitest";
import { stretches } from "../../src/quotes/text/marks.ts";

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
    ["No marks at all.", []],
    ["”", []],
    ["“", []],
    ["“”", []],
  ])("%s", (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });
});
