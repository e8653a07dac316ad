import { DiscordAPIError, GatewayCloseCodes, HTTPError, RESTJSONErrorCodes } from "discord.js";
import { UserError } from "../errors.ts";

const portal = "https://discord.com/developers/applications";

const wrongToken = new UserError(
  `Discord does not accept DISCORD_TOKEN. Copy the token anew: ${portal} > your application > Bot > Reset Token.`,
);

/** The gateway's refusals that no reconnecting helps against. */
export const fatalCloses: ReadonlyMap<number, UserError> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, wrongToken],
  [
    GatewayCloseCodes.InvalidShard,
    new UserError("Discord does not accept this shard. Check SHARD_IDS (from 0) against SHARD_COUNT."),
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    new UserError("The bot is in too many servers for one connection. Set SHARDS=auto and start again."),
  ],
  [GatewayCloseCodes.InvalidAPIVersion, new UserError("Discord no longer takes this version's API. Update Coverage.")],
  [GatewayCloseCodes.InvalidIntents, new UserError("Discord no longer knows the intents. Update Coverage.")],
  [
    GatewayCloseCodes.DisallowedIntents,
    new UserError(
      `Discord does not allow the bot its intents. Coverage asks for Guilds alone: check at ${portal} > your application > Bot that the application is not restricted.`,
    ),
  ],
]);

/** Words a fault while starting for the host: what is wrong and what to do. Faults of our own come back as they are. */
export function explainStartFault(error: unknown, { guildId }: { readonly guildId: string | null }): unknown {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return wrongToken;
    if (
      guildId &&
      (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.UnknownGuild)
    ) {
      return new UserError(
        `The bot cannot register commands in the server GUILD_ID=${guildId}. Invite it there first (start once without GUILD_ID for the link), or check the id.`,
      );
    }
    return error;
  }
  if (error instanceof HTTPError) {
    return new UserError(`Discord answers ${error.status}. See https://discordstatus.com, and start again later.`);
  }
  const code = networkCode(error);
  if (code) {
    return new UserError(
      `Discord cannot be reached (${code}). Check the network, its proxy and firewall, then start again.`,
    );
  }
  if (error instanceof Error && "code" in error && error.code === "TokenInvalid") return wrongToken;
  if (error instanceof Error && error.message.startsWith("Not enough sessions remaining")) {
    return new UserError(`Discord allows no more logins for now: ${error.message}. Wait until then.`);
  }
  return error;
}

/** Of a failed connection or an answer that never came; else null. */
function networkCode(error: unknown): string | null {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    if (fault.name === "AbortError" || fault.name === "TimeoutError") return "no answer in time";
    const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
    if (/^E[A-Z_]+$|^UND_ERR_|^CERT_|^ERR_TLS_|_CERT/u.test(code)) return code;
  }
  return null;
}
