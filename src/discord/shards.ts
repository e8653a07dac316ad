import { UserError } from "../errors.ts";
import type { Shards } from "./gateway.ts";

/** As the environment says it, empty lines as undefined. */
export interface ShardSettings {
  /** `auto` or a number: this one process serves all of them. */
  readonly SHARDS?: string | undefined;
  /** `0,1` or `4-7`: this process serves these out of `SHARD_COUNT`, others the rest. */
  readonly SHARD_IDS?: string | undefined;
  readonly SHARD_COUNT?: string | undefined;
}

/** More than any bot has; a slip of the keyboard would open as many connections. */
const mostShards = 16_384;

/**
 * Which connections to the gateway this process holds (https://docs.discord.com/developers/events/gateway#sharding).
 * @throws UserError with one line a fault
 */
export function readShards({ SHARDS, SHARD_IDS, SHARD_COUNT }: ShardSettings): Shards {
  if (SHARD_IDS === undefined && SHARD_COUNT === undefined) {
    if (SHARDS === undefined || SHARDS === "auto") return "auto";
    const count = readCount("SHARDS", SHARDS, " or auto");
    return { ids: Array.from({ length: count }, (_, id) => id), count };
  }
  if (SHARDS !== undefined)
    throw new UserError(
      "SHARDS and SHARD_IDS with SHARD_COUNT exclude each other: leave SHARDS empty, or the other two.",
    );
  if (SHARD_IDS === undefined || SHARD_COUNT === undefined) {
    throw new UserError("SHARD_IDS and SHARD_COUNT go together, such as SHARD_IDS=0,1 and SHARD_COUNT=4.");
  }
  const count = readCount("SHARD_COUNT", SHARD_COUNT);
  const ids = [...new Set(SHARD_IDS.split(",").flatMap(readRange))].toSorted((a, b) => a - b);
  const beyond = ids.find((id) => id >= count);
  if (beyond !== undefined) {
    throw new UserError(`SHARD_IDS names shard ${beyond}, but SHARD_COUNT=${count} means 0 to ${count - 1}.`);
  }
  return { ids, count };
}

function readCount(name: string, value: string, alternative = ""): number {
  const count = /^\d{1,5}$/u.test(value.trim()) ? Number(value) : 0;
  if (count < 1 || count > mostShards) {
    throw new UserError(`${name} must be a number from 1 to ${mostShards}${alternative}.`);
  }
  return count;
}

/** `3`, or `4-7` with both ends. */
function readRange(part: string): number[] {
  const [, first, last = first] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/u.exec(part) ?? [];
  if (first === undefined || Number(last) < Number(first)) {
    throw new UserError("SHARD_IDS must be numbers or ranges with commas between them, such as 0,1 or 4-7.");
  }
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
}
