import { isDeepStrictEqual } from "node:util";
import { type REST, Routes } from "discord.js";
import { ApplicationCommandType, Locale } from "discord-api-types/v10";
import type { Logger } from "pino";
import type { Command } from "../interaction/command.ts";
import { isInvalidBody } from "./fault.ts";

export interface RegistrationOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** Register in this one server; null: everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly log: Logger;
}

/**
 * Registers the commands where they differ from what is registered: one request replaces the whole set.
 * @returns whether anything had changed
 */
export async function register({ rest, applicationId, guildId, commands, log }: RegistrationOptions): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  const wanted = commands.map(({ data }) => (guildId ? withoutGlobalFields(data) : data));
  if (Array.isArray(registered) && sameCommands(registered, wanted)) {
    log.debug("the commands are registered as they are");
    return false;
  }
  try {
    await rest.put(route, { body: wanted });
  } catch (error) {
    const listed = wanted.map((command) => inListedLocales(command) as object);
    if (!isInvalidBody(error) || isDeepStrictEqual(listed, wanted)) throw error;
    log.warn("Discord refuses names of commands in languages that it does not list; they are left out");
    if (Array.isArray(registered) && sameCommands(registered, listed)) return false;
    await rest.put(route, { body: listed });
  }
  log.info({ commands: wanted.map(({ name }) => name), guildId }, "registered the commands");
  return true;
}

const listedLocales: ReadonlySet<string> = new Set(Object.values(Locale));

/** Names and descriptions without those under locales that the prose of Discord's documentation does not list. */
function inListedLocales(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => inListedLocales(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !field.endsWith("_localizations") || listedLocales.has(name))
      .map(([name, item]) => [name, inListedLocales(item, name)]),
  );
}

/** Where a command shows is for global commands alone; those of one server carry none of it. */
function withoutGlobalFields<Data extends Command["data"]>(data: Data): Omit<Data, "contexts" | "integration_types"> {
  const { contexts: _, integration_types: __, ...rest } = data;
  return rest;
}

function sameCommands(registered: readonly object[], wanted: readonly object[]): boolean {
  const [there, here] = [byTypeAndName(registered), byTypeAndName(wanted)];
  if (there.size !== here.size) return false;
  return [...here].every(([key, command]) => {
    const other = there.get(key);
    // Where a command shows is filled in by Discord for those that do not say.
    const filledIn = whereItShows.filter((field) => !(field in command));
    return other && isDeepStrictEqual(omit(other, filledIn), command);
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** Commands without what Discord adds to them and without fields that say what is the case anyway. */
function byTypeAndName(commands: readonly object[]): Map<string, Fields> {
  return new Map(
    commands.map((command) => {
      const fields: Fields = { type: ApplicationCommandType.ChatInput, ...(meaningOf(command) as Fields) };
      return [`${fields.type} ${fields.name}`, fields];
    }),
  );
}

function omit(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

const addedByDiscord = new Set(["id", "application_id", "guild_id", "version", "dm_permission"]);
const whereItShows = ["contexts", "integration_types"];

function meaningOf(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => meaningOf(item));
    return whereItShows.includes(field) ? items.sort() : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name]) => !addedByDiscord.has(name))
    .map(([name, item]) => [name, meaningOf(item, name)] as const)
    .filter(([, item]) => !isDefault(item));
  return Object.fromEntries(fields);
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}
