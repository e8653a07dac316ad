import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { echo, echoWords, shown, textOf } from "./sample-commands.ts";
import { openSession } from "./session.ts";

describe("a rush", () => {
  it("is deferred as it comes where the wait may be long, and not later", async () => {
    const command = echo(async ({ options }) => {
      await sleep(2500);
      return shown(String(options.words));
    });
    const { fake } = await openSession({ commands: [command], discord: { expectedWait: () => 1000 } });
    const asked = fake.person().slash("echo", { words: "x" });
    await fake.until(() => asked.acknowledged === "deferred");
    expect(Date.now() - asked.created).toBeLessThan(1000);
    expect(textOf(await fake.answer(asked))).toBe("x");
  });

  it("beyond what can be sent in time is counted and logged, and the rest is answered, over a bounded number of connections", async () => {
    let tooLate = 0;
    const { fake, complaints } = await openSession({
      commands: [echoWords],
      discord: {
        onTooLate: () => {
          tooLate += 1;
        },
      },
    });
    fake.plan({ on: /callback/, times: 1200, delay: 1000 });
    const asked = Array.from({ length: 1200 }, () => fake.person().slash("echo", { words: "x" }));
    const answered = () => asked.filter(({ acknowledged }) => acknowledged === "answered").length;
    await fake.until(() => answered() + tooLate === asked.length, 10_000);
    expect(tooLate).toBeGreaterThan(0);
    expect(answered()).toBeGreaterThan(100);
    // Of the bot's answers, and one of the client itself.
    expect(fake.mostConnections()).toBeLessThanOrEqual(258);
    await fake.until(() => complaints().some(({ many }) => Number(many) > 0));
    await fake.until(() => complaints().reduce((sum, { many = 1 }) => sum + Number(many), 0) === tooLate);
    expect(textOf(await fake.answer(fake.person().slash("echo", { words: "still here" })))).toBe("still here");
  });

  it("of keys completes nothing rather than too late", async () => {
    const command = echo(() => shown("x"), { autocomplete: () => new Promise(() => {}) });
    const { fake, complaints } = await openSession({ commands: [command] });
    const typed = fake.person().type("echo", "outlet", "Al");
    expect(await fake.choices(typed)).toEqual([]);
    expect(Date.now() - typed.created).toBeLessThan(3000);
    expect(complaints()).toEqual([]);
  });
});
