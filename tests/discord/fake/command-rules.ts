import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { againstDescription } from "./description.ts";

interface Option {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Record<string, string> | null;
  readonly description: string;
  readonly description_localizations?: Record<string, string> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { name: string; value: string | number }[];
  readonly options?: readonly Option[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A command as sent for registration, once it fits the description. */
export interface SentCommand extends Omit<Option, "type" | "description"> {
  readonly type?: number;
  readonly description?: string;
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

/** Breaches in a whole set of commands (https://docs.discord.com/developers/interactions/application-commands). */
export function commandBreaches(sent: unknown, place: "global" | "guild"): string[] {
  if (!Array.isArray(sent)) return ["a set of commands is a list"];
  const described = sent.flatMap((command) => againstDescription("command", relaxed(command)));
  if (described.length > 0) return described;
  const commands = sent as SentCommand[];
  const names = commands.map(({ type = 1, name }) => `${type} ${name}`);
  const slash = commands.filter(({ type = 1 }) => type === ApplicationCommandType.ChatInput).length;
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `command ${name} twice`),
    ...(slash > 100 ? ["more than 100 slash commands"] : []),
    ...(commands.length - slash > 10 ? ["more than 5 message and 5 user commands"] : []),
    ...commands.flatMap((command) => oneCommand(command, place)),
  ];
}

/** The description types the permissions as a number; the prose, and what Discord sends back, say a string. */
function relaxed(command: unknown): unknown {
  if (typeof command !== "object" || command === null) return command;
  const { default_member_permissions: permissions, ...rest } = command as Record<string, unknown>;
  return typeof permissions === "string" && /^\d+$/u.test(permissions)
    ? rest
    : {
        ...rest,
        ...(permissions === undefined || permissions === null ? {} : { default_member_permissions: "not digits" }),
      };
}

function oneCommand(command: SentCommand, place: string): string[] {
  const { type = ApplicationCommandType.ChatInput, name, description, contexts, integration_types } = command;
  const slash = type === ApplicationCommandType.ChatInput;
  const breaches = [
    ...(slash && !description?.trim() ? ["a slash command without description"] : []),
    ...(!slash && description ? ["a description on a context menu command"] : []),
    ...(!slash && command.options?.length ? ["options on a context menu command"] : []),
    ...(slash ? nameBreaches(command) : []),
    ...(place === "guild" && (contexts || integration_types) ? ["contexts on a command of one server"] : []),
    ...(size(command) > 8000 ? [`${size(command)} characters; 8,000 at most`] : []),
    ...localeBreaches(command),
    ...optionBreaches(command.options ?? []),
  ];
  return breaches.map((breach) => `${name}: ${breach}`);
}

function optionBreaches(options: readonly Option[]): string[] {
  const names = options.map(({ name }) => name);
  const firstOptional = options.findIndex(({ required }) => !required);
  const late = firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `option ${name} twice`),
    ...(late ? ["a required option after an optional one"] : []),
    ...options.flatMap(oneOption),
  ];
}

const completable = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

function oneOption(option: Option): string[] {
  const { type, name, autocomplete, choices = [], min_length = 0, max_length = 6000, min_value, max_value } = option;
  const values = choices.map(({ value }) => value);
  return [
    ...nameBreaches(option),
    ...localeBreaches(option),
    ...(autocomplete && choices.length > 0 ? [`${name}: choices and autocomplete`] : []),
    ...(autocomplete && !completable.includes(type) ? [`${name}: autocomplete on a type that takes none`] : []),
    ...(new Set(values).size < values.length ? [`${name}: one choice twice`] : []),
    ...(values.some((value) => String(value).length > 100) ? [`${name}: a choice's value over 100 characters`] : []),
    ...(min_length > max_length ? [`${name}: min_length over max_length`] : []),
    ...(min_value !== undefined && max_value !== undefined && min_value > max_value
      ? [`${name}: min_value over max_value`]
      : []),
    ...optionBreaches(option.options ?? []),
  ];
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function nameBreaches({ name, name_localizations }: Pick<Option, "name" | "name_localizations">): string[] {
  return [name, ...Object.values(name_localizations ?? {})]
    .filter((each) => !namePattern.test(each) || each !== each.toLowerCase())
    .map((each) => `the name "${each}" is not as names must be`);
}

function localeBreaches({ name_localizations, description_localizations }: Partial<Option>): string[] {
  return [name_localizations, description_localizations]
    .flatMap((words) => Object.keys(words ?? {}))
    .filter((locale) => againstDescription("locale", locale).length > 0)
    .map((locale) => `Discord knows no locale ${locale}`);
}

/** Characters of names, descriptions and choices; of each localized text the longest counts. */
function size(command: SentCommand | Option): number {
  const longest = (text: string | undefined, words: Record<string, string> | null | undefined) =>
    Math.max(text?.length ?? 0, ...Object.values(words ?? {}).map(({ length }) => length));
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    (command.choices ?? []).reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (command.options ?? []).reduce((sum, option) => sum + size(option), 0)
  );
}
