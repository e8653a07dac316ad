import { InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import { commandBreaches, type SentCommand } from "./command-rules.ts";
import { againstDescription } from "./description.ts";
import { type MessageBody, messageBreaches } from "./message-rules.ts";
import { changed, type FakeInteraction, type FakeMessage, numbered, snowflake, type World } from "./world.ts";

export interface Call {
  readonly method: string;
  /** Without `/api/v10`, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const fault = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });
const unknownInteraction = fault(404, 10062, "Unknown interaction");
const unknownMessage = fault(404, 10008, "Unknown Message");
const unknownWebhook = fault(404, 10015, "Unknown Webhook");

type Handler = (world: World, call: Call, ...parts: string[]) => Answer;

const routes: readonly [string, RegExp, Handler][] = [
  ["GET", /^\/gateway\/bot$/u, authorized(() => ({ status: 200 }))],
  ["GET", /^\/applications\/@me$/u, authorized((world) => ({ status: 200, body: { ...world.application, flags: 0 } }))],
  ["GET", /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/u, authorized(listCommands)],
  ["PUT", /^\/applications\/(\d+)\/(?:guilds\/(\d+)\/)?commands$/u, authorized(replaceCommands)],
  ["POST", /^\/interactions\/(\d+)\/([\w-]+)\/callback$/u, byToken(respond)],
  ["POST", /^\/webhooks\/(\d+)\/([\w-]+)$/u, byToken(followUp)],
  ["PATCH", /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u, byToken(editOriginal)],
  ["DELETE", /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u, byToken(deleteOriginal)],
];

/** Answers one request to the REST API; what no real Discord would take is written down as a breach. */
export function handle(world: World, call: Call): Answer {
  for (const [method, pattern, handler] of routes) {
    const match = method === call.method && pattern.exec(call.path);
    if (match) return handler(world, call, ...match.slice(1));
  }
  world.breaches.push(`${call.method} ${call.path}: no such route`);
  return fault(404, 0, "404: Not Found");
}

function authorized(handler: Handler): Handler {
  return (world, call, ...parts) =>
    call.authorization === `Bot ${world.token}` ? handler(world, call, ...parts) : fault(401, 0, "401: Unauthorized");
}

function byToken(handler: Handler): Handler {
  return (world, call, ...parts) => {
    // The bot's token has no business where the interaction's own says who may.
    if (call.authorization) world.breaches.push(`${call.method} of an interaction carries Authorization`);
    return handler(world, call, ...parts);
  };
}

function refuse(world: World, what: string, breaches: readonly string[]): Answer | null {
  if (breaches.length === 0) return null;
  world.breaches.push(...breaches.map((breach) => `${what}: ${breach}`));
  return { status: 400, body: { code: 50035, message: "Invalid Form Body", errors: { _errors: breaches } } };
}

function listCommands(world: World, call: Call, application?: string, guild?: string): Answer {
  if (application !== world.application.id) return fault(403, 20012, "You are not authorized");
  if (guild && !world.guilds.some(({ id }) => id === guild)) return fault(403, 50001, "Missing Access");
  const localized = call.query.get("with_localizations") === "true";
  const commands = world.commands.get(guild ?? "") ?? [];
  return { status: 200, body: commands.map((command) => asRegistered(world, command, guild, localized)) };
}

function replaceCommands(world: World, call: Call, application?: string, guild?: string): Answer {
  if (application !== world.application.id) return fault(403, 20012, "You are not authorized");
  if (guild && !world.guilds.some(({ id }) => id === guild)) return fault(403, 50001, "Missing Access");
  const refused = refuse(world, "commands", commandBreaches(call.body, guild ? "guild" : "global"));
  if (refused) return refused;
  const commands = call.body as SentCommand[];
  world.commands.set(guild ?? "", commands);
  return { status: 200, body: commands.map((command) => asRegistered(world, command, guild, true)) };
}

/** What Discord adds, drops and fills in when it hands a command back. */
function asRegistered(world: World, command: SentCommand, guild: string | undefined, localized: boolean): object {
  const { name_localizations = null, description_localizations = null, ...rest } = command;
  return {
    id: snowflake(),
    application_id: world.application.id,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    description: "",
    nsfw: false,
    dm_permission: true,
    contexts: null,
    integration_types: guild ? undefined : [0],
    ...rest,
    ...(localized ? { name_localizations, description_localizations } : {}),
    ...(guild && { guild_id: guild }),
  };
}

function respond(world: World, { body }: Call, id?: string, token?: string): Answer {
  const interaction = world.interactions.get(token ?? "");
  if (!interaction || interaction.id !== id) return unknownInteraction;
  if (interaction.acknowledged !== "not") return fault(400, 40060, "Interaction has already been acknowledged.");
  if (Date.now() - interaction.created > world.life.firstResponse) return unknownInteraction;
  const { type, data, ...foreign } = (body ?? {}) as { type?: number; data?: unknown };
  const unknown = Object.keys(foreign).map((field) => `${field}: not in Discord's description`);
  const refused = refuse(world, "callback", [...unknown, ...callbackBreaches(interaction, type, data)]);
  if (refused) return refused;
  take(interaction, type as InteractionResponseType, (data ?? {}) as MessageBody);
  changed(world, interaction);
  return { status: 204 };
}

function callbackBreaches({ kind }: FakeInteraction, type: number | undefined, data: unknown): string[] {
  const choosing = kind === "autocomplete";
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return choosing ? ["a message for an autocomplete"] : messageBreaches(data, "message");
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      if (choosing) return ["an autocomplete cannot be deferred"];
      const { flags = 0, ...more } = (data ?? {}) as { flags?: number };
      const only = [0, MessageFlags.Ephemeral].includes(flags) && Object.keys(more).length === 0;
      return only ? [] : ["a deferral carries more than the ephemeral flag"];
    }
    case InteractionResponseType.DeferredMessageUpdate:
      return kind === "component" ? [] : ["only a component's message can be updated"];
    case InteractionResponseType.UpdateMessage:
      return kind === "component" ? messageBreaches(data, "edit") : ["only a component's message can be updated"];
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return choosing ? againstDescription("choices", data) : ["choices for what is no autocomplete"];
    default:
      return [`callback type ${type} is not what this bot should send`];
  }
}

function take(interaction: FakeInteraction, type: InteractionResponseType, body: MessageBody): void {
  interaction.acknowledged = "answered";
  interaction.ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    interaction.choices = (body as { choices?: { name: string; value: string }[] }).choices ?? [];
  } else if (type === InteractionResponseType.DeferredMessageUpdate) interaction.acknowledged = "deferred-update";
  else if (type === InteractionResponseType.DeferredChannelMessageWithSource) interaction.acknowledged = "deferred";
  else if (type === InteractionResponseType.UpdateMessage) apply(interaction.original, body);
  else if (interaction.kind === "component")
    interaction.followUps.push(newMessage(interaction, body, interaction.ephemeral));
  else interaction.original = newMessage(interaction, body, interaction.ephemeral);
}

function followUp(world: World, { body }: Call, application?: string, token?: string): Answer {
  const [interaction, dead] = alive(world, application, token);
  if (!interaction) return dead;
  const refused = refuse(world, "follow-up", messageBreaches(body, "message"));
  if (refused) return refused;
  const sent = body as MessageBody;
  const pending = interaction.acknowledged === "deferred" && !interaction.original;
  const hidden = pending ? interaction.ephemeral : ((sent.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const message = newMessage(interaction, sent, hidden);
  // The first follow-up to a deferral takes the place of the "thinking", whatever its own flags say.
  if (pending) {
    interaction.original = message;
    interaction.acknowledged = "answered";
  } else interaction.followUps.push(message);
  changed(world, interaction);
  return { status: 200, body: { id: message.id, channel_id: message.channelId } };
}

function editOriginal(world: World, { body }: Call, application?: string, token?: string): Answer {
  const [interaction, dead] = alive(world, application, token);
  if (!interaction) return dead;
  const refused = refuse(world, "edit", messageBreaches(body, "edit"));
  if (refused) return refused;
  if (interaction.acknowledged === "deferred" && !interaction.original) {
    interaction.original = newMessage(interaction, body as MessageBody, interaction.ephemeral);
  } else if (!interaction.original || interaction.original.deleted) return unknownMessage;
  else apply(interaction.original, body as MessageBody);
  interaction.acknowledged = "answered";
  changed(world, interaction);
  return { status: 200, body: { id: interaction.original?.id } };
}

function deleteOriginal(world: World, _: Call, application?: string, token?: string): Answer {
  const [interaction, dead] = alive(world, application, token);
  if (!interaction) return dead;
  if (interaction.acknowledged === "deferred") interaction.acknowledged = "answered";
  else if (!interaction.original || interaction.original.deleted) return unknownMessage;
  else interaction.original.deleted = true;
  changed(world, interaction);
  return { status: 204 };
}

/** The interaction behind a webhook's token, once it was responded to and while it lives. */
function alive(world: World, application?: string, token?: string): [FakeInteraction, null] | [null, Answer] {
  const interaction = world.interactions.get(token ?? "");
  if (!interaction || application !== world.application.id) return [null, unknownWebhook];
  if (Date.now() - interaction.created > world.life.token) return [null, fault(401, 50027, "Invalid Webhook Token")];
  return interaction.acknowledged === "not" ? [null, unknownWebhook] : [interaction, null];
}

function newMessage({ place, user }: FakeInteraction, body: MessageBody, ephemeral: boolean): FakeMessage {
  const message: FakeMessage = {
    id: snowflake(),
    channelId: place.channelId,
    flags: 0,
    content: "",
    components: [],
    askedBy: user,
    deleted: false,
  };
  apply(message, body);
  message.flags = (message.flags & ~MessageFlags.Ephemeral) | (ephemeral ? MessageFlags.Ephemeral : 0);
  return message;
}

function apply(message: FakeMessage | null, { flags, content, components }: MessageBody): void {
  if (!message) return;
  message.flags = (message.flags & MessageFlags.Ephemeral) | (flags ?? 0);
  if (typeof content === "string") message.content = content;
  if (components) message.components = numbered(components);
}
