import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { echoWords } from "./sample-commands.ts";
import { openSession, type TestSession } from "./session.ts";

/** Somebody asks and gets an answer: the connection works. */
async function works({ fake }: TestSession, words: string): Promise<void> {
  const message = await fake.answer(fake.person().slash("echo", { words }), 8000);
  expect(message.components[0]?.content).toBe(words);
}

const lost = "lost the connection to Discord, reconnecting";

/** What the log says of a connection, in order. */
const saidOf = ({ log }: TestSession) => log.map(({ msg }) => msg).filter((msg) => /connect/u.test(msg));

describe.concurrent("a connection to the gateway", () => {
  it("that closes is resumed, and what was asked meanwhile is answered", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords] });
    const { fake } = session;
    await works(session, "before");
    fake.gateway.closeAll(4000);
    await fake.until(() => fake.gateway.live.length === 0);
    const missed = fake.person().slash("echo", { words: "meanwhile" });
    expect((await fake.answer(missed)).components[0]?.content).toBe("meanwhile");
    await works(session, "after");
    expect(fake.gateway.logins).toEqual(["identify", "resume"]);
    expect(saidOf(session)).toEqual(["connected to Discord", lost, "connected to Discord again"]);
  });

  it("that Discord asks to reopen is resumed", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords] });
    session.fake.gateway.askToReconnect();
    await session.fake.until(() => session.fake.gateway.logins.length === 2);
    expect(session.fake.gateway.logins).toEqual(["identify", "resume"]);
    await works(session, "after");
    expect(saidOf(session)).toEqual(["connected to Discord", lost, "connected to Discord again"]);
  });

  it("whose session is invalid but resumable is resumed", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords] });
    session.fake.gateway.invalidate(true);
    await session.fake.until(() => session.fake.gateway.logins.length === 2);
    expect(session.fake.gateway.logins).toEqual(["identify", "resume"]);
    await works(session, "after");
    expect(saidOf(session)).toEqual(["connected to Discord", "connected to Discord again"]);
  });

  it("whose session is gone begins a new one", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords] });
    session.fake.gateway.invalidate(false);
    await session.fake.until(() => session.fake.gateway.logins.length === 2, 10_000);
    expect(session.fake.gateway.logins).toEqual(["identify", "identify"]);
    await works(session, "after");
    expect(saidOf(session)).toEqual(["connected to Discord", lost, "connected to Discord"]);
  });

  it("that is dead without having closed is found out by its heartbeats", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords], heartbeat: 300 });
    session.fake.gateway.deaf = true;
    await session.fake.until(() => session.fake.gateway.logins.length === 2);
    session.fake.gateway.deaf = false;
    expect(session.fake.gateway.logins[1]).toBe("resume");
    await works(session, "after");
    expect(session.discord.ready()).toBe(true);
    expect(saidOf(session)).toEqual(["connected to Discord", lost, "connected to Discord again"]);
  });

  it("to a server that is gone for a while comes back, and is not ready until then", async ({ onTestFinished }) => {
    const session = await openSession({ onTestFinished, commands: [echoWords] });
    const { fake, discord, complaints } = session;
    fake.gateway.down = true;
    await fake.until(() => !discord.ready());
    await new Promise((wake) => setTimeout(wake, 3000));
    expect(discord.ready()).toBe(false);
    fake.gateway.down = false;
    await fake.until(() => discord.ready(), 10_000);
    await works(session, "after");
    expect(complaints().filter(({ msg }) => msg.startsWith("lost"))).toHaveLength(1);
  });

  it("that is closed for good says so once, with what to do", async ({ onTestFinished }) => {
    const stops: UserError[] = [];
    const { fake, discord, complaints } = await openSession({
      onTestFinished,
      commands: [echoWords],
      discord: { onStop: (reason) => stops.push(reason) },
    });
    fake.gateway.closeAll(4004);
    await fake.until(() => stops.length > 0);
    expect(stops.map(String)).toEqual([expect.stringContaining("DISCORD_TOKEN")]);
    expect(stops[0]).toBeInstanceOf(UserError);
    expect(discord.ready()).toBe(false);
    expect(complaints().map(({ msg }) => msg)).toContain(stops[0]?.message);
  });
});

it("a connection bears a flood of events between questions", async () => {
  // Longer than Discord waits: the flood is made in the same process.
  const life = { firstResponse: 20_000 };
  const session = await openSession({ commands: [echoWords], guilds: 3, life });
  const { fake } = session;
  const [guild] = fake.world.guilds;
  const flood = () => {
    for (let number = 0; number < 1000; number += 1) {
      const channel = { id: guild?.channelId, guild_id: guild?.id, type: 0, name: `news-${number}` };
      fake.gateway.dispatch("CHANNEL_UPDATE", channel, null);
    }
  };
  flood();
  const reader = fake.person();
  const asked = Array.from({ length: 100 }, (_, number) => reader.slash("echo", { words: `${number}` }));
  flood();
  const answers = await Promise.all(asked.map((interaction) => fake.answer(interaction, 20_000)));
  expect(answers.map(({ components }) => components[0]?.content)).toEqual(asked.map((_, number) => `${number}`));
  expect(session.complaints()).toEqual([]);
}, 30_000);
