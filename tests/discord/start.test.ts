import { describe, expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../../src/discord/start.ts";
import type { Command } from "../../src/interaction/command.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./fake/fake-discord.ts";
import { echo, echoMessage, echoWords, shown } from "./sample-commands.ts";
import { openSession, recordingLog } from "./session.ts";

async function fakeFor(options: FakeOptions = {}): Promise<FakeDiscord> {
  const fake = await startFakeDiscord(options);
  onTestFinished(() => fake.close());
  return fake;
}

/** Starts against a fake and closes again at once. */
async function startOnce(
  fake: FakeDiscord,
  commands: readonly Command[],
  more: { token?: string; guildId?: string; api?: string } = {},
) {
  const { log, lines } = recordingLog();
  const { token = fake.token, guildId = null, api = fake.api } = more;
  const dispatch = createDispatch({ commands, app: {} as never, log });
  const discord = await startDiscord({
    token,
    guildId,
    commands,
    dispatch,
    log,
    rest: { api, retries: 1, timeout: 500 },
  });
  await discord.close();
  return { lines, invite: discord.invite };
}

const sent = (fake: FakeDiscord) => fake.requests.filter(({ method }) => method === "PUT").length;

describe("registering", () => {
  const message = echoMessage(() => shown("x"));
  const moderators: Command = {
    ...echo(() => shown("x")),
    data: {
      name: "settings",
      description: "Set",
      default_member_permissions: "32",
      name_localizations: { de: "einstellen" },
    },
    prefix: "settings",
  };

  it("happens at the first start, and again only on a change", async () => {
    const fake = await fakeFor();
    await startOnce(fake, [echoWords, message, moderators]);
    expect(sent(fake)).toBe(1);
    expect(fake.world.commands.get("")?.map(({ name }) => name)).toEqual(["echo", "Echo this", "settings"]);
    await startOnce(fake, [moderators, message, echoWords]);
    expect(sent(fake)).toBe(1);
    expect(fake.breaches).toEqual([]);
  });

  it.each<[string, Command[]]>([
    ["a command is gone", [echoWords]],
    [
      "a description is other",
      [{ ...echoWords, data: { ...echoWords.data, description: "Other" } } as Command, moderators],
    ],
    ["an option is required", [{ ...echoWords, data: { ...echoWords.data, options: [] } } as Command, moderators]],
    ["contexts are other", [{ ...echoWords, data: { ...echoWords.data, contexts: [0] } } as Command, moderators]],
    [
      "permissions are gone",
      [echoWords, { ...moderators, data: { ...moderators.data, default_member_permissions: null } } as Command],
    ],
    [
      "a translation is other",
      [echoWords, { ...moderators, data: { ...moderators.data, name_localizations: { de: "x" } } } as Command],
    ],
  ])("is a change: %s", async (_, changed) => {
    const fake = await fakeFor();
    await startOnce(fake, [echoWords, moderators]);
    await startOnce(fake, changed);
    expect(sent(fake)).toBe(2);
    await startOnce(fake, changed);
    expect(sent(fake)).toBe(2);
    expect(fake.breaches).toEqual([]);
  });

  it("leaves out languages that Discord refuses, and asks for nothing else while it does", async () => {
    const named = (fragen: string) =>
      ({
        ...echoWords,
        data: { ...echoWords.data, name_localizations: { de: fragen, he: "שאלה" } },
      }) as unknown as Command;
    const refusal = { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } };
    const fake = await fakeFor();
    const registered = () => fake.world.commands.get("")?.map((command) => command.name_localizations);
    fake.plan({ on: /PUT/, reply: refusal });
    const first = await startOnce(fake, [named("fragen")]);
    expect(registered()).toEqual([{ de: "fragen" }]);
    expect(first.lines.filter(({ level }) => level >= 40)).toMatchObject([{ msg: expect.stringMatching(/languages/) }]);
    fake.plan({ on: /PUT/, reply: refusal });
    await startOnce(fake, [named("fragen")]);
    expect(sent(fake)).toBe(3);
    await startOnce(fake, [named("fragen")]);
    expect(registered()).toEqual([{ de: "fragen", he: "שאלה" }]);
    fake.plan({ on: /PUT/, times: 2, reply: refusal });
    await expect(startOnce(fake, [named("frage")])).rejects.toThrow("Invalid Form Body");
    expect(fake.breaches).toEqual([]);
  });

  it("goes to one server where GUILD_ID says so, and only on a change there", async () => {
    const fake = await fakeFor();
    const guildId = fake.world.guilds[0]?.id ?? "";
    await startOnce(fake, [echoWords], { guildId });
    await startOnce(fake, [echoWords], { guildId });
    expect(fake.requests.filter(({ method }) => method === "PUT")).toMatchObject([
      { path: expect.stringContaining(guildId) },
    ]);
    expect(fake.world.commands.has("")).toBe(false);
    expect(fake.breaches).toEqual([]);
  });
});

describe("starting", () => {
  it("gives an invite link without permissions", async () => {
    const fake = await fakeFor();
    const { invite } = await startOnce(fake, [echoWords]);
    const { searchParams } = new URL(invite);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: fake.world.application.id,
      scope: "bot applications.commands",
      permissions: "0",
    });
  });

  it.each<[string, FakeOptions, (fake: FakeDiscord) => Parameters<typeof startOnce>[2], RegExp]>([
    [
      "a wrong token",
      {},
      () => ({ token: `MTIz.abcdef.${"x".repeat(38)}` }),
      /does not accept DISCORD_TOKEN.*Reset Token/,
    ],
    ["a token that was reset meanwhile", { refuseWith: 4004 }, () => ({}), /does not accept DISCORD_TOKEN/],
    ["disallowed intents", { refuseWith: 4014 }, () => ({}), /does not allow the bot its intents/],
    ["too many servers", { refuseWith: 4011 }, () => ({}), /SHARDS=auto/],
    ["a shard that is none", { refuseWith: 4010 }, () => ({}), /SHARD_IDS/],
    ["no logins left today", { sessionsLeft: 0 }, () => ({}), /no more logins for now.*resets at/],
    ["a server without the bot", {}, () => ({ guildId: "123456789012345678" }), /GUILD_ID=123456789012345678/],
    ["no Discord there", {}, () => ({ api: "http://127.0.0.1:9/api" }), /cannot be reached \(ECONNREFUSED\)/],
    ["a name that does not resolve", {}, () => ({ api: "http://discord.invalid/api" }), /cannot be reached \(E/],
  ])("says what to do about %s", async (_, options, more, message) => {
    const fake = await fakeFor(options);
    const failed = startOnce(fake, [echoWords], more(fake));
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toMatchObject({ name: "UserError" });
  });

  it.each([
    ["trouble at Discord", { on: /@me/, times: 9, reply: { status: 503, body: "<h1>upstream</h1>" } }, /answers 503/],
    ["no answer at all", { on: /@me/, times: 9, delay: 3000 }, /cannot be reached \(no answer in time\)/],
    ["a connection that breaks", { on: /@me/, times: 9, cut: true }, /cannot be reached \(/],
  ])("says what to do about %s", async (_, fault, message) => {
    const fake = await fakeFor();
    fake.plan(fault);
    const failed = startOnce(fake, [echoWords]);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toMatchObject({ name: "UserError" });
  });

  it("bears with trouble that passes", async () => {
    const fake = await fakeFor();
    fake.plan({ on: /@me/, reply: { status: 502, body: "<h1>bad gateway</h1>" } });
    fake.plan({
      on: /PUT/,
      reply: { status: 429, headers: { "retry-after": "0.2" }, body: { message: "limited", retry_after: 0.2 } },
    });
    await startOnce(fake, [echoWords]);
    expect(sent(fake)).toBe(2);
  });

  it("is ready once every shard is connected, and not after closing", async () => {
    const { fake, discord } = await openSession({ commands: [echoWords], recommendedShards: 3, guilds: 6 });
    expect(discord.ready()).toBe(true);
    expect(fake.gateway.live.map(({ shard }) => shard)).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    await discord.close();
    expect(discord.ready()).toBe(false);
    expect(fake.gateway.live).toEqual([]);
  });

  it("serves the shards that it is told to", async () => {
    const { fake } = await openSession({ commands: [echoWords], discord: { shards: { ids: [1, 3], count: 4 } } });
    expect(fake.gateway.live.map(({ shard }) => shard)).toEqual([
      [1, 4],
      [3, 4],
    ]);
  });
});
