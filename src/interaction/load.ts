import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ApplicationCommandType } from "discord-api-types/v10";
import type { Command } from "./command.ts";

const commandsFolder = new URL("../../commands/", import.meta.url);

/**
 * All commands: the default exports of the files in `commands/`, in the order of their names. The same list feeds
 * the dispatcher and registration, so the two cannot drift.
 * @throws Error naming the file whose export is no command, or that shares a name or prefix with another.
 */
export async function loadCommands(folder: URL = commandsFolder): Promise<Command[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts")).sort();
  const commands = await Promise.all(
    files.map(async (file) => {
      const module: { default?: unknown } = await import(new URL(file, folder).href);
      return checkCommand(module.default, fileURLToPath(new URL(file, folder)));
    }),
  );
  unique(
    files,
    commands,
    "name",
    (command) => `${command.data.type ?? ApplicationCommandType.ChatInput} ${command.data.name}`,
  );
  unique(files, commands, "prefix", (command) => command.prefix);
  return commands;
}

function checkCommand(value: unknown, file: string): Command {
  const fault = faultOf(value);
  if (fault) throw new Error(`${file}: ${fault}`);
  return value as Command;
}

function faultOf(value: unknown): string | null {
  if (!isRecord(value)) return "has no command as its default export";
  const { data, prefix, run, component, autocomplete, moderators } = value;
  if (!isRecord(data)) return "data is missing";
  const { type = ApplicationCommandType.ChatInput, name, description } = data;
  const slash = type === ApplicationCommandType.ChatInput;
  if (!slash && type !== ApplicationCommandType.Message) return "data.type is neither a slash nor a message command";
  if (typeof name !== "string") return "data.name is missing";
  if (slash && typeof description !== "string") return "data.description is missing";
  if (typeof prefix !== "string" || !/^[a-z][a-z0-9-]{0,31}$/.test(prefix)) {
    return "prefix must be lower-case letters, digits and dashes";
  }
  if (typeof run !== "function") return "run is not a function";
  if (component !== undefined && typeof component !== "function") return "component is not a function";
  if (autocomplete !== undefined && typeof autocomplete !== "function") return "autocomplete is not a function";
  if (moderators !== undefined && moderators !== true) return "moderators is not true";
  return null;
}

function unique(files: string[], commands: Command[], what: string, key: (command: Command) => string): void {
  const seen = new Map<string, string>();
  for (const [index, command] of commands.entries()) {
    const file = files[index] ?? "";
    const other = seen.get(key(command));
    if (other) throw new Error(`${other} and ${file}: the same ${what}`);
    seen.set(key(command), file);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
