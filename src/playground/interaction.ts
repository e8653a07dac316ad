import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import type { InteractionRequest } from "../interaction/request.ts";

/** The one person at the page, which is a server of its own that they may manage. */
const person = { userId: "0", guildId: "0", channelId: "0", moderator: true } as const;

/** Discord's own most: 4,000 characters in all texts of a message, 40 components. */
const text = z.string().max(4000);
const optionValue = z.union([text, z.number(), z.boolean()]);
const options = z.record(z.string().max(32), optionValue);
const locale = z.string().max(35).default("en-US");

/** A component by the fields that commands read back; the others pass as they are. */
interface SentComponent {
  readonly [field: string]: unknown;
  readonly type: number;
  readonly content?: string | undefined;
  readonly components?: readonly SentComponent[] | undefined;
}

const holders: ReadonlySet<number> = new Set([ComponentType.ActionRow, ComponentType.Section, ComponentType.Container]);

const component: z.ZodType<SentComponent> = z
  .looseObject({
    type: z.int(),
    content: text.optional(),
    custom_id: z.string().max(100).optional(),
    components: z
      .array(z.lazy(() => component))
      .max(40)
      .optional(),
    accessory: z.lazy(() => component).optional(),
  })
  .refine(({ type, content }) => type !== ComponentType.TextDisplay || content !== undefined, "a text without content")
  .refine(({ type, components }) => !holders.has(type) || components !== undefined, "a layout without components");

const interaction = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("command"), command: text, options, locale }),
  z.object({ kind: z.literal("message"), command: text, text, locale }),
  z.object({ kind: z.literal("autocomplete"), command: text, option: text, typed: text, options, locale }),
  z.object({
    kind: z.literal("component"),
    customId: z.string().min(1).max(100),
    values: z.array(z.string().max(100)).max(25),
    message: z.object({ components: z.array(component).max(40), private: z.boolean() }),
    locale,
  }),
]);

/**
 * Checks what came from the page.
 * @throws z.ZodError saying which field is wrong.
 */
export function readInteraction(body: unknown): InteractionRequest {
  const sent = interaction.parse(body);
  if (sent.kind !== "component") return { ...sent, ...person };
  const { components, private: hidden } = sent.message;
  return {
    ...sent,
    ...person,
    message: {
      // Checked above as far as commands look into it: the shape, the texts and the custom ids.
      components: components as unknown as APIMessageTopLevelComponent[],
      private: hidden,
      askedBy: person.userId,
    },
  };
}
