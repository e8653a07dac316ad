import type { REST, RESTOptions } from "discord.js";
import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Command } from "../interaction/command.ts";
import type { Dispatch } from "../interaction/dispatch.ts";
import { listen } from "../operating/listen.ts";
import { inviteLink, readApplication } from "./application.ts";
import { createInteractions } from "./http.ts";
import { longestFarewell } from "./receive.ts";
import { register } from "./registration.ts";
import { closeRest, createRest } from "./rest.ts";
import { createVerify } from "./signature.ts";
import { explainStartFault } from "./start-fault.ts";

export interface DiscordHttpOptions {
  /** The application's, from its General Information page: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Where it is set, the commands are registered; answering needs none. */
  readonly token: string | null;
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly log: Logger;
  /** 0 takes any free one. */
  readonly port: number;
  /** Served at the same port, such as what a load balancer asks. */
  readonly alongside?: Hono;
  /** Another address of Discord's API, for tests. */
  readonly rest?: Partial<RESTOptions>;
  /** An interaction went unanswered because it was too late for it. */
  readonly onTooLate?: () => void;
  /** How long a question asked now will wait for its turn, in milliseconds. */
  readonly expectedWait?: () => number;
}

export interface DiscordHttp {
  readonly port: number;
  /** Where a moderator adds the bot to a server; null without a token. */
  readonly invite: string | null;
  readonly close: () => Promise<void>;
  /** Apologizes to whoever waits: a fault ends the bot. */
  readonly giveUp: (error: unknown) => Promise<void>;
}

/**
 * The HTTP front door: its address, `https://…/interactions`, goes into the application's Interactions Endpoint URL.
 * @throws UserError saying what to do about a wrong token, a taken port, or an unreachable Discord
 */
export async function startDiscordHttp(options: DiscordHttpOptions): Promise<DiscordHttp> {
  const { publicKey, token, guildId, commands, dispatch, log, port, rest: restOptions = {} } = options;
  const rest = createRest(token, restOptions, log);
  const invite = token === null ? null : await registerWith(rest, { guildId, commands, log });
  const { onTooLate, expectedWait } = options;
  const { app, finish, giveUp } = createInteractions({
    ...{ dispatch, rest, verify: await createVerify(publicKey), log },
    ...(onTooLate && { onTooLate }),
    ...(expectedWait && { expectedWait }),
  });
  if (options.alongside) app.route("/", options.alongside);
  const server = await listen(app, { port, setting: "PORT" });
  let closed: Promise<void> | null = null;
  async function shut(): Promise<void> {
    await Promise.all([server.close(10_000), finish(10_000)]);
    await closeRest(rest);
  }
  return {
    port: server.port,
    invite,
    close() {
      closed ??= shut();
      return closed;
    },
    async giveUp(error) {
      giveUp(error);
      await Promise.all([server.close(longestFarewell), finish(longestFarewell)]);
    },
  };
}

async function registerWith(
  rest: REST,
  { guildId, commands, log }: Pick<DiscordHttpOptions, "guildId" | "commands" | "log">,
): Promise<string> {
  try {
    const application = await readApplication(rest);
    await register({ rest, applicationId: application.id, guildId, commands, log });
    return inviteLink(application);
  } catch (error) {
    throw explainStartFault(error, { guildId });
  }
}
