import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ApplicationCommandType, InteractionType, MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { z } from "zod";
import type { InteractionRequest, OptionValue } from "../interaction/request.ts";

/** What answering an interaction takes; the token is a secret and lives 15 minutes. */
export interface Handle {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

export type Incoming =
  | { readonly kind: "ping" }
  | { readonly kind: "request"; readonly handle: Handle; readonly request: InteractionRequest }
  /** Nothing a command could answer. `handle` where at least an apology can be sent. */
  | {
      readonly kind: "unreadable";
      readonly handle: Handle | null;
      readonly locale: string;
      /** For the log. */
      readonly reason: string;
    };

/**
 * Reads an interaction as Discord sends it, by gateway or HTTP
 * (https://docs.discord.com/developers/interactions/receiving-and-responding). Takes any value, throws on none.
 */
export function readInteraction(raw: unknown): Incoming {
  const type = z.object({ type: z.number() }).safeParse(raw);
  if (type.success && type.data.type === InteractionType.Ping) return { kind: "ping" };
  const interaction = z.discriminatedUnion("type", [command, component, autocomplete]).safeParse(raw);
  if (!interaction.success) {
    const handle = handleOf.safeParse(raw);
    const apologizes = handle.success && type.data?.type !== InteractionType.ApplicationCommandAutocomplete;
    return {
      kind: "unreadable",
      handle: apologizes ? readHandle(handle.data) : null,
      locale: z.object({ locale: z.string() }).safeParse(raw).data?.locale ?? defaultLocale,
      reason: faults(interaction.error),
    };
  }
  return { kind: "request", handle: readHandle(interaction.data), request: readRequest(interaction.data) };
}

const defaultLocale = "en-US";
const snowflake = z.string().regex(/^\d{1,20}$/u);
const handleOf = z.object({ id: snowflake, application_id: snowflake, token: z.string().min(1) });
const someone = z.object({ id: snowflake });
const origin = handleOf.extend({
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  member: z
    .object({
      user: someone,
      permissions: z
        .string()
        .regex(/^\d{1,30}$/u)
        .nullish(),
    })
    .nullish(),
  user: someone.nullish(),
  locale: z.string().nullish(),
});
const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: z.boolean().nullish(),
});

const command = origin.extend({
  type: z.literal(InteractionType.ApplicationCommand),
  data: z.discriminatedUnion("type", [
    z.object({
      type: z.literal(ApplicationCommandType.ChatInput),
      name: z.string(),
      options: z.array(option).nullish(),
    }),
    z.object({
      type: z.literal(ApplicationCommandType.Message),
      name: z.string(),
      target_id: snowflake,
      resolved: z.object({ messages: z.record(z.string(), z.object({ content: z.string() })) }),
    }),
  ]),
});

const component = origin.extend({
  type: z.literal(InteractionType.MessageComponent),
  data: z.object({ custom_id: z.string(), values: z.array(z.string()).nullish() }),
  message: z.object({
    flags: z.number().nullish(),
    components: z.array(z.looseObject({ type: z.number() })).nullish(),
    interaction_metadata: z.object({ user: someone }).nullish(),
  }),
});

const autocomplete = origin.extend({
  type: z.literal(InteractionType.ApplicationCommandAutocomplete),
  data: z.object({ name: z.string(), options: z.array(option) }),
});

type Interaction = z.infer<typeof command> | z.infer<typeof component> | z.infer<typeof autocomplete>;

function readRequest(interaction: Interaction): InteractionRequest {
  const from = {
    userId: interaction.member?.user.id ?? interaction.user?.id ?? "",
    guildId: interaction.guild_id ?? null,
    channelId: interaction.channel_id ?? null,
    locale: interaction.locale ?? defaultLocale,
    ...(managesServer(interaction.member?.permissions) && { moderator: true }),
  };
  switch (interaction.type) {
    case InteractionType.MessageComponent: {
      const { message } = interaction;
      return {
        kind: "component",
        ...from,
        customId: interaction.data.custom_id,
        values: interaction.data.values ?? [],
        message: {
          // Discord gives back what the bot itself has sent; the views read from it with care.
          components: (message.components ?? []) as unknown as APIMessageTopLevelComponent[],
          private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
          askedBy: message.interaction_metadata?.user.id ?? null,
        },
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = interaction.data;
      const focused = options.find((each) => each.focused);
      return {
        kind: "autocomplete",
        ...from,
        command: name,
        option: focused?.name ?? "",
        typed: String(focused?.value ?? ""),
        options: byName(options),
      };
    }
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.ChatInput) {
        return { kind: "command", ...from, command: data.name, options: byName(data.options ?? []) };
      }
      const text = data.resolved.messages[data.target_id]?.content ?? "";
      return { kind: "message", ...from, command: data.name, text };
    }
  }
}

/** Permissions are a bit set in decimal digits, more bits than a number holds. */
function managesServer(permissions: string | null | undefined): boolean {
  return (BigInt(permissions ?? 0) & moderation) !== 0n;
}

const moderation = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

function byName(options: readonly z.infer<typeof option>[]): Record<string, OptionValue> {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}

function readHandle({ id, application_id, token }: z.infer<typeof handleOf>): Handle {
  return { id, applicationId: application_id, token };
}

/** Where it differs from what was expected, without any of its values. */
function faults(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join(".") || "interaction"}: ${code}`).join(", ");
}
