import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { UserError } from "./errors.ts";
import type { Command } from "./interaction/command.ts";
import type { Dispatch } from "./interaction/dispatch.ts";
import { createOperatingApp } from "./operating/app.ts";

/** Where people's requests come in. */
export interface FrontDoor {
  /** What the host reads once it is open. */
  readonly greeting: string;
  readonly ready: () => boolean;
  /** Takes nothing new, finishes what is in flight. */
  readonly close: () => Promise<void>;
  /** Apologizes to whoever waits: a fault ends the bot. */
  readonly giveUp: (error: unknown) => Promise<void>;
}

export interface FrontDoorOptions {
  readonly config: Config;
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly log: Logger;
  readonly onReconnect: () => void;
  /** The bot was taken out of a server; only the gateway tells. */
  readonly onLeft: (server: string) => void;
  /** An interaction went unanswered because it was too late for it. */
  readonly onTooLate: () => void;
  /** Articles of the coverage, and how many of them are read. */
  readonly progress: () => { readonly read: number; readonly of: number };
  /** How long a question asked now will wait for its turn, in milliseconds. */
  readonly expectedWait: () => number;
  /** Discord has closed for good. */
  readonly onStop: (reason: UserError) => void;
}

// Each door is loaded when it opens: the local page starts without Discord's client.

/**
 * Opens the front door that the configuration asks for: Discord over HTTP with a public key, its gateway with a token
 * alone, the local page without either.
 * @throws UserError where it cannot be opened
 */
export function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const { discordPublicKey, discordToken } = options.config;
  if (discordPublicKey !== null) return overHttp(options, discordPublicKey);
  return discordToken === null ? localPage(options) : overGateway(options, discordToken);
}

async function overGateway({ config, ...options }: FrontDoorOptions, token: string): Promise<FrontDoor> {
  const { startDiscord } = await import("./discord/start.ts");
  const { guildId, shards } = config;
  const { invite, ...door } = await startDiscord({ token, guildId, shards, rest: restOf(config), ...options });
  return { greeting: `Coverage is in Discord. Add it to a server: ${invite}`, ...door };
}

async function overHttp({ config, ...options }: FrontDoorOptions, publicKey: string): Promise<FrontDoor> {
  const { startDiscordHttp } = await import("./discord/start-http.ts");
  const { discordToken: token, guildId, port } = config;
  let open = false;
  const ready = () => open;
  const { commands, dispatch, log, onTooLate, expectedWait, progress } = options;
  const door = await startDiscordHttp({
    ...{ publicKey, token, guildId, port, commands, dispatch, log, onTooLate, expectedWait },
    rest: restOf(config),
    alongside: createOperatingApp({ open: ready, progress }),
  });
  open = true;
  const address = `Coverage takes Discord's interactions at port ${door.port}. Enter https://YOUR-ADDRESS/interactions as the application's Interactions Endpoint URL.`;
  return {
    greeting: door.invite ? `${address}\nAdd it to a server: ${door.invite}` : address,
    ready,
    close() {
      open = false;
      return door.close();
    },
    giveUp: door.giveUp,
  };
}

async function localPage({ config: { port }, commands, dispatch, log }: FrontDoorOptions): Promise<FrontDoor> {
  const { startPlayground } = await import("./playground/server.ts");
  const { url, close } = await startPlayground({ port, commands, dispatch, log });
  const why = "(No DISCORD_TOKEN is set, so this is the local page. See README.md for Discord.)";
  return { greeting: `Coverage is at ${url}\n${why}`, ready: () => true, close, giveUp: async () => {} };
}

function restOf({ discordApi }: Config): { readonly api?: string } {
  return discordApi === null ? {} : { api: discordApi };
}
