import { describe, expect, test } from "vitest";
import { type Expected, found } from "./found.ts";

describe("direct quotations and their speakers", () => {
  test.each<[string, string, Expected]>([
    [
      "the cue after",
      "“We will rebuild the bridge,” said Nora Field, the town's mayor.",
      [["We will rebuild the bridge,", "Nora Field"]],
    ],
    [
      "an office under another country's name for it",
      "Secretary of State Nora Field left on Monday. Peter Roe stayed.\nThe foreign minister will speak.\n“We will rebuild the bridge,” the foreign minister said.",
      [["We will rebuild the bridge,", "Nora Field"]],
    ],
    [
      "a pronoun for the one whom the words do not name",
      "Peter Roe praised the farmer Paul Vole on Monday. “Peter Roe is wrong about the bridge,” he said.",
      [["Peter Roe is wrong about the bridge,", "Paul Vole"]],
    ],
    [
      "the cue before",
      'Nora Field said: "We will rebuild the bridge."',
      [["We will rebuild the bridge.", "Nora Field"]],
    ],
    [
      "doubled single marks",
      "''We will rebuild the bridge,'' Nora Field said.",
      [["We will rebuild the bridge,", "Nora Field"]],
    ],
    [
      "single marks around apostrophes",
      "Nora Field said ‘the town’s bridge isn’t safe’ on Monday.",
      [["the town’s bridge isn’t safe", "Nora Field"]],
    ],
    [
      "closed by another mark",
      '"We will rebuild the bridge,” Nora Field said.',
      [["We will rebuild the bridge,", "Nora Field"]],
    ],
    [
      "interrupted by the cue",
      "“We will rebuild,” Nora Field said, “whatever the bridge may cost us.”",
      [
        ["We will rebuild,", "Nora Field"],
        ["whatever the bridge may cost us.", "Nora Field"],
      ],
    ],
    [
      "a lost opening mark",
      "“The bridge must be rebuilt now,” tweeted Nora Field. Children need a safe way to school.”",
      [
        ["The bridge must be rebuilt now,", "Nora Field"],
        ["Children need a safe way to school.", "Nora Field"],
      ],
    ],
    [
      "a pronoun",
      "Nora Field opened the meeting on Monday. “The bridge is not safe,” she said.",
      [["The bridge is not safe,", "Nora Field"]],
    ],
    [
      "pronouns that tell two apart",
      "Nora Field met Peter Moss on Monday. “The bridge is not safe,” she said. “We cannot pay for it,” he replied.",
      [
        ["The bridge is not safe,", "Nora Field"],
        ["We cannot pay for it,", "Peter Moss"],
      ],
    ],
    [
      "a title for a name",
      "Senator Peter Moss came on Monday. “We cannot pay for the bridge,” the senator said.",
      [["We cannot pay for the bridge,", "Peter Moss"]],
    ],
    [
      "the one addressed",
      "“Mr Mayor Field, it is time to act on the bridge,” Peter Moss said.",
      [["Mr Mayor Field, it is time to act on the bridge,", "Peter Moss"]],
    ],
    [
      "a spokesman for another",
      "Governor Peter Moss stayed away. “Governor Moss regrets the delay at the bridge,” a state spokesman said.",
      [["Governor Moss regrets the delay at the bridge,", "a state spokesman"]],
    ],
    [
      "an apposition between",
      "“The bridge is not safe,” Nora Field, an engineer who lost her home in the flood, told reporters on Monday.",
      [["The bridge is not safe,", "Nora Field"]],
    ],
    [
      "somebody else's aide",
      "“The bridge is not safe,” Moss campaign manager Nora Field said after Peter Moss spoke.",
      [["The bridge is not safe,", "Nora Field"]],
    ],
    [
      "a partial quotation",
      "Nora Field called the bridge “a danger to us all” on Monday.",
      [["a danger to us all", "Nora Field"]],
    ],
    [
      "according to",
      "The bridge is “a danger to us all,” according to Nora Field.",
      [["a danger to us all,", "Nora Field"]],
    ],
    [
      "a body",
      "“The bridge is closed until the spring,” the Transport Department said.",
      [["The bridge is closed until the spring,", "the Transport Department"]],
    ],
    [
      "brother and sister",
      "Nora Field and her brother Peter Field came. “The bridge is closed until spring,” Peter Field said. “We will walk to school,” Ms Field said.",
      [
        ["The bridge is closed until spring,", "Peter Field"],
        ["We will walk to school,", "Nora Field"],
      ],
    ],
    [
      "a surname that is a title",
      "“The bridge is closed until spring,” Mr King said.",
      [["The bridge is closed until spring,", "King"]],
    ],
    [
      "a cue in front",
      "Said Nora Field: “The bridge is closed until spring.”",
      [["The bridge is closed until spring.", "Nora Field"]],
    ],
    [
      "in somebody's words",
      "In Nora Field’s words, “the bridge is a danger to us all.”",
      [["the bridge is a danger to us all.", "Nora Field"]],
    ],
    [
      "the passive",
      "The bridge, Nora Field was told by Peter Moss, “is a danger to us all.”",
      [["is a danger to us all.", "Peter Moss"]],
    ],
    [
      "father and son",
      "Peter Moss spoke. His son Peter Moss Jr. came later. “My father will win this town,” Moss Jr. said.",
      [["My father will win this town,", "Peter Moss Jr."]],
    ],
    [
      "husband and wife",
      "Peter Moss and Nora Moss came. “We are glad to be here,” Mrs. Moss said. “I am proud of her,” Mr. Moss said.",
      [
        ["We are glad to be here,", "Nora Moss"],
        ["I am proud of her,", "Peter Moss"],
      ],
    ],
    [
      "particles",
      "Prince Karim bin Said came. “We want peace in the region,” Prince Karim said.",
      [["We want peace in the region,", "Karim bin Said"]],
    ],
    ["nobody there", "“The bridge is closed until spring,” they said.", [["The bridge is closed until spring,", null]]],
    ["a title is no speech", "Nora Field wrote the novel “The Bridge of Tears” in 1999.", []],
  ])("%s", (_, text, expected) => {
    expect(found(text, "direct")).toEqual(expected);
  });
});

describe("reported speech", () => {
  test.each<[string, string, Expected]>([
    [
      "a clause",
      "Nora Field said on Monday that the bridge would be closed.",
      [["that the bridge would be closed", "Nora Field"]],
    ],
    [
      "a hearer",
      "Nora Field told reporters that the bridge would be closed.",
      [["that the bridge would be closed", "Nora Field"]],
    ],
    [
      "the cue at the end",
      "The bridge would be closed until the spring, Nora Field said.",
      [["The bridge would be closed until the spring", "Nora Field"]],
    ],
    [
      "according to",
      "According to Nora Field, the bridge will be closed.",
      [["the bridge will be closed", "Nora Field"]],
    ],
    ["what was not said", "Nora Field did not say that the bridge would be closed.", []],
  ])("%s", (_, text, expected) => {
    expect(found(text, "reported")).toEqual(expected);
  });
});
