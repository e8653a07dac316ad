import { ApplicationCommandType, ComponentType } from "discord-api-types/v10";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { holdingsOf } from "../../src/coverage/holdings.ts";
import type { Part } from "../../src/coverage/part.ts";
import { UserError } from "../../src/errors.ts";
import type { App, Command, MessageCommand, SlashCommand } from "../../src/interaction/command.ts";
import { createDispatch, type Outcome } from "../../src/interaction/dispatch.ts";
import type { MessageReply, Reply } from "../../src/interaction/reply.ts";
import type { CommandRequest, InteractionRequest } from "../../src/interaction/request.ts";
import type { KnownSettings } from "../../src/storage/known.ts";
import { unset } from "../../src/storage/settings.ts";

const origin = { userId: "1", guildId: null, channelId: "2", locale: "en-US" };
const question = "who *said* that grapes are blue";

const said = (text: string): MessageReply => ({
  kind: "post",
  private: false,
  components: [{ type: ComponentType.TextDisplay, content: text }],
});

function ask(run: SlashCommand["run"], more: Partial<SlashCommand> = {}): Command {
  return { data: { name: "ask", description: "Ask" }, prefix: "ask", run, ...more };
}

function session(...commands: Command[]) {
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const dispatch = createDispatch({ commands, app: {} as App, log, onOutcome: (outcome) => outcomes.push(outcome) });
  return { dispatch, lines, results: () => outcomes.map(({ result }) => result) };
}

const asking: CommandRequest = { kind: "command", command: "ask", options: { question }, ...origin };
const pressing = (customId: string): InteractionRequest => ({
  kind: "component",
  customId,
  values: [],
  message: { components: [], private: false, askedBy: null },
  ...origin,
});
const typing: InteractionRequest = {
  kind: "autocomplete",
  command: "ask",
  option: "question",
  typed: question,
  options: {},
  ...origin,
};

const textOf = (reply: Reply): string => ("components" in reply ? JSON.stringify(reply.components) : "");

describe("createDispatch", () => {
  it("hands each kind of request to the command it is for", async () => {
    const onMessage: MessageCommand = {
      data: { name: "ask", type: ApplicationCommandType.Message },
      prefix: "find",
      run: (request) => said(`text ${request.text}`),
    };
    const { dispatch, results } = session(
      ask((request) => said(`ran ${request.options.question}`), {
        component: (request) => said(`pressed ${request.customId}`),
        autocomplete: (request) => ({ kind: "choices", choices: [{ name: request.typed, value: "v" }] }),
      }),
      onMessage,
    );
    expect(textOf(await dispatch(asking))).toContain(`ran ${question}`);
    expect(textOf(await dispatch(pressing("ask:more:3")))).toContain("pressed ask:more:3");
    expect(await dispatch(typing)).toEqual({ kind: "choices", choices: [{ name: question, value: "v" }] });
    expect(textOf(await dispatch({ kind: "message", command: "ask", text: "hm", ...origin }))).toContain("text hm");
    expect(results()).toEqual(["answered", "answered", "answered", "answered"]);
  });

  it("shows a UserError's message privately, as plain text, and logs nothing", async () => {
    const { dispatch, lines, results } = session(
      ask(() => {
        throw new UserError('"<@1> # x" is no date.');
      }),
    );
    const reply = await dispatch(asking);
    expect(reply).toMatchObject({ kind: "post", private: true });
    expect(textOf(reply)).toContain(String.raw`\\<\\@1\\> \\# x`);
    expect(lines).toEqual([]);
    expect(results()).toEqual(["refused"]);
  });

  it("answers any other fault with an id, and logs it whole under that id, without the question", async () => {
    const { dispatch, lines, results } = session(
      ask(() => {
        throw new TypeError(`cannot read ${question}`, { cause: new Error(`at ${question} it stopped`) });
      }),
    );
    const reply = await dispatch(asking);
    const id = /host: ([0-9a-f]{8})/.exec(textOf(reply))?.[1];
    expect(reply).toMatchObject({ kind: "post", private: true });
    const line = JSON.parse(lines[0] ?? "{}");
    expect(line).toMatchObject({ id, command: "ask", fault: { type: "TypeError", message: "cannot read [asked]" } });
    expect(line.fault.stack).toContain("dispatch.test.ts");
    expect(line.fault.cause.message).toBe("at [asked] it stopped");
    expect(lines.join()).not.toContain(question);
    expect(results()).toEqual(["failed"]);
  });

  it.each<[string, InteractionRequest]>([
    ["a command", { ...asking, command: "gone" }],
    ["a message command", { kind: "message", command: "ask", text: question, ...origin }],
    ["a component", pressing("gone:more")],
    ["a component of a command that takes none", pressing("ask:more")],
    ["a component without a colon", pressing("")],
  ])("says what to do about an unknown one: %s", async (_, request) => {
    const { dispatch, lines, results } = session(ask(() => said("yes")));
    const reply = await dispatch(request);
    expect(reply).toMatchObject({ kind: "post", private: true });
    expect(textOf(reply)).toMatch(/ask again|reload/);
    expect(lines.join()).not.toContain(question);
    expect(results()).toEqual(["unknown"]);
  });

  it.each([
    ["throws", () => Promise.reject(new Error(question))],
    [
      "refuses",
      () => {
        throw new UserError("no");
      },
    ],
  ])("gives no choices when autocompletion %s", async (_, autocomplete) => {
    const { dispatch, lines } = session(ask(() => said(""), { autocomplete }));
    expect(await dispatch(typing)).toEqual({ kind: "choices", choices: [] });
    expect(lines.join()).not.toContain(question);
  });

  it("tells at once who would have to wait too long, and completes typing all the same", async () => {
    let expected = 31_000;
    let ran = 0;
    const command = ask(
      () => {
        ran += 1;
        return said("yes");
      },
      { autocomplete: () => ({ kind: "choices", choices: [{ name: "n", value: "v" }] }) },
    );
    const log = pino({ level: "silent" });
    const results: string[] = [];
    const dispatch = createDispatch({
      ...{ commands: [command], app: {} as App, log },
      expectedWait: () => expected,
      onOutcome: ({ result }) => results.push(result),
    });
    expect(textOf(await dispatch(asking))).toMatch(/ask again in 30 seconds/);
    expect(await dispatch(typing)).toMatchObject({ choices: [{ value: "v" }] });
    expect(ran).toBe(0);
    expected = 29_000;
    expect(textOf(await dispatch(asking))).toContain("yes");
    expect(results).toEqual(["refused", "answered", "answered"]);
  });
});

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
