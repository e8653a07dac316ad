import { type REST, type RESTOptions, Routes } from "discord.js";
import { InteractionResponseType } from "discord-api-types/v10";
import type { Logger } from "pino";
import type { UserError } from "../errors.ts";
import type { Command } from "../interaction/command.ts";
import type { Dispatch } from "../interaction/dispatch.ts";
import { inviteLink, readApplication } from "./application.ts";
import type { SendFirst } from "./conversation.ts";
import { TooLateError } from "./fault.ts";
import { openGateway, type Shards } from "./gateway.ts";
import { type Handle, readInteraction } from "./incoming.ts";
import { createReceiver, longestFarewell } from "./receive.ts";
import { register } from "./registration.ts";
import { closeRest, createRest, mostConnections } from "./rest.ts";
import { explainStartFault } from "./start-fault.ts";

export interface DiscordOptions {
  readonly token: string;
  /** Register the commands in this one server; null: everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly log: Logger;
  readonly shards?: Shards;
  /** Another address of Discord's API, for tests. */
  readonly rest?: Partial<RESTOptions>;
  /** A shard has lost its connection and reconnects by itself. */
  readonly onReconnect?: () => void;
  /** The bot was taken out of a server. */
  readonly onLeft?: (server: string) => void;
  /** An interaction went unanswered because it was too late for it. */
  readonly onTooLate?: () => void;
  /** How long a question asked now will wait for its turn, in milliseconds. */
  readonly expectedWait?: () => number;
  /** Discord has closed for good while running. */
  readonly onStop?: (reason: UserError) => void;
}

export interface Discord {
  /** Where a moderator adds the bot to a server. */
  readonly invite: string;
  /** Every shard is connected. */
  readonly ready: () => boolean;
  /** Takes nothing new, finishes what is in flight within 10 s, disconnects. */
  readonly close: () => Promise<void>;
  /** Takes nothing new, and apologizes to whoever waits: a fault ends the bot. */
  readonly giveUp: (error: unknown) => Promise<void>;
}

/**
 * The gateway front door: checks the token, registers the commands where they changed, connects, answers.
 * @throws UserError saying what to do about a wrong token, a server without the bot, or an unreachable Discord
 */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, guildId, commands, dispatch, log, shards = "auto", rest: restOptions = {} } = options;
  const { onReconnect = () => {}, onLeft = () => {}, onStop = () => {} } = options;
  const { onTooLate = () => {}, expectedWait = () => 0 } = options;
  const rest = createRest(token, restOptions, log);
  try {
    const application = await readApplication(rest);
    await register({ rest, applicationId: application.id, guildId, commands, log });
    const full = () => callbacks.underWay() >= mostUnderWay;
    const callbacks = createCallbacks(rest);
    const receiver = createReceiver({ dispatch, rest, log, full, onTooLate, expectedWait });
    let closing = false;
    async function take(raw: unknown): Promise<void> {
      if (!(await receiver.admit())) return;
      const incoming = readInteraction(raw);
      if (incoming.kind !== "ping") await receiver.receive(incoming, callbacks.of(incoming.handle));
    }
    const gateway = await openGateway({
      token,
      shards,
      rest: restOptions,
      log,
      onInteraction(raw) {
        if (!closing) void receiver.during(take(raw));
      },
      onReconnect,
      onLeft,
      onStop,
    });
    async function shut(): Promise<void> {
      closing = true;
      await Promise.all([gateway.close(), receiver.finish(10_000)]);
      await closeRest(rest);
    }
    let closed: Promise<void> | null = null;
    return {
      invite: inviteLink(application),
      ready: gateway.ready,
      close() {
        closed ??= shut();
        return closed;
      },
      async giveUp(error) {
        closing = true;
        receiver.giveUp(error);
        await receiver.finish(longestFarewell);
      },
    };
  } catch (error) {
    throw explainStartFault(error, { guildId });
  }
}

/** More first responses on their way would be late for want of connections. */
const mostUnderWay = mostConnections;

/** Sends first responses as requests of their own. Nobody waits for choices after 3 s. */
function createCallbacks(rest: REST) {
  let underWay = 0;
  const of =
    (handle: Handle | null): SendFirst =>
    async (response) => {
      if (!handle) return;
      const choices = response.type === InteractionResponseType.ApplicationCommandAutocompleteResult;
      const patience = new AbortController();
      // Unlike AbortSignal.timeout() it is over with the answer: under typing thousands would be left to run out.
      const timer = choices ? setTimeout(() => patience.abort(), 3000) : undefined;
      underWay += 1;
      try {
        await rest.post(Routes.interactionCallback(handle.id, handle.token), {
          auth: false,
          body: response,
          ...(choices && { signal: patience.signal }),
        });
      } catch (error) {
        throw patience.signal.aborted ? new TooLateError() : error;
      } finally {
        underWay -= 1;
        clearTimeout(timer);
      }
    };
  return { of, underWay: () => underWay };
}
