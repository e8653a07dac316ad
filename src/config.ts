import { z } from "zod";
import { UserError } from "./errors.ts";

/** What the environment says; `.env.example` explains every line. */
export interface Config {
  /** Null: no Discord, the local page is served instead. */
  readonly discordToken: string | null;
  /** Registers the commands in this one server, at once, for trying. */
  readonly guildId: string | null;
  /** Where the local page listens; 0 lets the system choose. */
  readonly port: number;
  /** A folder or a JSON Lines file; null: the articles that come with the bot. */
  readonly articles: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const DEFAULT_PORT = 3000;

/** A line left empty in .env means the same as a missing one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional());

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
  GUILD_ID: optional(
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/u, "must be a server's id, 17 to 20 digits (Copy Server ID in Discord)"),
  ),
  PORT: optional(
    z.coerce
      .number({ error: "must be a number from 0 to 65535" })
      .int("must be a whole number from 0 to 65535")
      .min(0, "must be a number from 0 to 65535")
      .max(65_535, "must be a number from 0 to 65535"),
  ),
  ARTICLES: optional(z.string().trim()),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })),
});

/**
 * Reads the configuration from the environment.
 * @throws UserError with one line a fault, all of them at once; never with a value, which may be a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const checked = environment.safeParse(env);
  if (!checked.success) {
    throw new UserError(checked.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join("\n"));
  }
  const { DISCORD_TOKEN, GUILD_ID, PORT, ARTICLES, LOG_LEVEL } = checked.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    guildId: GUILD_ID ?? null,
    port: PORT ?? DEFAULT_PORT,
    articles: ARTICLES ?? null,
    logLevel: LOG_LEVEL ?? "info",
  };
}
