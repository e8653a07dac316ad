import { ApplicationCommandType } from "discord-api-types/v10";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { App, MessageCommand } from "../../src/interaction/command.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import { ask, asking, origin, question, said, session, textOf } from "./session.ts";

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
