import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { startBot } from "./bot-process.ts";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./discord/fake/fake-discord.ts";
import { shardOf } from "./discord/fake/gateway.ts";
import { OverHttp } from "./discord/fake/over-http.ts";
import { showMessage } from "./discord/fake/show.ts";
import { sqliteFile } from "./storage/databases.ts";

async function openFake(options: FakeOptions = {}): Promise<FakeDiscord> {
  const fake = await startFakeDiscord(options);
  onTestFinished(async () => {
    await fake.close();
    expect(fake.breaches).toEqual([]);
  });
  return fake;
}

const settings = ({ api, token }: FakeDiscord) => ({ DISCORD_API: api, DISCORD_TOKEN: token });
const aboutGaza = { question: "what did officials say about Gaza" };

async function freePort(): Promise<number> {
  const { server, port } = await occupy();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function occupy() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  return { server, port: (server.address() as AddressInfo).port };
}

describe("the bot as a process", () => {
  it("prints its invite, answers, tells its health, finishes what is in flight on SIGTERM, and leaves", async () => {
    const fake = await openFake();
    const port = await freePort();
    const bot = startBot({ ...settings(fake), OPERATING_ADDRESS: String(port) });
    await bot.greeted;
    expect(bot.stdout()).toContain(`https://discord.com/oauth2/authorize?client_id=${fake.world.application.id}`);
    const reader = fake.person();
    expect(showMessage(await fake.answer(reader.slash("ask", aboutGaza)))).toMatch(/Gaza/);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('coverage_interactions_total{kind="command",command="ask",result="answered"} 1');
    expect(metrics).toContain("coverage_articles 5");
    expect(Number(/^coverage_passages (\d+)$/mu.exec(metrics)?.[1])).toBeGreaterThan(20);

    fake.plan({ on: /callback/u, delay: 1500 });
    const inFlight = reader.slash("ask", aboutGaza);
    await sleep(300);
    bot.child.kill("SIGTERM");
    const started = Date.now();
    expect(await bot.ended).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(inFlight.acknowledged).toBe("answered");
    expect(bot.stderr()).toContain("finishing what is under way");
    for (const secret of [fake.token, inFlight.token, "officials"]) expect(bot.stderr()).not.toContain(secret);
  }, 40_000);

  it("answers the buttons of messages from before it was killed", async () => {
    const fake = await openFake();
    const first = startBot(settings(fake));
    await first.greeted;
    const reader = fake.person();
    const old = await fake.answer(reader.slash("ask", aboutGaza));
    const before = showMessage(old);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    const second = startBot(settings(fake));
    await second.greeted;
    expect(showMessage(await fake.answer(reader.press(old, "More excerpts")))).not.toBe(before);
    expect(fake.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  }, 40_000);

  it("logs a fault of its own, finishes what is in flight, and leaves to be started again", async () => {
    const fake = await openFake();
    const breaks = 'process.on("SIGUSR2", () => { throw new Error("broken"); })';
    const bot = startBot({ ...settings(fake), NODE_OPTIONS: `--import=data:text/javascript,${encodeURI(breaks)}` });
    await bot.greeted;
    fake.plan({ on: /callback/u, delay: 1000 });
    const inFlight = fake.person().slash("ask", aboutGaza);
    await sleep(500);
    bot.child.kill("SIGUSR2");
    expect(await bot.ended).toBe(1);
    expect(inFlight.acknowledged).toBe("answered");
    const said = bot.stderr().trim().split("\n");
    expect(said.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 60, fault: expect.objectContaining({ message: "broken" }) }),
    );
  }, 40_000);

  it("holds back who asks more often than QUESTIONS_PER_MINUTE", async () => {
    const fake = await openFake();
    await startBot({ ...settings(fake), QUESTIONS_PER_MINUTE: "2" }).greeted;
    const reader = fake.person();
    for (const held of [false, false, true]) {
      expect(showMessage(await fake.answer(reader.slash("ask", aboutGaza))).includes("ask again in")).toBe(held);
    }
  }, 40_000);

  it("keeps what moderators have set when it is killed, and forgets it with the server", async () => {
    const fake = await openFake();
    const { written, open } = sqliteFile();
    const env = { ...settings(fake), DATABASE_URL: written };
    const first = startBot(env);
    await first.greeted;
    const moderator = () => fake.person("moderator", {}, "en-US", true);
    const panel = await fake.answer(moderator().slash("settings", { questions: 2, privately: true }));
    expect(showMessage(panel)).toContain("Settings of this server");
    first.child.kill("SIGKILL");
    await first.ended;

    await startBot(env).greeted;
    const reader = fake.person();
    const replies = [];
    for (let asked = 0; asked < 3; asked += 1) replies.push(await fake.answer(reader.slash("ask", aboutGaza)));
    expect(replies.map((reply) => (reply.flags & MessageFlags.Ephemeral) !== 0)).toEqual([true, true, true]);
    expect(replies.map((reply) => /ask again in/u.test(showMessage(reply)))).toEqual([false, false, true]);
    const again = moderator();
    const shown = await fake.answer(again.slash("settings"));
    const narrowed = await fake.answer(again.choose(shown, "The National"));
    expect(showMessage(narrowed)).toContain("Use all outlets");
    expect(showMessage(await fake.answer(again.slash("sources")))).toContain("1 article");

    const storage = await open();
    const [{ id: server } = { id: "" }] = fake.world.guilds;
    expect(await storage.read(server)).toEqual({
      questionsPerMinute: 2,
      privateReplies: true,
      outlets: ["The National"],
    });
    fake.gateway.dispatch("GUILD_DELETE", { id: server }, server);
    await expect.poll(() => storage.read(server)).toBeNull();
  }, 60_000);

  it("serves over HTTP with a public key, without gateway or token", async () => {
    const http = new OverHttp();
    const fake = await openFake({ deliver: http.deliver });
    http.world = fake.world;
    const port = await freePort();
    const env = { DISCORD_API: fake.api, DISCORD_PUBLIC_KEY: http.publicKey, PORT: String(port) };
    const bot = startBot(env);
    await bot.greeted;
    expect(bot.stdout()).toContain(`at port ${port}`);
    http.url = `http://127.0.0.1:${port}/interactions`;
    expect(await (await http.post(JSON.stringify({ type: 1 }))).json()).toEqual({ type: 1 });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
    fake.world.commands.set("", [{ name: "sources", description: "x" }]);
    expect(showMessage(await fake.answer(fake.person().slash("sources")))).toMatch(/5 articles/);
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(fake.gateway.logins).toEqual([]);
  }, 40_000);

  it("shares the servers among four, each with its own", async () => {
    const fake = await openFake({ guilds: 12 });
    const folder = await mkdtemp(join(tmpdir(), "coverage-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const bots = await Promise.all(
      [0, 1, 2, 3].map(async (id) => {
        const articles = join(folder, `${id}.jsonl`);
        const text = "The harbour stays closed until May, the mayor said on Monday.";
        await writeFile(articles, JSON.stringify({ id: "a", title: "The harbour", outlet: `Paper ${id}`, text }));
        const shards = { SHARD_IDS: String(id), SHARD_COUNT: "4" };
        return startBot({ ...settings(fake), ...shards, ARTICLES: articles });
      }),
    );
    await Promise.all(bots.map(({ greeted }) => greeted));
    for (const { id: guildId, channelId } of fake.world.guilds) {
      const reply = showMessage(await fake.answer(fake.person("a", { guildId, channelId }).slash("sources")));
      expect(reply).toContain(`Paper ${shardOf(guildId, 4)}`);
    }
    expect(new Set(fake.world.guilds.map(({ id }) => shardOf(id, 4))).size).toBe(4);
  }, 60_000);
});

describe("a start that fails", () => {
  it("says what to do about a wrong token", async () => {
    const fake = await openFake();
    const bot = startBot({ ...settings(fake), DISCORD_TOKEN: `MTIzNDU2Nzg5MDEyMzQ1Njc4.abcdef.${"x".repeat(38)}` });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(/does not accept DISCORD_TOKEN.*Reset Token/);
    expect(bot.stderr()).not.toContain("    at ");
  }, 40_000);

  it.each([
    ["of the local page", (port: string) => ({ PORT: port }), /taken.*PORT/],
    [
      "of interactions over HTTP",
      (port: string) => ({ PORT: port, DISCORD_PUBLIC_KEY: "0".repeat(64) }),
      /taken.*PORT/,
    ],
    [
      "of health and metrics",
      (port: string) => ({ PORT: "0", OPERATING_ADDRESS: `0.0.0.0:${port}` }),
      /taken.*OPERATING/,
    ],
  ])(
    "says what to do about a taken port %s",
    async (_, env, message) => {
      const { server, port } = await occupy();
      onTestFinished(() => void server.close());
      const bot = startBot(env(String(port)));
      expect(await bot.ended).toBe(1);
      expect(bot.stderr()).toMatch(message);
      expect(bot.stderr()).not.toContain("    at ");
    },
    40_000,
  );

  it("names every fault of the configuration", async () => {
    const bot = startBot({ DISCORD_TOKEN: "x", SHARDS: "many" });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr().trim().split("\n")).toHaveLength(2);
  });

  it("ends with what to do where Discord closes for good while it runs", async () => {
    const fake = await openFake();
    const bot = startBot(settings(fake));
    await bot.greeted;
    fake.gateway.closeAll(4004);
    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(/^Discord does not accept DISCORD_TOKEN/mu);
  }, 40_000);
});
