import { setTimeout as sleep } from "node:timers/promises";
import { Client, Events, GatewayCloseCodes, GatewayIntentBits, type RESTOptions, Status } from "discord.js";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import { describeFault } from "../interaction/fault.ts";
import { fatalCloses } from "./start-fault.ts";

/** Which shards this process serves: as many as Discord recommends, or those of `ids` out of `count`. */
export type Shards = "auto" | { readonly ids: readonly number[]; readonly count: number };

export interface GatewayOptions {
  readonly token: string;
  readonly shards: Shards;
  readonly rest: Partial<RESTOptions>;
  readonly log: Logger;
  /** Takes each interaction as Discord sends it; must not throw. */
  readonly onInteraction: (raw: unknown) => void;
  /** A shard has lost its connection and reconnects by itself. */
  readonly onReconnect: () => void;
  /** The bot was taken out of a server, which is not merely gone for a while. */
  readonly onLeft: (server: string) => void;
  /** Discord has closed for good while running, such as after the token was reset. */
  readonly onStop: (reason: UserError) => void;
}

export interface Gateway {
  /** Every shard is connected. */
  readonly ready: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * Connects to Discord's gateway; settles once every shard is connected, after which the client reconnects by itself.
 * @throws UserError where Discord refuses for good; else whatever kept it from connecting
 */
export async function openGateway({
  token,
  shards,
  rest,
  log,
  onInteraction,
  onReconnect,
  onLeft,
  onStop,
}: GatewayOptions): Promise<Gateway> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest,
    shards: shards === "auto" ? "auto" : [...shards.ids],
    ...(shards === "auto" ? {} : { shardCount: shards.count }),
  });
  let opened = false;
  let closing = false;
  let refusal: UserError | null = null;
  const lost = new Set<number>();

  client.on("raw", (packet: Packet) => {
    const { t: name, d: data } = packet;
    keepFromClient(packet);
    if (name === "INTERACTION_CREATE") onInteraction(data);
    // https://docs.discord.com/developers/events/gateway-events#guild-delete
    if (name === "GUILD_DELETE" && data?.id && !data.unavailable) onLeft(data.id);
  });
  client.on(Events.ShardReady, (shard) => {
    lost.delete(shard);
    log.info({ shard }, "connected to Discord");
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    lost.delete(shard);
    log.info({ shard, replayed }, "connected to Discord again");
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // While Discord is gone the client tries twice a second.
    if (closing || lost.has(shard)) return;
    lost.add(shard);
    log.warn({ shard }, "lost the connection to Discord, reconnecting");
    onReconnect();
  });
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, fault: describeFault(error) }, "connection fault"));
  client.on(Events.Error, (error) => log.error({ fault: describeFault(error) }, "client fault"));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    refusal = fatalCloses.get(code) ?? new UserError(`Discord has closed the connection for good (${code}).`);
    log.error({ shard, code, name: GatewayCloseCodes[code] }, refusal.message);
    if (opened) onStop(refusal);
  });

  try {
    await client.login(token);
    opened = true;
  } catch (error) {
    throw refusal ?? error;
  }
  return {
    ready: () =>
      client.ws.shards.size > 0 &&
      client.ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds),
    // A server that is gone never confirms; 2 s is longer than one that is there takes.
    async close() {
      closing = true;
      await Promise.race([client.destroy(), sleep(2000, undefined, { ref: false })]);
    },
  };
}

interface Packet {
  t: string | null;
  d: { readonly id?: string; readonly unavailable?: boolean } | null;
}

/** What the client needs to know when it is connected. */
const ofConnection = new Set<string | null>(["READY", "RESUMED", "GUILD_CREATE", "GUILD_DELETE"]);

/**
 * Takes away from a packet what the client would only make objects of. Interactions are read as JSON here, since the
 * client's objects throw on payloads that lack something, out of anybody's reach; and servers with all their channels and
 * roles, of no use here, would fill the memory (measured: 2,500 servers of 60 channels, 281 MB; without, 12 MB).
 */
function keepFromClient(packet: Packet): void {
  if (!ofConnection.has(packet.t)) {
    packet.t = null;
    packet.d = null;
  } else if (packet.t === "GUILD_CREATE") {
    const { id = "", unavailable = false } = packet.d ?? {};
    packet.d = { id, unavailable };
  }
}
