import { GatewayOpcodes } from "discord-api-types/v10";
import type { Wire } from "./wire.ts";
import { secret } from "./world.ts";

/** Discord keeps what was missed for a while only; so much is more than a test misses. */
const mostKept = 10_000;

/** One bot session: what was sent in it, so that a resume replays what was missed. */
export class Session {
  readonly id = secret(16);
  readonly shard: readonly [number, number];
  #sent: { s: number; t: string; d: unknown }[] = [];
  #sequence = 0;
  #wire: Wire | null = null;
  /** Cleared by Discord: a resume is answered with an invalid session. */
  gone = false;

  constructor(shard: readonly [number, number]) {
    this.shard = shard;
  }

  attach(wire: Wire | null): void {
    this.#wire = wire;
  }

  get wire(): Wire | null {
    return this.#wire;
  }

  dispatch(t: string, d: unknown): void {
    this.#sequence += 1;
    const event = { op: GatewayOpcodes.Dispatch, s: this.#sequence, t, d };
    this.#sent.push(event);
    if (this.#sent.length > mostKept) this.#sent.splice(0, mostKept / 2);
    if (this.#wire?.open) this.#wire.send(event);
  }

  /** Sends again everything after a sequence number, then says that this was it. */
  replay(after: number): void {
    for (const event of this.#sent.filter(({ s }) => s > after)) {
      this.#wire?.send({ ...event, op: GatewayOpcodes.Dispatch });
    }
    this.dispatch("RESUMED", {});
  }
}
