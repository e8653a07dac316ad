import type { AddressInfo } from "node:net";
import { FakeGateway, type GatewayOptions } from "./gateway.ts";
import { type Deliver, Person } from "./person.ts";
import type { PlannedFault } from "./planned-faults.ts";
import { type Limits, RateLimits } from "./rate-limits.ts";
import { createRest, type Recorded } from "./rest.ts";
import { changed, type FakeInteraction, type FakeMessage, type Place, secret, snowflake, type World } from "./world.ts";

export interface FakeOptions extends GatewayOptions {
  /** Servers that the bot is in. */
  readonly guilds?: number;
  /** Of an interaction, in milliseconds; Discord's own 3 s and 15 min unless told. */
  readonly life?: Partial<World["life"]>;
  /** Rate limits other than the usual ones. */
  readonly limits?: Partial<Limits>;
  readonly port?: number;
  /** How interactions reach the bot; through the gateway unless told. */
  readonly deliver?: Deliver;
}

/**
 * A Discord on loopback, REST and gateway, for a real client. Whatever a client sends that the real one would
 * refuse is in `breaches`; the people in it do what Discord's client lets people do.
 */
export interface FakeDiscord {
  readonly world: World;
  /** For the client's `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly gateway: FakeGateway;
  readonly breaches: string[];
  readonly requests: Recorded[];
  readonly plan: (fault: PlannedFault) => void;
  readonly person: (name?: string, where?: Partial<Place>, locale?: string, moderator?: boolean) => Person;
  /** The message that an interaction was answered with; fails after a while. */
  readonly answer: (interaction: FakeInteraction, milliseconds?: number) => Promise<FakeMessage>;
  readonly choices: (interaction: FakeInteraction) => Promise<readonly { name: string; value: string }[]>;
  /** Most connections for requests that were open at a time. */
  readonly mostConnections: () => number;
  readonly until: (happened: () => boolean, milliseconds?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startFakeDiscord(options: FakeOptions = {}): Promise<FakeDiscord> {
  const world: World = {
    token: `${Buffer.from(snowflake()).toString("base64url")}.${secret(4)}.${secret(28)}`,
    application: { id: snowflake(), name: "Coverage" },
    // Not of the same moment: it decides on the shard.
    guilds: Array.from({ length: options.guilds ?? 1 }, (_, age) => ({ id: snowflake(age), channelId: snowflake() })),
    commands: new Map(),
    interactions: new Map(),
    breaches: [],
    life: { firstResponse: 3000, token: 15 * 60_000, ...options.life },
    listeners: new Set(),
  };
  const gateway = new FakeGateway(world, options);
  const { server, faults, requests } = createRest(world, new RateLimits(options.limits), () => gateway.describe());
  await new Promise<void>((listening) => server.listen(options.port ?? 0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  let connections = 0;
  let mostConnections = 0;
  server.on("connection", (socket) => {
    connections += 1;
    mostConnections = Math.max(mostConnections, connections);
    socket.on("close", () => {
      connections -= 1;
    });
  });
  gateway.listenOn(server, `ws://127.0.0.1:${port}`);
  const deliver: Deliver =
    options.deliver ?? ((payload, { place }) => gateway.dispatch("INTERACTION_CREATE", payload, place.guildId));

  async function until(happened: () => boolean, milliseconds = 5000): Promise<void> {
    const started = Date.now();
    while (!happened()) {
      const left = started + milliseconds - Date.now();
      if (left <= 0) throw new Error(`did not happen within ${milliseconds} ms\n${world.breaches.join("\n")}`);
      await new Promise<void>((wake) => {
        const timer = setTimeout(done, Math.min(left, 20));
        world.listeners.add(done);
        function done() {
          clearTimeout(timer);
          world.listeners.delete(done);
          wake();
        }
      });
    }
  }

  return {
    world,
    api: `http://127.0.0.1:${port}/api`,
    token: world.token,
    gateway,
    breaches: world.breaches,
    requests,
    plan: (fault) => faults.plan(fault),
    person(name = "reader", where = {}, locale = "en-US", moderator = false) {
      const [guild] = world.guilds;
      const home = { guildId: guild?.id ?? null, channelId: guild?.channelId ?? snowflake(), context: 0 as const };
      return new Person(world, deliver, { id: snowflake(), name, moderator }, { ...home, ...where }, locale);
    },
    mostConnections: () => mostConnections,
    until,
    async answer(interaction, milliseconds) {
      await until(() => shownBy(interaction) !== null, milliseconds);
      return shownBy(interaction) as FakeMessage;
    },
    async choices(interaction) {
      await until(() => interaction.choices !== null);
      return interaction.choices ?? [];
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      changed(world);
    },
  };
}

function shownBy({ acknowledged, original, followUps }: FakeInteraction): FakeMessage | null {
  const latest = followUps.at(-1) ?? original;
  return latest && !latest.deleted && (acknowledged === "answered" || followUps.length > 0) ? latest : null;
}
