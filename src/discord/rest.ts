import { REST, type RESTOptions } from "discord.js";
import type { Logger } from "pino";

/**
 * The client for Discord's REST API. Of its own it would send 50 requests a second at most, but interactions' webhooks
 * are exempt from that limit (https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints), and
 * a hundred answers would queue for nothing. Should Discord say otherwise, the client waits as it is told.
 */
export function createRest(token: string | null, options: Partial<RESTOptions>, log: Logger): REST {
  const rest = new REST({ globalRequestsPerSecond: Number.POSITIVE_INFINITY, ...options });
  rest.on("rateLimited", ({ route, timeToReset, global }) => log.warn({ route, timeToReset, global }, "rate limited"));
  return token === null ? rest : rest.setToken(token);
}

/** Stops its timers. */
export function closeRest(rest: REST): void {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
}
