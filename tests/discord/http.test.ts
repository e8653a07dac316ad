import { request } from "node:http";
import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it, type TestContext } from "vitest";
import { startDiscordHttp } from "../../src/discord/start-http.ts";
import type { Command } from "../../src/interaction/command.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { toMarkdown } from "../../src/views/markdown.ts";
import { wordsFor } from "../../src/words/languages.ts";
import { startFakeDiscord } from "./fake/fake-discord.ts";
import { OverHttp } from "./fake/over-http.ts";
import { echo, echoWords, shown } from "./sample-commands.ts";
import { recordingLog } from "./session.ts";

const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

async function openHttp(commands: readonly Command[], onTestFinished: TestContext["onTestFinished"]) {
  const over = new OverHttp();
  const fake = await startFakeDiscord({ deliver: over.deliver });
  onTestFinished(() => fake.close());
  over.world = fake.world;
  const { log, lines } = recordingLog();
  const dispatch = createDispatch({ commands, app: {} as never, log });
  const rest = { api: fake.api };
  const { publicKey } = over;
  const door = await startDiscordHttp({
    publicKey,
    token: fake.token,
    guildId: null,
    commands,
    dispatch,
    log,
    port: 0,
    rest,
  });
  over.url = `http://127.0.0.1:${door.port}/interactions`;
  onTestFinished(async () => {
    await door.close();
    expect(fake.breaches).toEqual([]);
  });
  return { fake, over, door, log: lines, complaints: () => lines.filter(({ level }) => level >= 40) };
}

/** Announces more than is taken; the door answers without reading on. */
function statusOfHuge(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const huge = request(url, { method: "POST", headers: { "content-length": 1_100_000 } }, ({ statusCode }) => {
      resolve(statusCode);
      huge.destroy();
    });
    huge.on("error", reject);
    huge.flushHeaders();
  });
}

describe.concurrent("interactions over HTTP", () => {
  it("are answered as through the gateway, which is not needed", async ({ onTestFinished }) => {
    const command = echo(({ options }) => shown(String(options.words), { private: options.private === true }), {
      component: () => shown("second", { kind: "update" }),
      autocomplete: ({ typed }) => ({ kind: "choices", choices: [{ name: typed, value: typed }] }),
    });
    const { fake, over, door, complaints } = await openHttp([command], onTestFinished);
    const reader = fake.person();
    const first = await fake.answer(reader.slash("echo", { words: "hello", private: true }));
    expect([first.components[0]?.content, first.flags & MessageFlags.Ephemeral]).toEqual(["hello", 64]);
    expect((await fake.answer(reader.press(first, "More"))).components[0]?.content).toBe("second");
    expect(await fake.choices(reader.type("echo", "outlet", "Al"))).toEqual([{ name: "Al", value: "Al" }]);
    expect(over.statuses).toEqual([200, 200, 200]);
    expect(fake.gateway.logins).toEqual([]);
    expect(door.invite).toContain(fake.world.application.id);
    expect(complaints()).toEqual([]);
  });

  it("are deferred when slow, and finished through the webhook", async ({ onTestFinished }) => {
    const command = echo(async ({ options }) => {
      await sleep(2050);
      return shown("late", { private: options.words === "hide" });
    });
    const { fake, complaints } = await openHttp([command], onTestFinished);
    const open = fake.person().slash("echo", { words: "open" });
    const hidden = fake.person().slash("echo", { words: "hide" });
    expect((await fake.answer(open)).flags & MessageFlags.Ephemeral).toBe(0);
    expect((await fake.answer(hidden)).flags & MessageFlags.Ephemeral).toBe(64);
    expect(complaints()).toEqual([]);
  });

  it("answer Discord's ping, and nothing that Discord has not signed", async ({ onTestFinished }) => {
    const { over } = await openHttp([echoWords], onTestFinished);
    const ping = JSON.stringify({ type: 1, id: "1", application_id: "2", token: "t" });
    const pong = await over.post(ping);
    expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }]);
    const forged: [Record<string, string>, number][] = [
      [{ "x-signature-ed25519": "0".repeat(128) }, 0],
      [{ "x-signature-ed25519": "not hexadecimal" }, 0],
      [{ "x-signature-ed25519": "" }, 0],
      [{ "x-signature-timestamp": "1700000000" }, 0],
      [{ "x-signature-timestamp": "yesterday" }, 0],
      [{}, 3600],
      [{}, -3600],
    ];
    for (const [headers, age] of forged) expect((await over.post(ping, headers, age)).status).toBe(401);
    const stranger = new OverHttp();
    stranger.url = over.url;
    expect((await stranger.post(ping)).status).toBe(401);
    expect((await fetch(over.url, { method: "POST", body: ping })).status).toBe(401);
    expect((await fetch(over.url)).status).toBe(404);
  });

  it("are refused when too large or no interaction, and the door stays open", async ({ onTestFinished }) => {
    const { fake, over } = await openHttp([echoWords], onTestFinished);
    expect(await statusOfHuge(over.url)).toBe(413);
    for (const body of ["", "{", "[]", "null", '{"type":2}']) expect((await over.post(body)).status).toBe(400);
    expect((await over.post(new Uint8Array([0xff, 0xfe, 0x00]))).status).toBe(400);
    expect((await fake.answer(fake.person().slash("echo", { words: "still" }))).components[0]?.content).toBe("still");
  });

  it("are answered in words where they cannot be read", async ({ onTestFinished }) => {
    const { over, complaints } = await openHttp([echoWords], onTestFinished);
    const unreadable = { id: "11", application_id: "12", token: "t", locale: "de", data: {} };
    const answer = await over.post(JSON.stringify({ ...unreadable, type: 42 }));
    const { type, data } = (await answer.json()) as { type: number; data: { components: { content: string }[] } };
    expect([answer.status, type]).toEqual([200, 4]);
    expect(data.components[0]?.content).toBe(toMarkdown(wordsFor("de").faults.unknownCommand));
    // Choices can hold no words.
    expect((await over.post(JSON.stringify({ ...unreadable, type: 4 }))).status).toBe(400);
    expect(complaints().map(({ msg }) => msg)).toEqual(Array(2).fill("an interaction that cannot be read"));
  });

  it("leave neither question nor token nor signature in the log", async ({ onTestFinished }) => {
    const command = echo(({ options }) => {
      throw new Error(`cannot say ${options.words}`);
    });
    const { fake, over, log, complaints } = await openHttp([command], onTestFinished);
    const asked = fake.person().slash("echo", { words: "a confidential question" });
    expect((await fake.answer(asked)).components[0]?.content).toMatch(/went wrong/);
    const signature = "0123456789abcdef".repeat(8);
    expect((await over.post("{}", { "x-signature-ed25519": signature })).status).toBe(401);
    expect(complaints()).toMatchObject([{ interaction: asked.id, fault: { message: "cannot say [asked]" } }]);
    for (const secret of ["confidential", asked.token, fake.token, signature])
      expect(JSON.stringify(log)).not.toContain(secret);
  });

  it("give empty choices for what was typed over", async ({ onTestFinished }) => {
    const command = echo(() => shown("x"), {
      autocomplete: async ({ typed }) => {
        await sleep(200);
        return { kind: "choices", choices: [{ name: typed, value: typed }] };
      },
    });
    const { fake } = await openHttp([command], onTestFinished);
    const reader = fake.person();
    const typed = ["a", "ab", "abc", "abcd"].map((text) => reader.type("echo", "outlet", text));
    const choices = await Promise.all(typed.map((interaction) => fake.choices(interaction)));
    expect(choices.at(-1)).toEqual([{ name: "abcd", value: "abcd" }]);
    expect(choices.filter(({ length }) => length === 0).length).toBeGreaterThan(0);
  });

  it("finish before the door closes", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(1000);
      return shown("finished");
    });
    const { fake, door } = await openHttp([command], onTestFinished);
    const asked = fake.person().slash("echo", { words: "x" });
    await sleep(200);
    await door.close();
    expect((await fake.answer(asked)).components[0]?.content).toBe("finished");
  });

  it("are answered with an apology where a fault ends the bot", async ({ onTestFinished }) => {
    const endless = echo(() => new Promise(() => {}));
    const { fake, door, complaints } = await openHttp([endless], onTestFinished);
    const asked = fake.person().slash("echo", { words: "x" });
    await sleep(200);
    await door.giveUp(new Error("broken"));
    expect((await fake.answer(asked)).components[0]?.content).toMatch(/went wrong/);
    expect(complaints()).toMatchObject([{ interaction: asked.id, fault: { message: "broken" } }]);
  });

  it("say so when the port is taken", async ({ onTestFinished }) => {
    const { over, door } = await openHttp([echoWords], onTestFinished);
    const { log } = recordingLog();
    const dispatch = createDispatch({ commands: [], app: {} as never, log });
    const again = startDiscordHttp({
      publicKey: over.publicKey,
      token: null,
      guildId: null,
      commands: [],
      dispatch,
      log,
      port: door.port,
    });
    await expect(again).rejects.toThrow(/Port \d+ is taken/);
  });
});
