import type { Server } from "node:http";
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import { guildCreate } from "./guild.ts";
import { Session } from "./session.ts";
import { type Compression, Wire } from "./wire.ts";
import type { World } from "./world.ts";

export interface GatewayOptions {
  /** Of each server, 1 unless told. */
  readonly channels?: number;
  /** Milliseconds between heartbeats; Discord's own 41,250 unless told. */
  readonly heartbeat?: number;
  readonly recommendedShards?: number;
  /** Logins left today. */
  readonly sessionsLeft?: number;
  /** Refuse every identify with this close code. */
  readonly refuseWith?: number;
}

interface Payload {
  readonly op: number;
  readonly d: unknown;
}

interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: [number, number];
  readonly properties?: object;
  readonly compress?: boolean;
}

const compressions: ReadonlySet<string | null> = new Set<Compression | null>([null, "zlib-stream"]);

const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Discord's gateway on loopback: identify, heartbeats, sessions that resume. Its faults are methods. */
export class FakeGateway {
  readonly sessions: Session[] = [];
  /** Each identify and resume that was accepted, in order. */
  readonly logins: ("identify" | "resume")[] = [];
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #url = "";
  #down = false;
  #deaf = false;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
  }

  listenOn(server: Server, url: string): void {
    this.#url = url;
    server.on("upgrade", (request, socket, head) => {
      const query = new URL(request.url ?? "", "http://fake").searchParams;
      // Whoever resets the connection while it is taken over ends nothing.
      socket.on("error", () => {});
      if (this.#down) return void socket.destroy();
      const compress = query.get("compress");
      if (query.get("v") !== "10" || query.get("encoding") !== "json" || !compressions.has(compress)) {
        this.#world.breaches.push(`gateway: ${query}`);
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) =>
        this.#welcome(opened, new Wire(opened, compress as Compression | null)),
      );
    });
  }

  describe(): object {
    const limits = {
      total: 1000,
      remaining: this.#options.sessionsLeft ?? 1000,
      reset_after: 86_400_000,
      max_concurrency: 16,
    };
    return { url: this.#url, shards: this.#options.recommendedShards ?? 1, session_start_limit: limits };
  }

  /** The sessions that somebody holds open. */
  get live(): Session[] {
    return this.sessions.filter(({ wire }) => wire?.open);
  }

  /** Sends an event to the shard that serves the guild; those of no guild go to shard 0. */
  dispatch(t: string, d: unknown, guildId: string | null): void {
    const session = this.sessions.findLast(({ shard: [id, count], gone }) => !gone && shardOf(guildId, count) === id);
    if (!session) throw new Error(`no session serves ${guildId ?? "direct messages"}`);
    session.dispatch(t, d);
  }

  closeAll(code: number): void {
    for (const { wire } of this.live) wire?.close(code);
  }

  askToReconnect(): void {
    for (const { wire } of this.live) wire?.send({ op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidate(resumable: boolean): void {
    for (const session of this.live) {
      session.gone = !resumable;
      session.wire?.send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    }
  }

  /** Heartbeats go unanswered while deaf: a zombie connection. */
  set deaf(deaf: boolean) {
    this.#deaf = deaf;
  }

  /** While down, connections break and new ones are refused. */
  set down(down: boolean) {
    this.#down = down;
    if (down) for (const socket of this.#sockets.clients) socket.terminate();
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #welcome(socket: WebSocket, wire: Wire): void {
    let session: Session | null = null;
    const send = (op: number, d: unknown) => wire.send({ op, d });
    send(GatewayOpcodes.Hello, { heartbeat_interval: this.#options.heartbeat ?? 41_250 });
    socket.on("message", (data) => {
      const { op, d } = JSON.parse(data.toString()) as Payload;
      if (op === GatewayOpcodes.Heartbeat) {
        if (!this.#deaf) send(GatewayOpcodes.HeartbeatAck, null);
      } else if (op === GatewayOpcodes.Identify) session = this.#identify(wire, d as Identify);
      else if (op === GatewayOpcodes.Resume) session = this.#resume(wire, d as { session_id: string; seq: number });
      else this.#world.breaches.push(`gateway: opcode ${op}, which this bot has no need of`);
    });
    socket.on("close", () => {
      if (session?.wire === wire) session.attach(null);
    });
  }

  #identify(wire: Wire, { token, intents, shard = [0, 1], properties, compress }: Identify): Session | null {
    if (intents !== GatewayIntentBits.Guilds)
      this.#world.breaches.push(`gateway: intents ${intents}, not Guilds alone`);
    if (!properties) this.#world.breaches.push("gateway: identify without properties");
    const refusal =
      this.#options.refuseWith ?? (token !== this.#world.token && GatewayCloseCodes.AuthenticationFailed) ?? null;
    const code =
      refusal ||
      (intents & privileged && GatewayCloseCodes.DisallowedIntents) ||
      (shard[0] >= shard[1] && GatewayCloseCodes.InvalidShard);
    if (code) {
      wire.close(code);
      return null;
    }
    if (compress) wire.packEvents();
    const session = new Session(shard);
    session.attach(wire);
    this.sessions.push(session);
    this.logins.push("identify");
    const guilds = this.#world.guilds.filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    session.dispatch("READY", {
      v: 10,
      user: { id: this.#world.application.id, username: "coverage", discriminator: "0000", bot: true, avatar: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#url,
      shard,
      application: { id: this.#world.application.id, flags: 0 },
    });
    for (const guild of guilds)
      session.dispatch("GUILD_CREATE", guildCreate(guild, this.#world.application.id, this.#options.channels));
    return session;
  }

  #resume(wire: Wire, { session_id, seq }: { session_id: string; seq: number }): Session | null {
    const session = this.sessions.find(({ id, gone }) => id === session_id && !gone);
    if (!session) {
      wire.send({ op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    session.attach(wire);
    this.logins.push("resume");
    session.replay(seq);
    return session;
  }
}

/** https://docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
