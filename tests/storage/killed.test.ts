import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { MessageReply } from "../../src/interaction/reply.ts";
import { type BotProcess, startBot } from "../bot-process.ts";
import { texts } from "../views/samples.ts";
import { describeDatabases, describePostgres, sqliteFile } from "./databases.ts";

/** The bot as a process, with its page. */
async function startPage(DATABASE_URL: string) {
  const bot = startBot({ PORT: "0", DATABASE_URL });
  await bot.greeted;
  const url = /http:\/\/localhost:\d+/u.exec(bot.stdout())?.[0] ?? "";
  async function send(command: string, options: object): Promise<MessageReply> {
    const sent = await fetch(`${url}/interactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind: "command", command, options }),
    });
    return (await sent.json()) as MessageReply;
  }
  return {
    ...bot,
    set: async (options: object) => texts((await send("settings", options)).components).join("\n"),
    ask: () => send("ask", { question: "what did Blinken say about civilians" }),
  };
}

const lines = (bot: BotProcess) =>
  bot
    .stderr()
    .trim()
    .split("\n")
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as { level: number; msg: string }] : []));

describeDatabases("a process that is killed", (create) => {
  test("loses nothing that it said was kept, whenever it is killed", async () => {
    const database = await create();
    const storage = await database.open();
    let said = 0;
    for (let round = 0; round < 10; round += 1) {
      const env = { PATH: process.env.PATH ?? "", DATABASE_URL: database.written };
      const child = spawn(process.execPath, [new URL("writer.ts", import.meta.url).pathname], { env });
      let written = "";
      child.stdout.on("data", (text) => {
        written += text;
      });
      await once(child.stdout, "data");
      await sleep(Math.random() * 150);
      const ended = once(child, "close");
      child.kill("SIGKILL");
      await ended;
      // A line that is cut off was not said.
      const last = Number(written.split("\n").at(-2));
      expect(last).toBeGreaterThan(said);
      said = last;
      const kept = await storage.read("1");
      // The next one may have been on its way; half of a change never is.
      expect([said, said + 1]).toContain(kept?.questionsPerMinute);
      expect(kept?.outlets).toEqual([String(kept?.questionsPerMinute)]);
    }
  }, 120_000);
});

describe("the bot, with its settings in a file", () => {
  test("keeps what it has answered as set, though it is killed with the next change under way", async () => {
    const { written } = sqliteFile();
    for (let round = 1; round <= 3; round += 1) {
      const bot = await startPage(written);
      if (round > 1) expect(await bot.set({})).toMatch(new RegExp(`member\\*\\*: ${round * 100 - 100 + 7}\n`, "u"));
      for (let number = 1; number <= 7; number += 1) {
        expect(await bot.set({ questions: round * 100 + number })).toContain(`: ${round * 100 + number}\n`);
      }
      bot.set({ questions: round * 100 + 7, privately: true }).catch(() => {});
      bot.child.kill("SIGKILL");
      expect(await bot.ended).toBe("SIGKILL");
    }
  }, 120_000);

  test("shares it with another process: what is set in one holds in the other within seconds", async () => {
    const { written } = sqliteFile();
    const [one, other] = await Promise.all([startPage(written), startPage(written)]);
    expect((await other.ask()).private).toBe(false);
    await one.set({ privately: true });
    expect(await other.set({})).toContain("seen by whoever asks alone");
    await expect
      .poll(async () => (await one.ask()).private && (await other.ask()).private, { timeout: 10_000 })
      .toBe(true);
    await Promise.all([one.set({ questions: 3 }), other.set({ privately: false })]);
    const settings = await one.set({});
    expect(settings).toContain("member**: 3\n");
    expect(settings).toContain("seen by everyone");
  }, 60_000);

  test("does not start with a file that it cannot write, and says what to do", async () => {
    const bot = startBot({ PORT: "0", DATABASE_URL: `${import.meta.filename}/coverage.db` });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(/Set DATABASE_URL to a file that can be written, or to none\./u);
    expect(bot.stderr()).not.toContain("    at ");
  }, 40_000);
});

describePostgres("the bot, with its settings in PostgreSQL", (server) => {
  test("goes on answering while the database is gone, refuses changes, and takes them when it is back", async () => {
    const bot = await startPage(await server().createDatabase());
    await bot.set({ privately: true, questions: 3 });
    expect((await bot.ask()).private).toBe(true);
    await server().stop();
    expect(await bot.set({ questions: 4 })).toMatch(/can’t be reached/u);
    for (let asked = 0; asked < 5; asked += 1) {
      const reply = await bot.ask();
      expect([reply.private, texts(reply.components).join()]).toEqual([true, expect.stringContaining("Blinken")]);
    }
    await server().start();
    await expect.poll(() => bot.set({ questions: 5 }), { timeout: 20_000 }).toContain("member**: 5\n");
    expect(await bot.set({})).toContain("seen by whoever asks alone");
    const told = lines(bot).filter(({ msg }) => msg.startsWith("the database"));
    expect(told.map(({ level }) => level)).toEqual([50, 30]);
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
  }, 90_000);

  test("does not start without the database that it is told of, and says what to do", async () => {
    const address = (await server().createDatabase()).replace(/coverage\d+$/u, "nowhere");
    const bot = startBot({ PORT: "0", DATABASE_URL: address });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toMatch(/^DATABASE_URL names a database that is not there/u);
  }, 40_000);
});
