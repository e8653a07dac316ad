import { describe, expect, it } from "vitest";
import { createArticle } from "../../src/articles/create.ts";
import { coverageOf } from "./small-coverage.ts";

const coverage = coverageOf(
  "The Port Ellis Harbour Board closed the pier. Nobody of the board came.",
  "Crown Prince Marid al Zubar, who saw Mim dig wet mud, wants a new ferry, said Ann Lee of Kern Bay Radio.",
  "They called Kern Bend Road a trap. The signs are marked Q, R, S and T.",
);
const read = (question: string) => coverage.ask(question).corrections;

describe("initials of a name that the coverage writes out", () => {
  it.each([
    ["what did the pehb close", "pehb", "Port Ellis Harbour Board"],
    ["MAZ on the new ferry", "MAZ", "Marid al Zubar"],
  ])("are read as the name: %s", (question, typed, name) => {
    expect(read(question)).toEqual([{ typed, read: name }]);
    expect(coverage.ask(question).answered).toBe(true);
  });

  it.each([
    ["kbr news", "two names have them alike"],
    ["qrs of the pier", "they are letters in a list"],
    ["zzq of the pier", "no name has them"],
    ["mdwm of the pier", "small words alone follow a capital"],
    ["pal of the pier", "it is a word of English"],
  ])("are none in %s, as %s", (question) => {
    expect(read(question)).toEqual([]);
  });

  it("are looked for again when there are more articles", () => {
    const held = coverageOf("The pier was closed.");
    expect(held.ask("what did the obw close").answered).toBe(false);
    held.add(createArticle("later", { title: "Later" }, "Old Bridge Watch closed the pier on Monday."), []);
    expect(held.ask("what did the obw close").corrections).toEqual([{ typed: "obw", read: "Old Bridge Watch" }]);
  });
});
