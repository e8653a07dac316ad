import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { createCooldown } from "../../src/interaction/cooldown.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import type { Person } from "./fake/person.ts";
import { echo, echoMessage, echoWords, isPrivate, shown, textOf } from "./sample-commands.ts";
import { openSession } from "./session.ts";

describe("through a real client", () => {
  it("answers a command for all, or for the asker alone", async () => {
    const { fake, complaints } = await openSession({ commands: [echoWords] });
    const reader = fake.person();
    const open = await fake.answer(reader.slash("echo", { words: "hello" }));
    expect([textOf(open), isPrivate(open)]).toEqual(["hello", false]);
    const hidden = await fake.answer(reader.slash("echo", { words: "hush", private: true }));
    expect([textOf(hidden), isPrivate(hidden)]).toEqual(["hush", true]);
    expect(complaints()).toEqual([]);
  });

  it("hands over who asks, where, and in which language", async () => {
    const seen: InteractionRequest[] = [];
    const command = echo((request) => {
      seen.push(request);
      return shown("yes");
    });
    const { fake } = await openSession({ commands: [command] });
    const guild = fake.world.guilds[0];
    const inServer = fake.person("a", {}, "de", true);
    const inDirect = fake.person("b", { guildId: null, channelId: "77", context: 1 });
    const inPrivate = fake.person("c", { guildId: null, channelId: "78", context: 2 });
    for (const person of [inServer, inDirect, inPrivate]) await fake.answer(person.slash("echo", { words: "x" }));
    expect(seen).toEqual([
      {
        kind: "command",
        command: "echo",
        options: { words: "x" },
        userId: inServer.user.id,
        guildId: guild?.id,
        channelId: guild?.channelId,
        locale: "de",
        moderator: true,
      },
      {
        kind: "command",
        command: "echo",
        options: { words: "x" },
        userId: inDirect.user.id,
        guildId: null,
        channelId: "77",
        locale: "en-US",
      },
      {
        kind: "command",
        command: "echo",
        options: { words: "x" },
        userId: inPrivate.user.id,
        guildId: null,
        channelId: "78",
        locale: "en-US",
      },
    ]);
  });

  it("answers a message command with the message's text", async () => {
    const { fake } = await openSession({ commands: [echoMessage(({ text }) => shown(text, { private: true }))] });
    const answer = await fake.answer(fake.person().use("Echo this", "what somebody wrote"));
    expect([textOf(answer), isPrivate(answer)]).toEqual(["what somebody wrote", true]);
  });

  it("hands a component the message it sits on, and updates it or posts anew", async () => {
    const seen: InteractionRequest[] = [];
    const command = echo(({ options }) => shown("first", { private: options.private === true }), {
      component: (request) => {
        seen.push(request);
        const share = request.customId === "echo:share";
        return shown(share ? "shared" : "second", { kind: share ? "post" : "update" });
      },
    });
    const { fake } = await openSession({ commands: [command] });
    const reader = fake.person();
    const first = await fake.answer(reader.slash("echo", { words: "x", private: true }));
    const updated = await fake.answer(reader.press(first, "More"));
    expect([updated.id, textOf(updated), isPrivate(updated)]).toEqual([first.id, "second", true]);
    const posted = await fake.answer(reader.press(updated, "Share"));
    expect([posted.id === first.id, textOf(posted), isPrivate(posted)]).toEqual([false, "shared", false]);
    expect(seen[0]).toMatchObject({
      kind: "component",
      customId: "echo:more",
      values: [],
      message: { private: true, askedBy: reader.user.id, components: [{ type: 10, content: "first" }, { type: 1 }] },
    });
  });

  it("hands over what was chosen from a menu", async () => {
    const menu = {
      type: 1 as const,
      components: [{ type: 3 as const, custom_id: "echo:pick", options: [{ label: "One", value: "1" }] }],
    };
    const command = echo(() => shown("pick", { components: [menu] }), {
      component: ({ values }) => shown(`picked ${values.join()}`, { kind: "update" }),
    });
    const { fake } = await openSession({ commands: [command] });
    const reader = fake.person();
    const message = await fake.answer(reader.slash("echo", { words: "x" }));
    expect(textOf(await fake.answer(reader.choose(message, "One")))).toBe("picked 1");
  });

  it("completes an option", async () => {
    const command = echo(() => shown("x"), {
      autocomplete: ({ option, typed, options }) => ({
        kind: "choices",
        choices: [{ name: `${option} ${typed} ${options.words}`, value: "v" }],
      }),
    });
    const { fake } = await openSession({ commands: [command] });
    const choices = await fake.choices(fake.person().type("echo", "outlet", "Al J", { words: "w" }));
    expect(choices).toEqual([{ name: "outlet Al J w", value: "v" }]);
  });

  it("answers the newest of what is typed fast, never an old one after it", async () => {
    const command = echo(() => shown("x"), {
      autocomplete: ({ typed }) => ({ kind: "choices", choices: [{ name: typed, value: typed }] }),
    });
    const { fake } = await openSession({ commands: [command] });
    fake.plan({ on: /callback/, times: 100, delay: 180 });
    const reader = fake.person();
    const typed = [];
    for (let letters = 1; letters <= 20; letters += 1) {
      typed.push(reader.type("echo", "outlet", "x".repeat(letters)));
      await sleep(50);
    }
    const last = typed.at(-1)!;
    expect(await fake.choices(last)).toEqual([{ name: "x".repeat(20), value: "x".repeat(20) }]);
    const answered = typed.filter(({ choices }) => choices).length;
    expect(answered).toBeGreaterThan(2);
    expect(answered).toBeLessThan(10);
    expect(Date.now() - last.created).toBeLessThan(3000);
  });

  it("tells a fault in the person's words, and any other with an id", async () => {
    const command = echo(({ options }) => {
      if (options.words === "mine") throw new Error("the database is on fire");
      throw new UserError("Write a date as 2023 or 2023-10-12.");
    });
    const { fake, complaints } = await openSession({ commands: [command] });
    const reader = fake.person();
    const refused = await fake.answer(reader.slash("echo", { words: "theirs" }));
    expect([textOf(refused), isPrivate(refused)]).toEqual(["Write a date as 2023 or 2023-10-12.", true]);
    expect(complaints()).toEqual([]);
    const interaction = reader.slash("echo", { words: "mine" });
    const failed = await fake.answer(interaction);
    const id = /host: (\w{8})/.exec(textOf(failed))?.[1];
    expect(isPrivate(failed)).toBe(true);
    expect(complaints()).toMatchObject([
      { id, interaction: interaction.id, command: "echo", fault: { message: "the database is on fire" } },
    ]);
  });

  it("sends an apology where Discord refuses the reply's form", async () => {
    const { fake, complaints } = await openSession({ commands: [echoWords] });
    fake.plan({
      on: /callback/,
      reply: { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: {} } },
    });
    const answer = await fake.answer(fake.person().slash("echo", { words: "said in confidence" }));
    expect([textOf(answer).includes("went wrong"), isPrivate(answer)]).toEqual([true, true]);
    expect(complaints()).toMatchObject([{ fault: { code: 50035 } }]);
    expect(JSON.stringify(complaints())).not.toContain("confidence");
  });

  it("sends an apology where a command gives choices for a message", async () => {
    const command = echo(() => ({ kind: "choices", choices: [] }) as never);
    const { fake, complaints } = await openSession({ commands: [command] });
    expect(textOf(await fake.answer(fake.person().slash("echo", { words: "x" })))).toMatch(/went wrong/);
    expect(complaints()).toHaveLength(1);
  });

  it("cuts what is too much for Discord", async () => {
    const command = echo(() => shown("word ".repeat(2000)), {
      autocomplete: () => ({
        kind: "choices",
        choices: Array.from({ length: 40 }, (_, number) => ({
          name: `${number}${"n".repeat(150)}`,
          value: `${number}`,
        })),
      }),
    });
    const { fake, complaints } = await openSession({ commands: [command] });
    const reader = fake.person();
    expect(textOf(await fake.answer(reader.slash("echo", { words: "x" })))).toMatch(/^word .*…$/);
    expect(await fake.choices(reader.type("echo", "outlet", "x"))).toHaveLength(25);
    expect(complaints()).toEqual([]);
  });
});

it("holds back who asks too much, and no moderator", async () => {
  const { fake } = await openSession({ commands: [echoWords], cooldown: createCooldown({ questions: 2 }) });
  const [reader, moderator] = [fake.person(), fake.person("m", {}, "en-US", true)];
  const ask = async (person: Person) => fake.answer(person.slash("echo", { words: "x" }));
  for (let asked = 0; asked < 2; asked += 1) expect(textOf(await ask(reader))).toBe("x");
  const held = await ask(reader);
  expect([textOf(held), isPrivate(held)]).toEqual([expect.stringMatching(/again in \d+ seconds/), true]);
  for (let asked = 0; asked < 4; asked += 1) expect(textOf(await ask(moderator))).toBe("x");
});
