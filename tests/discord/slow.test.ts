import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { KnownSettings } from "../../src/storage/known.ts";
import { unset } from "../../src/storage/settings.ts";
import type { Options } from "./fake/person.ts";
import { echo, isPrivate, shown, textOf } from "./sample-commands.ts";
import { openSession } from "./session.ts";

describe("a slow command", () => {
  const slow = (more: Parameters<typeof echo>[1] = {}) =>
    echo(async ({ options }) => {
      await sleep(2300);
      return shown(String(options.words), { private: options.words === "hide" || options.private === true });
    }, more);

  it.concurrent.for<[string, Options, boolean]>([
    ["for all", { words: "open" }, false],
    ["for the asker", { words: "open", private: true }, true],
    ["for the asker, which was not known before", { words: "hide" }, true],
  ])("is deferred and then answered %s", async ([_, options, hidden], { onTestFinished }) => {
    const { fake, complaints } = await openSession({ onTestFinished, commands: [slow()] });
    const interaction = fake.person().slash("echo", options);
    await fake.until(() => interaction.acknowledged === "deferred");
    expect(Date.now() - interaction.created).toBeLessThan(2500);
    const answer = await fake.answer(interaction);
    expect([textOf(answer), isPrivate(answer)]).toEqual([options.words, hidden]);
    expect(complaints()).toEqual([]);
  });

  it.concurrent.for<[string, Options, boolean]>([
    ["for the asker alone where the server has it so", { words: "hide" }, true],
    ["for all where the asker says so", { words: "open", private: false }, false],
  ])("is deferred %s", async ([_, options, hidden], { onTestFinished }) => {
    const settings: KnownSettings = {
      of: async () => ({ ...unset, privateReplies: true, stored: true }),
      anew: () => Promise.reject(new Error("unused")),
      change: () => Promise.reject(new Error("unused")),
      forget: () => Promise.reject(new Error("unused")),
      onLeft: () => {},
      reachable: () => true,
      close: async () => {},
    };
    const { fake } = await openSession({ onTestFinished, commands: [slow()], settings });
    const interaction = fake.person().slash("echo", options);
    await fake.until(() => interaction.acknowledged === "deferred");
    expect(interaction.ephemeral).toBe(hidden);
    const answer = await fake.answer(interaction);
    expect([textOf(answer), isPrivate(answer), interaction.followUps]).toEqual([options.words, hidden, []]);
  });

  it.concurrent.for<[string, string, boolean]>([
    ["updates", "More", true],
    ["posts beside", "Share", false],
  ])("%s the message of a component", async ([_, button, same], { onTestFinished }) => {
    const command = echo(() => shown("first"), {
      component: async ({ customId }) => {
        await sleep(2300);
        return shown("second", customId === "echo:more" ? { kind: "update" } : { private: true });
      },
    });
    const { fake } = await openSession({ onTestFinished, commands: [command] });
    const reader = fake.person();
    const first = await fake.answer(reader.slash("echo", { words: "x" }));
    const pressed = reader.press(first, button);
    await fake.until(() => pressed.acknowledged === "deferred-update");
    await fake.until(() => pressed.acknowledged === "answered" || pressed.followUps.length > 0);
    const second = await fake.answer(pressed);
    expect([second.id === first.id, textOf(second), isPrivate(second)]).toEqual([same, "second", !same]);
  });
});
