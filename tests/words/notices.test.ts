import { pino } from "pino";
import { describe, expect, test } from "vitest";
import type { App, Command } from "../../src/interaction/command.ts";
import { createCooldown } from "../../src/interaction/cooldown.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import type { CommandRequest } from "../../src/interaction/request.ts";
import { languages } from "../../src/words/languages.ts";
import { shown } from "../views/shown.ts";

const failing: Command = {
  data: { name: "ask", description: "Ask" },
  prefix: "ask",
  run() {
    throw new TypeError("broken");
  },
};

/** What a reader is told, markup and isolates taken away. */
async function told(request: CommandRequest): Promise<string> {
  const log = pino({ level: "silent" });
  const reply = await createDispatch({ commands: [failing], app: {} as App, log })(request);
  const [part] = reply.kind === "choices" ? [] : reply.components;
  if (!part || !("content" in part)) throw new Error("no text");
  return shown(part.content).visible.replace(/[\u2068\u2069]/gu, "");
}

describe.each(Object.values(languages))("$language: what a reader is told", ({ language, faults }) => {
  const request: CommandRequest = {
    kind: "command",
    command: "ask",
    options: {},
    userId: "1",
    guildId: null,
    channelId: null,
    locale: language,
  };

  test("of a fault of ours, with its id", async () => {
    const words = await told(request);
    const id = /[0-9a-f]{8}/u.exec(words)?.[0] ?? "none";
    expect(words).toBe(faults.wentWrong(id).replace(/[\u2068\u2069]/gu, ""));
  });

  test("of a command that is gone", async () => {
    expect(await told({ ...request, command: "gone" })).toBe(faults.unknownCommand);
  });

  test("who has asked too much: when to ask again", async () => {
    const cooldown = createCooldown({ questions: 1, now: () => 0 });
    cooldown(request);
    expect(() => cooldown(request)).toThrow(faults.tooMany(60));
  });
});
