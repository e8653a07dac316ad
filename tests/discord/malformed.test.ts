import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInteraction } from "../../src/discord/incoming.ts";
import { toMarkdown } from "../../src/views/markdown.ts";
import { wordsFor } from "../../src/words/languages.ts";
import { payloadOf } from "./fake/payload.ts";
import type { FakeInteraction } from "./fake/world.ts";
import { echoWords } from "./sample-commands.ts";
import { openSession } from "./session.ts";

/** A good payload without some of it. */
async function without(change: (payload: Record<string, unknown>) => object) {
  const session = await openSession({
    commands: [echoWords],
    deliver: (payload, interaction) =>
      session.fake.gateway.dispatch("INTERACTION_CREATE", change(payload as never), interaction.place.guildId),
  });
  return session;
}

const data = (more: object) => (payload: Record<string, unknown>) => ({
  ...payload,
  data: { ...(payload.data as object), ...more },
});

describe("a payload that is not as it should be", () => {
  it.each<[string, (payload: Record<string, unknown>) => object, RegExp]>([
    ["without data", ({ data: _, ...rest }) => rest, /please reload Discord/],
    ["of an unknown type", (payload) => ({ ...payload, type: 42 }), /please reload Discord/],
    ["of an unknown kind of command", data({ type: 9 }), /please reload Discord/],
    [
      "of a modal, which the bot never sends",
      (payload) => ({ ...payload, type: 5, data: { custom_id: "x", components: [] } }),
      /please reload Discord/,
    ],
    ["of an unknown command", data({ name: "gone" }), /not there any more/],
    ["with options that are none", data({ options: "words" }), /please reload Discord/],
  ])("%s is answered all the same", async (_, change, text) => {
    const { fake, complaints } = await without(change);
    const interaction = fake.person().slash("echo", { words: "a confidence" });
    const answer = await fake.answer(interaction);
    expect(answer.components[0]?.content).toMatch(text);
    expect(complaints()).toMatchObject([{ interaction: interaction.id }]);
  });

  it("is answered in the reader's language", async () => {
    const { fake } = await without(data({ type: 9 }));
    const answer = await fake.answer(fake.person("reader", {}, "de").slash("echo", { words: "x" }));
    expect(answer.components[0]?.content).toBe(toMarkdown(wordsFor("de").faults.unknownCommand));
  });

  it.each<[string, (payload: Record<string, unknown>) => object]>([
    ["with a null guild", (payload) => ({ ...payload, guild_id: null, member: null, user: { id: "5" } })],
    ["with a null channel", (payload) => ({ ...payload, channel: null, channel_id: null })],
    ["without locale", ({ locale: _, ...rest }) => rest],
    ["with fields that are new", (payload) => ({ ...payload, invented: { later: true } })],
  ])("%s is answered as ever", async (_, change) => {
    const { fake, complaints } = await without(change);
    const answer = await fake.answer(fake.person().slash("echo", { words: "x" }));
    expect(answer.components[0]?.content).toBe("x");
    expect(complaints()).toEqual([]);
  });

  it("ends nothing, whatever it is", async () => {
    const { fake, complaints } = await openSession({ commands: [echoWords] });
    const garbage = [null, 5, "text", [], {}, { type: 2 }, { id: "1", token: null, type: 3 }];
    for (const each of garbage) fake.gateway.dispatch("INTERACTION_CREATE", each, null);
    expect((await fake.answer(fake.person().slash("echo", { words: "still here" }))).components[0]?.content).toBe(
      "still here",
    );
    expect(complaints()).toHaveLength(garbage.length);
  });

  it("is told from a good one without throwing, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readInteraction(value).kind).toBe("unreadable");
      }),
    );
  });

  it("is told from a good one without throwing, for any field that is replaced", () => {
    const interaction = {
      id: "11",
      token: "t",
      user: { id: "12", name: "n" },
      place: { guildId: "13", channelId: "14", context: 0 },
    };
    const world = { application: { id: "15", name: "n" } };
    const act = { kind: "command", name: "echo", options: [{ name: "words", type: 3, value: "x" }] } as const;
    const good = payloadOf(world as never, interaction as unknown as FakeInteraction, act, "de") as Record<
      string,
      unknown
    >;
    expect(readInteraction(good).kind).toBe("request");
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (field, value) => {
        expect(["request", "unreadable", "ping"]).toContain(readInteraction({ ...good, [field]: value }).kind);
      }),
    );
  });
});
