import { existsSync } from "node:fs";
import { z } from "zod";
import { cacheFolder } from "./coverage/cache.ts";
import type { Shards } from "./discord/gateway.ts";
import { readShards } from "./discord/shards.ts";
import { UserError } from "./errors.ts";
import { type DatabaseAddress, readAddress } from "./storage/address.ts";

/** What the environment says; `.env.example` explains every line. */
export interface Config {
  /** Null together with `discordPublicKey`: no Discord, the local page is served instead. */
  readonly discordToken: string | null;
  /** 64 hexadecimal digits; Discord posts its interactions here in place of the gateway. */
  readonly discordPublicKey: string | null;
  /** Another address of Discord's API; null: Discord's own. */
  readonly discordApi: string | null;
  /** Registers the commands in this one server, at once, for trying. */
  readonly guildId: string | null;
  readonly shards: Shards;
  /** Most questions of one person in a minute where their server says nothing of its own; null: any number. */
  readonly questionsPerMinute: number | null;
  /** Threads that search; 0: the one that speaks with Discord does. */
  readonly searchThreads: number;
  /** Where the local page or the HTTP front door listens; 0 lets the system choose. */
  readonly port: number;
  /** Where health, readiness and metrics are served; null: nowhere. */
  readonly operating: Address | null;
  /** A folder or a JSON Lines file; null: the articles that come with the bot. */
  readonly articles: string | null;
  /** Folder in which the index of a large collection is kept for the next start; null: nowhere. */
  readonly cache: string | null;
  /** Where what moderators set is kept. */
  readonly database: DatabaseAddress;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const DEFAULT_PORT = 3000;
const DEFAULT_QUESTIONS = 10;

/** A line left empty in .env means the same as a missing one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional());

const wholeNumber = (most: number) => {
  const error = `must be a whole number from 0 to ${most}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(most, error);
};

/** `9090` is of this machine alone; `0.0.0.0:9090` or `[::]:9090` is for others too. */
const address = z
  .string()
  .trim()
  .regex(/^(?:(?:[\w.-]+|\[[\da-f:]+\]):)?\d{1,5}$/iu, "must be a port, or an address and a port, such as 0.0.0.0:9090")
  .transform((value): Address => {
    const colon = value.lastIndexOf(":");
    const host = value.slice(0, Math.max(0, colon)).replace(/^\[|\]$/gu, "");
    return { host: host || "127.0.0.1", port: Number(value.slice(colon + 1)) };
  })
  .refine(({ port }) => port <= 65_535, "must end in a port from 0 to 65535");

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(
        /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/u,
        "is no bot token. Copy it from your application's Bot page (Reset Token), without quotation marks or 'Bot '",
      ),
  ),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .trim()
      .regex(
        /^[\da-f]{64}$/iu,
        "must be 64 hexadecimal digits: the Public Key on your application's General Information page",
      ),
  ),
  DISCORD_API: optional(
    z.url({ protocol: /^https?$/u, error: "must be a web address, such as http://127.0.0.1:4000/api" }),
  ),
  GUILD_ID: optional(
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/u, "must be a server's id, 17 to 20 digits (Copy Server ID in Discord)"),
  ),
  SHARDS: optional(z.string().trim()),
  SHARD_IDS: optional(z.string().trim()),
  SHARD_COUNT: optional(z.string().trim()),
  QUESTIONS_PER_MINUTE: optional(wholeNumber(10_000)),
  SEARCH_THREADS: optional(wholeNumber(64)),
  PORT: optional(wholeNumber(65_535)),
  OPERATING_ADDRESS: optional(address),
  ARTICLES: optional(
    z.string().trim().refine(existsSync, "names no file or folder that there is. Write a path, such as /srv/articles"),
  ),
  CACHE_DIR: optional(z.string().trim()),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })),
});

/**
 * Reads the configuration from the environment.
 * @throws UserError with one line a fault, all of them at once; never with a value that may be a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const checked = environment.safeParse(env);
  const faults = (checked.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  let shards: Shards = "auto";
  try {
    shards = readShards(environment.pick({ SHARDS: true, SHARD_IDS: true, SHARD_COUNT: true }).parse(env));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    faults.push(error.message);
  }
  const database = readAddress(env.DATABASE_URL, env);
  if (typeof database === "string") faults.push(`DATABASE_URL ${database}.`);
  if (!checked.success || typeof database === "string" || faults.length > 0) throw new UserError(faults.join("\n"));
  const { data } = checked;
  const questions = data.QUESTIONS_PER_MINUTE ?? DEFAULT_QUESTIONS;
  return {
    discordToken: data.DISCORD_TOKEN ?? null,
    discordPublicKey: data.DISCORD_PUBLIC_KEY ?? null,
    discordApi: data.DISCORD_API?.replace(/\/$/u, "") ?? null,
    guildId: data.GUILD_ID ?? null,
    shards,
    questionsPerMinute: questions === 0 ? null : questions,
    searchThreads: data.SEARCH_THREADS ?? 1,
    port: data.PORT ?? DEFAULT_PORT,
    operating: data.OPERATING_ADDRESS ?? null,
    articles: data.ARTICLES ?? null,
    cache: cacheFolder(data.CACHE_DIR, env),
    database,
    logLevel: data.LOG_LEVEL ?? "info",
  };
}
