import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { KnownSettings } from "../storage/known.ts";
import { wordsFor } from "../words/languages.ts";
import { appFor } from "./app.ts";
import type { App, Command, MessageCommand, SlashCommand } from "./command.ts";
import { isMessageCommand } from "./command.ts";
import type { Cooldown } from "./cooldown.ts";
import { describeFault } from "./fault.ts";
import { notice } from "./notice.ts";
import { isPrivate } from "./privacy.ts";
import type { MessageReply, Reply } from "./reply.ts";
import type { InteractionRequest } from "./request.ts";
import { createTurns } from "./turns.ts";

/** What came of a request; for counting. */
export interface Outcome {
  readonly kind: InteractionRequest["kind"];
  /** Name of the command; `unknown` where there is none such. */
  readonly command: string;
  /** `refused`: a fault worded for the person. `failed`: any other fault. */
  readonly result: "answered" | "refused" | "failed" | "unknown";
  /** From the request to the reply, with the time until its turn came. */
  readonly ms: number;
}

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly app: App;
  readonly log: Logger;
  /** Holds back who asks too much; none: nobody is held back. */
  readonly cooldown?: Cooldown;
  /** What the moderators of each server have set; none: nothing can be set. */
  readonly settings?: KnownSettings | undefined;
  /** Most questions of one person in a minute where a server says nothing of its own; 0: any number. */
  readonly usualQuestions?: number;
  readonly onOutcome?: (outcome: Outcome) => void;
  /** How long a question asked now would wait for its turn elsewhere, in milliseconds; 0 where it is answered here. */
  readonly expectedWait?: () => number;
  /** Who would have to wait longer than so many milliseconds is told so at once. */
  readonly longestWait?: number;
}

/** Longer than people look at "thinking", and far below the 15 minutes that an interaction lives. */
const usualLongestWait = 30_000;

/**
 * Answers a request from any front door; never throws. `log` stands in for the dispatcher's own, to name the interaction;
 * `onExpected` hears, before the reply is made, whether it is to be for the asker alone.
 */
export type Dispatch = (
  request: InteractionRequest,
  log?: Logger,
  onExpected?: (isPrivate: boolean) => void,
) => Promise<Reply>;

type Found = { readonly command: Command; readonly reply: (request: never, app: App) => Reply | Promise<Reply> };

export function createDispatch(options: DispatchOptions): Dispatch {
  const { commands, app, log: ownLog, cooldown, settings, usualQuestions = 0, onOutcome } = options;
  const { expectedWait = () => 0, longestWait = usualLongestWait } = options;
  const slash = new Map<string, SlashCommand>();
  const onMessages = new Map<string, MessageCommand>();
  const byPrefix = new Map<string, Command>();
  const turns = createTurns();
  for (const command of commands) {
    byPrefix.set(command.prefix, command);
    if (isMessageCommand(command)) onMessages.set(command.data.name, command);
    else slash.set(command.data.name, command);
  }

  function find(request: InteractionRequest): Found | undefined {
    switch (request.kind) {
      case "command": {
        const command = slash.get(request.command);
        return command && { command, reply: command.run };
      }
      case "message": {
        const command = onMessages.get(request.command);
        return command && { command, reply: command.run };
      }
      case "component": {
        const command = byPrefix.get(request.customId.split(":", 1)[0] ?? "");
        const press = command?.component;
        return command && press && { command, reply: press };
      }
      case "autocomplete": {
        const command = slash.get(request.command);
        const complete = command?.autocomplete;
        return command && complete && { command, reply: complete };
      }
    }
  }

  /** With what holds in the server that it comes from. @throws UserError where it is not for whoever asks */
  async function withSettings<R extends InteractionRequest>(request: R, { moderators }: Command): Promise<R> {
    const { guildId, moderator, locale } = request;
    const { faults } = wordsFor(locale);
    if (moderators && !(guildId && moderator)) throw new UserError(faults.moderatorsOnly);
    if (!guildId || !settings) return request;
    const there = moderators ? await orSay(settings.anew(guildId), faults.settingsAway) : await settings.of(guildId);
    return { ...request, settings: { ...there, usualQuestions } };
  }

  /** Sets what a reply says is set; only then it may say so. */
  async function keep({ keeps, ...reply }: MessageReply, { guildId, locale }: InteractionRequest): Promise<Reply> {
    if (keeps === undefined) return reply;
    const { settingsAway } = wordsFor(locale).faults;
    if (!settings || !guildId) throw new UserError(settingsAway);
    await orSay(keeps === null ? settings.forget(guildId) : settings.change(guildId, keeps), settingsAway);
    return reply;
  }

  return async function dispatch(asked, log = ownLog, onExpected = () => {}) {
    const started = performance.now();
    let request = asked;
    const found = find(request);
    const command = found?.command.data.name ?? "unknown";
    const outcome = (result: Outcome["result"]) =>
      onOutcome?.({ kind: request.kind, command, result, ms: performance.now() - started });
    if (!found) {
      log.warn({ kind: request.kind, known: [...slash.keys(), ...onMessages.keys()] }, "no command answers this");
      outcome("unknown");
      return request.kind === "autocomplete" ? noChoices : notice(unknown(request));
    }
    try {
      request = await withSettings(request, found.command);
      onExpected(found.command.moderators ?? isPrivate(request));
      cooldown?.(request);
      const urgent = request.kind === "autocomplete";
      if (!urgent && Math.max(expectedWait(), turns.expectedWait()) > longestWait) {
        throw new UserError(wordsFor(request.locale).faults.busy(Math.ceil(longestWait / 1000)));
      }
      const run = () => found.reply(request as never, appFor(found.command, request, app));
      const made = await turns.run(run, { urgent });
      const reply = made.kind === "choices" ? made : await keep(made, request);
      outcome("answered");
      return reply;
    } catch (error) {
      if (error instanceof UserError) {
        outcome("refused");
        return request.kind === "autocomplete" ? noChoices : notice(error.message);
      }
      const text = apology(log.child({ kind: request.kind, command }), "a command failed", error, request);
      outcome("failed");
      return request.kind === "autocomplete" ? noChoices : notice(text);
    }
  };
}

/** What fails in the database is in the log already; the person is told what it means for them. */
async function orSay<T>(reaching: Promise<T>, words: string): Promise<T> {
  try {
    return await reaching;
  } catch {
    throw new UserError(words);
  }
}

/** Logs a fault under an id, and gives the words in which to tell a person of that id. */
export function apology(log: Logger, message: string, error: unknown, request: InteractionRequest): string {
  const id = randomUUID().slice(0, 8);
  log.error({ id, fault: describeFault(error, request) }, message);
  return wordsFor(request.locale).faults.wentWrong(id);
}

export const noChoices: Reply = { kind: "choices", choices: [] };

function unknown(request: InteractionRequest): string {
  const { faults } = wordsFor(request.locale);
  return request.kind === "component" ? faults.outdatedButton : faults.unknownCommand;
}
