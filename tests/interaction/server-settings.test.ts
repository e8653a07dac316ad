import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { holdingsOf } from "../../src/coverage/holdings.ts";
import type { Part } from "../../src/coverage/part.ts";
import type { App, Command, SlashCommand } from "../../src/interaction/command.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { KnownSettings } from "../../src/storage/known.ts";
import { unset } from "../../src/storage/settings.ts";
import { ask, asking, said, session, textOf } from "./session.ts";

describe("what a server has set", () => {
  const moderator = { guildId: "7", moderator: true };
  const there = { ...unset, questionsPerMinute: 3, stored: true };

  function kept(more: Partial<KnownSettings> = {}) {
    const calls: unknown[] = [];
    const settings: KnownSettings = {
      async of(server) {
        calls.push(["of", server]);
        return there;
      },
      async anew(server) {
        calls.push(["anew", server]);
        return there;
      },
      change: async (server, change) => void calls.push(["change", server, change]),
      forget: async (server) => void calls.push(["forget", server]),
      onLeft: () => {},
      reachable: () => true,
      close: async () => {},
      ...more,
    };
    return { settings, calls };
  }

  function setting(command: Command, more: Partial<KnownSettings> = {}) {
    const { settings, calls } = kept(more);
    const log = pino({ level: "silent" });
    const app = { coverage: whole } as App;
    return { dispatch: createDispatch({ commands: [command], app, log, settings, usualQuestions: 10 }), calls };
  }

  const whole = { holdings: () => holdingsOf([]) } as Part;

  it("comes with a request from a server, and with none of a direct message", async () => {
    const { dispatch, calls } = setting(ask(({ settings }) => said(JSON.stringify(settings))));
    expect(textOf(await dispatch({ ...asking, guildId: "7" }))).toContain('\\"questionsPerMinute\\":3');
    expect(calls).toEqual([["of", "7"]]);
    expect(textOf(await dispatch(asking))).not.toContain("questionsPerMinute");
    expect(calls).toHaveLength(1);
  });

  it("is read anew for a moderators' command, which gets the whole coverage and nobody else", async () => {
    const outlets = ["The National"];
    const narrowed = { of: async () => ({ ...there, outlets }), anew: async () => ({ ...there, outlets }) };
    const seen: unknown[] = [];
    const run: SlashCommand["run"] = (_, { coverage }) => {
      seen.push(coverage);
      return said("done");
    };
    const forModerators = setting(ask(run, { moderators: true }), narrowed);
    for (const from of [{}, { guildId: "7" }, { moderator: true }, { guildId: "7", moderator: false }]) {
      expect(textOf(await forModerators.dispatch({ ...asking, ...from }))).toContain("Only members who may manage");
    }
    expect(seen).toEqual([]);
    await forModerators.dispatch({ ...asking, ...moderator });
    await setting(ask(run), narrowed).dispatch({ ...asking, ...moderator });
    expect(seen[0]).toBe(whole);
    expect(seen[1]).not.toBe(whole);
    const { dispatch, calls } = setting(ask(() => said("done"), { moderators: true }));
    await dispatch({ ...asking, ...moderator });
    expect(calls).toEqual([["anew", "7"]]);
  });

  it("is kept before the reply says so, and the reply says nothing of how", async () => {
    let keeps: MessageReply["keeps"] = { questionsPerMinute: 5 };
    const { dispatch, calls } = setting(ask(() => ({ ...said("set"), ...(keeps !== undefined && { keeps }) })));
    expect(await dispatch({ ...asking, ...moderator })).toEqual(said("set"));
    keeps = null;
    expect(await dispatch({ ...asking, ...moderator })).toEqual(said("set"));
    keeps = undefined;
    await dispatch({ ...asking, ...moderator });
    const written = calls.filter((call) => Array.isArray(call) && call[0] !== "of");
    expect(written).toEqual([
      ["change", "7", { questionsPerMinute: 5 }],
      ["forget", "7"],
    ]);
  });

  it("is not said to be kept where it is not", async () => {
    const gone = () => Promise.reject(new Error("away"));
    const changing = ask(() => ({ ...said("set"), keeps: { questionsPerMinute: 5 } }));
    const { dispatch } = setting(changing, { change: gone });
    expect(textOf(await dispatch({ ...asking, ...moderator }))).toContain("nothing has changed");
    const nowhere = session(changing);
    expect(textOf(await nowhere.dispatch({ ...asking, ...moderator }))).toContain("nothing has changed");
    expect(nowhere.results()).toEqual(["refused"]);
    const reading = setting(
      ask(() => said("shown"), { moderators: true }),
      { anew: gone },
    );
    expect(textOf(await reading.dispatch({ ...asking, ...moderator }))).toContain("nothing has changed");
  });
});
