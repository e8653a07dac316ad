import { describe, expect, it } from "vitest";
import { type Answer, handle } from "./routes.ts";
import type { FakeInteraction, World } from "./world.ts";

const message = (content: string, flags = 0) => ({
  flags: (1 << 15) | flags,
  components: [{ type: 10, content }],
  allowed_mentions: { parse: [] },
});
const post = (content = "hello", flags = 0) => ({ type: 4, data: message(content, flags) });
const deferred = (flags = 0) => ({ type: 5, data: flags ? { flags } : {} });

/** A world with one interaction, and Discord's routes to it. */
function world(kind: FakeInteraction["kind"] = "command", age = 0) {
  const original =
    kind === "component"
      ? { id: "9", channelId: "4", flags: 1 << 15, content: "", components: [], askedBy: null, deleted: false }
      : null;
  const interaction: FakeInteraction = {
    id: "1",
    token: "token",
    kind,
    typed: [],
    user: { id: "2", name: "reader" },
    place: { guildId: "3", channelId: "4", context: 0 },
    created: Date.now() - age,
    acknowledged: "not",
    ephemeral: false,
    original,
    followUps: [],
    choices: null,
  };
  const all: World = {
    token: "secret",
    application: { id: "5", name: "Coverage" },
    guilds: [{ id: "3", channelId: "4" }],
    commands: new Map(),
    interactions: new Map([["token", interaction]]),
    breaches: [],
    life: { firstResponse: 3000, token: 900_000 },
    listeners: new Set(),
  };
  const call = (method: string, path: string, body?: unknown, authorization?: string): Answer =>
    handle(all, { method, path, query: new URLSearchParams(), authorization, body });
  return {
    interaction,
    breaches: all.breaches,
    respond: (body: unknown, token = "token") => call("POST", `/interactions/1/${token}/callback`, body),
    edit: (body: unknown) => call("PATCH", "/webhooks/5/token/messages/@original", body),
    remove: () => call("DELETE", "/webhooks/5/token/messages/@original"),
    followUp: (body: unknown) => call("POST", "/webhooks/5/token", body),
    call,
  };
}

const codeOf = ({ body }: Answer) => (body as { code?: number } | undefined)?.code;

describe("the fake's interactions", () => {
  it("take one first response, and only in time", () => {
    const { respond } = world();
    expect(respond(post()).status).toBe(204);
    expect(codeOf(respond(post()))).toBe(40060);
    expect(codeOf(world("command", 3100).respond(post()))).toBe(10062);
    expect(codeOf(world().respond(post(), "other"))).toBe(10062);
  });

  it("take edits and follow-ups after the first response alone, and for 15 minutes", () => {
    const early = world();
    expect(codeOf(early.edit(message("x")))).toBe(10015);
    expect(codeOf(early.followUp(message("x")))).toBe(10015);
    const { respond, edit, followUp, interaction } = world();
    respond(post("first"));
    expect(edit(message("second")).status).toBe(200);
    expect(followUp(message("third", 64)).status).toBe(200);
    expect(interaction.original?.components[0]?.content).toBe("second");
    expect(interaction.followUps.map(({ flags }) => flags & 64)).toEqual([64]);
    interaction.created -= 901_000;
    expect(codeOf(edit(message("x")))).toBe(50027);
    expect(codeOf(followUp(message("x")))).toBe(50027);
  });

  it("settle with the deferral who sees the answer", () => {
    for (const [flags, later] of [
      [64, 0],
      [0, 64],
    ] as const) {
      const { respond, followUp, interaction } = world();
      respond(deferred(flags));
      followUp(message("x", later));
      expect([interaction.original && interaction.original.flags & 64, interaction.followUps]).toEqual([flags, []]);
    }
  });

  it("let a deferral be taken away, after which a follow-up stands on its own", () => {
    const { respond, remove, followUp, edit, interaction } = world();
    respond(deferred());
    expect(remove().status).toBe(204);
    expect(codeOf(edit(message("x")))).toBe(10008);
    followUp(message("x", 64));
    expect(interaction.followUps.map(({ flags }) => flags & 64)).toEqual([64]);
  });

  it("update the message of a component, or post beside it", () => {
    const { respond, interaction } = world("component");
    respond({ type: 7, data: message("new") });
    expect(interaction.original?.components[0]?.content).toBe("new");
    const beside = world("component");
    beside.respond(post("beside"));
    expect(beside.interaction.followUps[0]?.components[0]?.content).toBe("beside");
    const late = world("component");
    late.respond({ type: 6 });
    late.edit(message("late"));
    expect(late.interaction.original?.components[0]?.content).toBe("late");
  });

  it.each<[string, FakeInteraction["kind"], unknown, RegExp]>([
    ["a deferral that carries a message", "command", { type: 5, data: message("x") }, /more than the ephemeral flag/],
    ["a deferral of an autocomplete", "autocomplete", { type: 5 }, /cannot be deferred/],
    ["a message for an autocomplete", "autocomplete", post(), /a message for an autocomplete/],
    ["choices for a command", "command", { type: 8, data: { choices: [] } }, /choices for what is no/],
    [
      "26 choices",
      "autocomplete",
      { type: 8, data: { choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: "x" })) } },
      /choices/,
    ],
    [
      "a choice without name",
      "autocomplete",
      { type: 8, data: { choices: [{ name: "", value: "x" }] } },
      /choices\.0\.name/,
    ],
    ["an update of a command's message", "command", { type: 7, data: message("x") }, /only a component/],
    ["a type that is unknown", "command", { type: 42 }, /type 42/],
    ["a field that is unknown", "command", { ...post(), extra: 1 }, /extra: not in/],
    ["a message that is too long", "command", post("x".repeat(4001)), /content/],
  ])("refuse %s, and say so as a breach", (_, kind, body, breach) => {
    const { respond, breaches } = world(kind);
    expect(codeOf(respond(body))).toBe(50035);
    expect(breaches.join("\n")).toMatch(breach);
  });

  it("want the bot's token where it belongs, and nowhere else", () => {
    const { call, breaches } = world();
    expect(call("GET", "/applications/@me", undefined, "Bot secret").status).toBe(200);
    expect(call("GET", "/applications/@me", undefined, "Bot wrong").status).toBe(401);
    expect(call("GET", "/applications/@me").status).toBe(401);
    expect(breaches).toEqual([]);
    call("POST", "/interactions/1/token/callback", post(), "Bot secret");
    expect(breaches).toEqual([expect.stringContaining("Authorization")]);
    expect(call("GET", "/users/@me", undefined, "Bot secret").status).toBe(404);
    expect(breaches).toHaveLength(2);
  });
});
