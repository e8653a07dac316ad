import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/views/markdown.ts";
import { wordsFor } from "../../src/words/languages.ts";
import { echo, echoWords, shown } from "./sample-commands.ts";
import { openSession } from "./session.ts";

const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

describe.concurrent("closing", () => {
  it("finishes what is in flight, takes nothing new, and leaves the gateway", async ({ onTestFinished }) => {
    const slow = echo(async () => {
      await sleep(2500);
      return shown("finished");
    });
    const { fake, discord, complaints } = await openSession({ onTestFinished, commands: [slow] });
    const reader = fake.person();
    const asked = reader.slash("echo", { words: "x" });
    await sleep(300);
    const started = Date.now();
    const closed = discord.close();
    await fake.until(() => fake.gateway.live.length === 0);
    const late = reader.slash("echo", { words: "too late" });
    await closed;
    expect(Date.now() - started).toBeLessThan(4000);
    expect((await fake.answer(asked)).components[0]?.content).toBe("finished");
    expect(late.acknowledged).toBe("not");
    expect(complaints()).toEqual([]);
  });

  it("waits at most 10 s for what does not end, and asks who waits for it to try again", async ({ onTestFinished }) => {
    const endless = echo(() => new Promise(() => {}));
    const { fake, discord, complaints } = await openSession({ onTestFinished, commands: [endless] });
    const asked = fake.person("reader", {}, "de").slash("echo", { words: "x", private: true });
    await fake.until(() => asked.acknowledged === "deferred");
    const started = Date.now();
    await discord.close();
    expect(Date.now() - started).toBeLessThan(10_500);
    expect((await fake.answer(asked)).components[0]?.content).toBe(toMarkdown(wordsFor("de").faults.busy(30)));
    expect(complaints()).toMatchObject([{ msg: expect.stringContaining("left unfinished"), underWay: 1 }]);
  });

  it("after a fault apologizes to all who wait, and takes nothing new", async ({ onTestFinished }) => {
    const endless = echo(() => new Promise(() => {}), { component: () => new Promise(() => {}) });
    const { fake, discord, complaints } = await openSession({ onTestFinished, commands: [endless] });
    const reader = fake.person();
    const deferred = reader.slash("echo", { words: "a confidence" });
    await fake.until(() => deferred.acknowledged === "deferred");
    const asked = reader.slash("echo", { words: "a confidence" });
    await sleep(200);
    const started = Date.now();
    await discord.giveUp(new Error("broken"));
    expect(Date.now() - started).toBeLessThan(1500);
    const late = reader.slash("echo", { words: "too late" });
    for (const each of [deferred, asked]) {
      expect((await fake.answer(each)).components[0]?.content).toMatch(/went wrong/);
      expect(complaints()).toContainEqual(expect.objectContaining({ interaction: each.id, id: expect.any(String) }));
    }
    expect(JSON.stringify(complaints())).not.toContain("confidence");
    expect(late.acknowledged).toBe("not");
  });

  it("is quick where nothing is in flight, even with the gateway gone", async ({ onTestFinished }) => {
    const { fake, discord } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.gateway.down = true;
    await sleep(200);
    const started = Date.now();
    await discord.close();
    expect(Date.now() - started).toBeLessThan(2500);
  });
});
