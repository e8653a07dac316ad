import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinLimits } from "../../src/views/budget.ts";
import {
  button,
  container,
  divider,
  linkButton,
  menu,
  menuRow,
  row,
  section,
  text,
} from "../../src/views/components.ts";
import { hostile } from "./hostile.ts";
import { breaches, everything, texts } from "./samples.ts";

const words = fc.oneof(
  hostile,
  fc.nat(6000).map((length) => "word ".repeat(length / 5)),
  fc.constant(""),
);
const label = fc.oneof(
  hostile,
  fc.nat(300).map((length) => "x".repeat(length)),
);
const customId = fc.nat(150).map((length) => `id:${"9".repeat(length)}`);
const url = fc.oneof(
  fc.nat(700).map((length) => `https://news.example/${"a".repeat(length)}`),
  fc.constantFrom("javascript:alert(1)", "no address", "", "discord://x", "https://"),
);
const anyButton = fc.oneof(
  fc.tuple(label, customId).map(([name, id]) => button(name, id)),
  fc.tuple(label, url).map(([name, to]) => linkButton(name, to)),
);
const option = fc.record({ label, value: fc.oneof(label, fc.constant("same")), description: label });
const part = fc.oneof(
  words.map(text),
  fc.constant(divider()),
  fc.array(anyButton, { maxLength: 8 }).map(row),
  fc
    .tuple(customId, label, fc.array(option, { maxLength: 40 }))
    .map(([id, name, options]) => menuRow(menu(id, name, options))),
  fc.tuple(words, anyButton).map(([content, beside]) => section(content, beside)),
);
const message: fc.Arbitrary<APIMessageTopLevelComponent[]> = fc.array(
  fc.oneof(
    part,
    fc.array(part, { maxLength: 30 }).map((parts) => container(0, parts)),
  ),
  { minLength: 1, maxLength: 6 },
);

describe("withinLimits", () => {
  test("whatever goes in, Discord takes what comes out", () => {
    fc.assert(
      fc.property(message, (parts) => {
        const held = withinLimits(parts);
        if (held.length > 0) expect(breaches(held)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("a message within the limits stays as it is", () => {
    const fine = [
      container(1, [
        text("### Title"),
        divider(),
        section("words", linkButton("Open", "https://news.example/")),
        row([button("More", "a:1"), button("Back", "a:0")]),
        menuRow(menu("a:2", "Choose", [{ label: "One", value: "1" }])),
      ]),
    ];
    expect(withinLimits(fine)).toEqual(fine);
  });

  test("text ends after a word; bold is closed, and no link or time stamp is cut in two", () => {
    const cut = (content: string) => texts(withinLimits([text(content)]))[0]!;
    const filler = "word ".repeat(797);
    expect(cut(`${filler}**bold words that go on** and on`)).toMatch(/ \*\*bold words…\*\*$/);
    expect(cut(`${filler}<t:1700000000:D> and on and on`)).toMatch(/word…$/);
    expect(cut(`${filler}[here](https://news.example/) and on`)).toMatch(/word…$/);
    expect(cut("x".repeat(5000)).length).toBeLessThanOrEqual(4000);
  });

  test("a section without a usable button is its text", () => {
    const held = withinLimits([section("words", linkButton("Open", "no address"))]);
    expect(held).toEqual([{ type: ComponentType.TextDisplay, content: "words" }]);
  });

  test("the first of two equal custom ids stays", () => {
    const held = withinLimits([row([button("One", "a"), button("Two", "a"), button("Three", "b")])]);
    expect(everything(held).flatMap(({ label, style }) => (style === ButtonStyle.Secondary ? [label] : []))).toEqual([
      "One",
      "Three",
    ]);
  });
});
