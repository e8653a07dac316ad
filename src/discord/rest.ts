import { REST, type RESTOptions } from "discord.js";
import type { Logger } from "pino";
import { Agent } from "undici";

/** Connections to Discord at a time; with answers of 100 ms that is 2,500 requests a second. */
export const mostConnections = 256;

/**
 * The client for Discord's REST API. Of its own it would send 50 requests a second at most, but interactions' webhooks
 * are exempt from that limit (https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints), and
 * a hundred answers would queue for nothing. Should Discord say otherwise, the client waits as it is told. It would also open
 * as many connections as there are requests, and keep what it knows of each interaction's webhook for an hour.
 */
export function createRest(token: string | null, options: Partial<RESTOptions>, log: Logger): REST {
  const rest = new REST({
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: 60_000,
    agent: new Agent({ connections: mostConnections, keepAliveTimeout: 30_000 }),
    ...options,
  });
  rest.on("rateLimited", ({ route, timeToReset, global }) => log.warn({ route, timeToReset, global }, "rate limited"));
  return token === null ? rest : rest.setToken(token);
}

/** Stops its timers, and closes its connections. */
export async function closeRest(rest: REST): Promise<void> {
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
  await rest.agent?.destroy();
}
