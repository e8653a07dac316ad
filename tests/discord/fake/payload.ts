import { ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import { type FakeInteraction, type FakeMessage, type FakeUser, snowflake, type World } from "./world.ts";

/** View Channel, Send Messages, Use Application Commands; and the same with Manage Server. */
const useCommands = String((1n << 10n) | (1n << 11n) | (1n << 31n));
const andManage = String(BigInt(useCommands) | (1n << 5n));

/** What a person did, for the part of the interaction that says so. */
export type Act =
  | { readonly kind: "command" | "autocomplete"; readonly name: string; readonly options: readonly SentOption[] }
  | { readonly kind: "message"; readonly name: string; readonly text: string }
  | {
      readonly kind: "component";
      readonly customId: string;
      readonly type: number;
      readonly values: readonly string[];
      readonly message: FakeMessage;
    };

export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/** An interaction as Discord sends it (https://docs.discord.com/developers/interactions/receiving-and-responding). */
export function payloadOf(world: World, interaction: FakeInteraction, act: Act, locale: string): object {
  const { id, token, user, place } = interaction;
  const person = userObject(user);
  const { guildId } = place;
  return {
    id,
    token,
    application_id: world.application.id,
    version: 1,
    ...acted(act, interaction),
    ...(guildId
      ? {
          guild_id: guildId,
          guild: { id: guildId, locale: "en-US", features: [] },
          guild_locale: "en-US",
          member: memberOf(person, user.moderator ? andManage : useCommands),
        }
      : { user: person }),
    channel_id: place.channelId,
    channel: {
      id: place.channelId,
      type: guildId ? 0 : place.context === 1 ? 1 : 3,
      ...(guildId ? { name: "news" } : {}),
    },
    locale,
    app_permissions: "2248473465835073",
    context: place.context,
    authorizing_integration_owners: guildId ? { "0": guildId } : { "1": user.id },
    attachment_size_limit: 10_485_760,
    entitlements: [],
    entitlement_sku_ids: [],
  };
}

function acted(act: Act, { place }: FakeInteraction): object {
  const common = { id: snowflake() };
  switch (act.kind) {
    case "command":
    case "autocomplete": {
      const { name, options } = act;
      const type =
        act.kind === "command" ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
      const data = { ...common, name, type: ApplicationCommandType.ChatInput };
      return { type, data: options.length > 0 || act.kind === "autocomplete" ? { ...data, options } : data };
    }
    case "message": {
      const target = snowflake();
      const author = userObject({ id: snowflake(), name: "writer" });
      const message = {
        id: target,
        channel_id: place.channelId,
        type: 0,
        content: act.text,
        author,
        embeds: [],
        attachments: [],
        flags: 0,
      };
      const data = { ...common, name: act.name, type: ApplicationCommandType.Message, target_id: target };
      return {
        type: InteractionType.ApplicationCommand,
        data: { ...data, resolved: { messages: { [target]: message } } },
      };
    }
    case "component": {
      const { customId, type, values, message } = act;
      return {
        type: InteractionType.MessageComponent,
        data: { id: 1, custom_id: customId, component_type: type, ...(type === 2 ? {} : { values }) },
        message: messageObject(message),
      };
    }
  }
}

function messageObject({ id, channelId, flags, content, components, askedBy }: FakeMessage): object {
  return {
    id,
    channel_id: channelId,
    type: askedBy ? 20 : 0,
    content,
    embeds: [],
    attachments: [],
    mentions: [],
    flags,
    components,
    author: { id: "1", username: "coverage", bot: true },
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    ...(askedBy && {
      interaction_metadata: { id: snowflake(), type: 2, user: userObject(askedBy), authorizing_integration_owners: {} },
    }),
  };
}

function userObject({ id, name }: FakeUser): object {
  return { id, username: name, global_name: name, discriminator: "0", avatar: null, public_flags: 0 };
}

function memberOf(user: object, permissions: string): object {
  return {
    user,
    nick: null,
    roles: [],
    joined_at: "2024-01-01T00:00:00.000Z",
    deaf: false,
    mute: false,
    flags: 0,
    permissions,
  };
}
