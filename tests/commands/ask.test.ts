import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import ask from "../../commands/ask.ts";
import find from "../../commands/find-in-coverage.ts";
import { openCoverage } from "../../src/coverage/open.ts";
import { UserError } from "../../src/errors.ts";
import { seen } from "../../src/views/markdown.ts";
import { readHeading } from "../../src/views/state.ts";
import { hostile, hostileLong } from "../views/hostile.ts";
import { breaches, buttons, texts } from "../views/samples.ts";
import { shown } from "../views/shown.ts";
import { commandRequest, messageRequest, press, typing } from "./requests.ts";

const app = { coverage: await openCoverage() };
const question = "what did Blinken say about civilians";

function reply(options: Parameters<typeof commandRequest>[1]) {
  return ask.run(commandRequest("ask", options), app);
}

function idOf(components: ReturnType<typeof reply>["components"], label: string): string {
  const found = buttons(components).find((button) => button.label === label);
  if (!found) throw new Error(`no button ${label}`);
  return found.to;
}

/** The quoted words of a reply, as a reader sees them. */
function quoted(components: ReturnType<typeof reply>["components"]): string[] {
  return texts(components).flatMap((content) => {
    const lines = content.split("\n").filter((line) => line.startsWith("> "));
    return lines.length > 0 ? [shown(lines.join("\n")).visible.replace(/\n+/g, "\n")] : [];
  });
}

describe("/ask", () => {
  test("answers with up to three excerpts, word for word, each with outlet, day and a link to the passage", () => {
    const { kind, private: isPrivate, components } = reply({ question });
    expect({ kind, isPrivate }).toEqual({ kind: "post", isPrivate: false });
    expect(breaches(components)).toEqual([]);
    expect(texts(components)[0]).toBe(`### ${question}`);
    const excerpts = quoted(components);
    expect(excerpts.length).toBeGreaterThan(0);
    expect(excerpts.length).toBeLessThanOrEqual(3);
    const articles = app.coverage.holdings().articles.map(({ text }) => seen(text).replace(/\n+/g, "\n"));
    for (const excerpt of excerpts) expect(articles.some((text) => text.includes(excerpt))).toBe(true);
    expect(texts(components).filter((text) => /\n-# .+ · <t:\d+:D>/.test(text))).toHaveLength(excerpts.length);
    const sources = app.coverage
      .ask(question, { limit: 3 })
      .excerpts.flatMap((excerpt) => [excerpt, ...excerpt.alsoIn]);
    expect(buttons(components).filter(({ to }) => to.includes("#:~:text="))).toHaveLength(sources.length);
  });

  test("a name with a typo works, and the reply says what was understood", () => {
    const { components } = reply({ question: "what did Blinkin say about civilians" });
    expect(texts(components).join("\n")).toMatch(/Read “Blinkin” as “Blinken”/i);
  });

  test("what the coverage does not answer is declined, with the reason and what it does hold", () => {
    const { components } = reply({ question: "how do I bake sourdough bread" });
    expect(quoted(components)).toEqual([]);
    expect(texts(components)[1]).toMatch(/sourdough.*\n-# The coverage holds 5 articles/);
    expect(buttons(components)).toEqual([]);
  });

  test("more excerpts, and back: the asker's message turns its page", () => {
    const first = reply({ question });
    const second = ask.component(press(first.components, idOf(first.components, "More excerpts")), app);
    expect(second.kind).toBe("update");
    expect(breaches(second.components)).toEqual([]);
    expect(quoted(second.components)).not.toEqual(quoted(first.components));
    const back = ask.component(press(second.components, idOf(second.components, "Back")), app);
    expect(back).toEqual({ ...first, kind: "update" });
  });

  test("old buttons work after a restart", async () => {
    const { components } = reply({ question });
    const restarted = { coverage: await openCoverage() };
    const pressed = press(components, idOf(components, "More excerpts"));
    expect(ask.component(pressed, restarted)).toEqual(ask.component(pressed, app));
  });

  test("anybody else gets the page for themselves", () => {
    const { components } = reply({ question });
    const id = idOf(components, "More excerpts");
    for (const askedBy of ["9", null]) {
      expect(ask.component(press(components, id, { askedBy }), app)).toMatchObject({ kind: "post", private: true });
    }
  });

  test("a private answer stays private when its page turns, and can be shared", () => {
    const first = reply({ question, private: true });
    expect(first.private).toBe(true);
    const id = idOf(first.components, "More excerpts");
    const second = ask.component(press(first.components, id, { private: true, askedBy: null }), app);
    expect(second).toMatchObject({ kind: "update", private: true });
    const share = idOf(second.components, "Share with everyone here");
    const shared = ask.component(press(second.components, share, { private: true }), app);
    expect(shared).toMatchObject({ kind: "post", private: false });
    expect(quoted(shared.components)).toEqual(quoted(second.components));
    expect(buttons(shared.components).map(({ label }) => label)).not.toContain("Share with everyone here");
  });

  test("the passage in its surroundings: private, the excerpt in bold among whole paragraphs", () => {
    const { components } = reply({ question });
    const around = ask.component(press(components, idOf(components, "In context")), app);
    expect(around).toMatchObject({ kind: "post", private: true });
    expect(breaches(around.components)).toEqual([]);
    const excerpt = quoted(components)[0]!;
    const words = texts(around.components)[1]!;
    const bold = shown(words).markup.filter(({ kind }) => kind === "bold");
    expect(bold.map(({ holds }) => holds).join("\n")).toBe(excerpt);
    expect(shown(words).visible.length).toBeGreaterThan(excerpt.length);
  });

  test("filters narrow the answer, stand in the message, and hold on the next page", () => {
    const { components } = reply({
      question: "what did Blinken say",
      outlet: "the national",
      from: "January 2024",
      to: "2024",
    });
    expect(readHeading(components)?.filters).toEqual({ outlet: "The National", from: "2024-01-01", to: "2024-12-31" });
    const sources = texts(components)
      .slice(1)
      .filter((text) => text.includes("> "));
    expect(sources.every((text) => text.includes("The National"))).toBe(true);
    const next = ask.component(press(components, idOf(components, "More excerpts")), app);
    expect(readHeading(next.components)).toEqual(readHeading(components));
  });

  test.each([
    ["a date that is none", { from: "whenever" }, /“whenever” is no date.*October 2023/],
    ["dates the wrong way round", { from: "2024", to: "2021" }, /wrong way round/],
    ["an outlet that is not here", { outlet: "The Moon" }, /No outlet here is called “The Moon”.*The National/],
    ["an outlet that several fit", { outlet: "the" }, /Several outlets fit/],
  ])("%s is explained", (_what, options, message) => {
    expect(() => reply({ question, ...options })).toThrow(UserError);
    expect(() => reply({ question, ...options })).toThrow(message);
  });

  test("dates that leave nothing are the reason given", () => {
    expect(texts(reply({ question, to: "1999" }).components).join("\n")).toMatch(/1999|date|published/i);
  });

  test("old buttons keep the day on which the question was asked", () => {
    vi.useFakeTimers({ now: new Date("2024-01-10T12:00:00Z") });
    const first = reply({ question });
    vi.setSystemTime(new Date("2026-05-05T12:00:00Z"));
    const second = ask.component(press(first.components, idOf(first.components, "More excerpts")), app);
    vi.useRealTimers();
    expect(
      buttons(second.components)
        .map(({ to }) => to)
        .find((to) => to.startsWith("ask:page")),
    ).toMatch(/:2024-01-10$/);
  });

  test.each([
    "ask:page:x:2024-01-01",
    "ask:page:1",
    "ask:page:-1:2024-01-01",
    "ask:page:99999:2024-01-01",
    "ask:fly",
    "ask:",
    "ask:around:0:1:soon",
  ])("the button %s is refused in friendly words", (id) => {
    const { components } = reply({ question });
    expect(() => ask.component(press(components, id), app)).toThrow(UserError);
  });

  test("so is a button on a message that cannot be read, or on an excerpt that is gone", () => {
    expect(() => ask.component(press([], "ask:page:1:2024-01-01"), app)).toThrow(/ask again/);
    const { components } = reply({ question });
    expect(() => ask.component(press(components, "ask:around:0:999999:2024-01-01"), app)).toThrow(/ask again/);
  });

  test("outlets are suggested", () => {
    const { choices } = ask.autocomplete(typing("ask", "outlet", "NATION"), app);
    expect(choices).toContainEqual({ name: "The National", value: "The National" });
    expect(ask.autocomplete(typing("ask", "outlet", ""), app).choices.length).toBe(5);
  });

  test("any text as a question gets a reply that Discord takes, and is read back from it", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, hostileLong, fc.string({ unit: "binary" })), (text) => {
        const { components } = reply({ question: text });
        expect(breaches(components)).toEqual([]);
        const heading = texts(components)[0]!.split("\n")[0]!;
        expect(
          shown(heading)
            .markup.map(({ kind }) => kind)
            .every((kind) => kind === "heading" || kind === "bold"),
        ).toBe(true);
        const asked = readHeading(components)!;
        expect(texts(reply({ question: asked.asked }).components)).toEqual(texts(components));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("Find in coverage", () => {
  test("answers the message's text for the asker alone; its buttons are those of an answer", () => {
    const found = find.run(messageRequest(`> <@123> **${question}**? https://example.org/x <:hm:1>`), app);
    expect(found.private).toBe(true);
    expect(readHeading(found.components)?.asked).toBe(`${question}?`);
    expect(quoted(found.components).length).toBeGreaterThan(0);
    const id = idOf(found.components, "Share with everyone here");
    expect(ask.component(press(found.components, id, { private: true }), app).private).toBe(false);
  });

  test("a very long message is cut after a word", () => {
    const { components } = find.run(messageRequest(`${question} `.repeat(200)), app);
    const { asked } = readHeading(components)!;
    expect(asked.length).toBeLessThanOrEqual(300);
    expect(asked).toMatch(/(?:what|did|Blinken|say|about|civilians)…$/);
    expect(breaches(components)).toEqual([]);
  });

  test.each(["", "  ", "https://example.org/a", "<:smile:1> <@2>"])(
    "a message without words, %j, is explained",
    (text) => {
      expect(() => find.run(messageRequest(text), app)).toThrow(UserError);
    },
  );
});
