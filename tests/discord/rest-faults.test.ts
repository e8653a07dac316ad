import { describe, expect, it } from "vitest";
import type { PlannedFault } from "./fake/planned-faults.ts";
import { echo, echoWords, shown } from "./sample-commands.ts";
import { openSession } from "./session.ts";

const words = "a confidential question";
const callback = /callback/;
const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
const limited = (more: object = {}) => ({
  message: "You are being rate limited.",
  retry_after: 0.3,
  global: false,
  ...more,
});

describe.concurrent("a fault that passes is not seen by the asker", () => {
  it.for<[string, PlannedFault]>([
    ["429 of a bucket", { on: callback, reply: { status: 429, headers: { "retry-after": "0.3" }, body: limited() } }],
    [
      "429 overall",
      {
        on: callback,
        reply: {
          status: 429,
          headers: { "retry-after": "0.3", "x-ratelimit-global": "true" },
          body: limited({ global: true }),
        },
      },
    ],
    ["500", { on: callback, reply: { status: 500, body: "<h1>Internal</h1>" } }],
    ["502 twice", { on: callback, times: 2, reply: { status: 502, body: "<h1>Bad gateway</h1>" } }],
    ["503", { on: callback, reply: { status: 503, body: { message: "unavailable", code: 0 } } }],
    ["a connection reset", { on: callback, cut: true }],
    ["a slow network", { on: callback, delay: 1500 }],
    ["a slow answer", { on: callback, lateAnswer: 9_000 }],
    ["HTML in place of the 204", { on: callback, instead: { status: 200, body: "<h1>welcome</h1>" } }],
  ])("%s", async ([_, fault], { onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.plan(fault);
    const answer = await fake.answer(fake.person().slash("echo", { words }));
    expect(answer.components[0]?.content).toBe(words);
    expect(complaints()).toEqual([]);
  });

  it("a deferral that arrived, but whose answer was lost", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(2200);
      return shown("late");
    });
    const { fake, complaints } = await openSession({ onTestFinished, commands: [command] });
    fake.plan({ on: callback, cutAfter: true });
    const answer = await fake.answer(fake.person().slash("echo", { words }));
    expect(answer.components[0]?.content).toBe("late");
    expect(complaints()).toEqual([]);
  });

  it("429 while editing", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(2200);
      return shown("late");
    });
    const { fake } = await openSession({ onTestFinished, commands: [command] });
    fake.plan({ on: /PATCH/, reply: { status: 429, headers: { "retry-after": "0.3" }, body: limited() } });
    fake.plan({ on: /PATCH/, cut: true });
    const answer = await fake.answer(fake.person().slash("echo", { words }));
    expect(answer.components[0]?.content).toBe("late");
  });
});

describe.concurrent("an edit that comes before Discord knows of the deferral", () => {
  it("is tried again", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(2200);
      return shown("late");
    });
    const { fake, complaints } = await openSession({ onTestFinished, commands: [command] });
    fake.plan({ on: /PATCH/, times: 2, reply: { status: 404, body: { code: 10015, message: "Unknown Webhook" } } });
    const answer = await fake.answer(fake.person().slash("echo", { words }), 6000);
    expect(answer.components[0]?.content).toBe("late");
    expect(complaints()).toEqual([]);
  });
});

// By itself: in one process with all the others some would be too late for want of a processor.
describe("rate limits", () => {
  it("do not hold up hundreds of deferred answers at once", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(2500);
      return shown("late");
    });
    const { fake, complaints } = await openSession({ onTestFinished, commands: [command] });
    const asked = Array.from({ length: 120 }, () => fake.person().slash("echo", { words }));
    // Where processors are short, some are too late.
    const answered = () => asked.filter(({ acknowledged }) => acknowledged === "answered").length;
    const tooLate = () => complaints().reduce((sum, { many = 1 }) => sum + Number(many), 0);
    await fake.until(() => answered() + tooLate() >= asked.length, 15_000);
    const edits = fake.requests.filter(({ method }) => method === "PATCH").map(({ at }) => at);
    const inOneSecond = edits.map((at) => edits.filter((other) => other >= at && other < at + 1000).length);
    expect(Math.max(...inOneSecond)).toBeGreaterThan(60);
    expect(fake.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe.concurrent("a refusal that stays is logged once, with its meaning", () => {
  it.for<[string, PlannedFault["reply"], RegExp]>([
    ["10062", { status: 404, body: { code: 10062, message: "Unknown interaction" } }, /too late/],
    ["40060", { status: 400, body: { code: 40060, message: "Already acknowledged" } }, /second process/],
    ["50013", { status: 403, body: { code: 50013, message: "Missing Permissions" } }, /give the bot's role/],
    ["50001", { status: 403, body: { code: 50001, message: "Missing Access" } }, /invite the bot anew/],
    ["trouble at Discord", { status: 503, body: "<h1>upstream</h1>" }, /discordstatus/],
    ["an HTML answer", { status: 403, body: "<html>blocked</html>" }, /not answered/],
    ["an unknown code", { status: 400, body: { code: 99999, message: "who knows" } }, /not answered/],
  ])("%s", async ([_, reply, meaning], { onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.plan({ on: callback, times: 4, ...(reply && { reply }) });
    const interaction = fake.person().slash("echo", { words });
    await fake.until(() => complaints().length > 0);
    await sleep(100);
    expect(complaints()).toMatchObject([{ interaction: interaction.id, msg: expect.stringMatching(meaning) }]);
    expect([interaction.acknowledged, interaction.followUps]).toEqual(["not", []]);
  });

  it("an answer that arrived, but whose answer was lost", async ({ onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.plan({ on: callback, cutAfter: true });
    const interaction = fake.person().slash("echo", { words });
    const answer = await fake.answer(interaction);
    expect(answer.components[0]?.content).toBe(words);
    await fake.until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([
      { interaction: interaction.id, code: 40060, msg: expect.stringContaining("earlier try") },
    ]);
  });

  it("an interaction that Discord forgot meanwhile", async ({ onTestFinished }) => {
    const { fake, complaints } = await openSession({
      onTestFinished,
      commands: [echoWords],
      life: { firstResponse: 300 },
    });
    fake.plan({ on: callback, delay: 500 });
    const interaction = fake.person().slash("echo", { words });
    await fake.until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ interaction: interaction.id, code: 10062 }]);
    expect([interaction.acknowledged, interaction.followUps]).toEqual(["not", []]);
  });

  it("an interaction whose 15 minutes are over", async ({ onTestFinished }) => {
    const command = echo(async () => {
      await sleep(2500);
      return shown("late");
    });
    const { fake, log } = await openSession({ onTestFinished, commands: [command], life: { token: 2300 } });
    const interaction = fake.person().slash("echo", { words });
    await fake.until(() => log.some(({ code }) => code === 50027));
    expect(log.filter(({ code }) => code)).toMatchObject([
      { interaction: interaction.id, code: 50027, msg: expect.stringContaining("15 minutes") },
    ]);
    expect([interaction.acknowledged, interaction.followUps]).toEqual(["deferred", []]);
  });

  it("a network that takes 10 s", async ({ onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.plan({ on: callback, delay: 10_000 });
    const interaction = fake.person().slash("echo", { words });
    await fake.until(() => complaints().length > 0, 15_000);
    expect(complaints()).toMatchObject([{ interaction: interaction.id, code: 10062 }]);
    expect(interaction.acknowledged).toBe("not");
    const next = await fake.answer(fake.person().slash("echo", { words }));
    expect(next.components[0]?.content).toBe(words);
  });

  it("a connection that never comes back", async ({ onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [echoWords] });
    fake.plan({ on: callback, times: 99, cut: true });
    const interaction = fake.person().slash("echo", { words });
    await fake.until(() => complaints().length > 0);
    expect(complaints()).toMatchObject([{ interaction: interaction.id, msg: "not answered" }]);
    expect(interaction.acknowledged).toBe("not");
  });

  it("choices that nobody waits for any more", async ({ onTestFinished }) => {
    const command = echo(() => shown("x"), { autocomplete: () => ({ kind: "choices", choices: [] }) });
    const { fake, complaints } = await openSession({ onTestFinished, commands: [command] });
    fake.plan({ on: callback, delay: 3500 });
    const interaction = fake.person().type("echo", "outlet", words);
    await fake.until(() => complaints().length > 0, 8000);
    expect(complaints()).toMatchObject([
      { level: 40, interaction: interaction.id, msg: expect.stringContaining("too late") },
    ]);
    expect(interaction.choices).toBeNull();
  });
});
