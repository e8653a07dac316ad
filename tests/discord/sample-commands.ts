import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";
import type { Command, MessageCommand, SlashCommand } from "../../src/interaction/command.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { FakeMessage } from "./fake/world.ts";

/** A message with a text and two buttons. */
export function shown(text: string, more: Partial<MessageReply> = {}): MessageReply {
  return {
    kind: "post",
    private: false,
    components: [
      { type: ComponentType.TextDisplay, content: text },
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "More", custom_id: "echo:more" },
          { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Share", custom_id: "echo:share" },
        ],
      },
    ],
    ...more,
  };
}

/** The text of such a message, as it came. */
export function textOf(message: FakeMessage): string {
  return String(message.components[0]?.content);
}

/** Whether a message is for the asker alone. */
export function isPrivate({ flags }: FakeMessage): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}

/** A command that does what a test says, with the options that the real ones have. */
export function echo(run: SlashCommand["run"], more: Partial<SlashCommand> = {}): SlashCommand {
  return {
    data: {
      name: "echo",
      description: "Says it again",
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        { type: ApplicationCommandOptionType.String, name: "words", description: "What to say", required: true },
        { type: ApplicationCommandOptionType.String, name: "outlet", description: "Where", autocomplete: true },
        { type: ApplicationCommandOptionType.Boolean, name: "private", description: "For you alone" },
      ],
    },
    prefix: "echo",
    run,
    ...more,
  };
}

export const echoWords: Command = echo(({ options }) =>
  shown(String(options.words), { private: options.private === true }),
);

export function echoMessage(run: MessageCommand["run"]): MessageCommand {
  return {
    data: { type: ApplicationCommandType.Message, name: "Echo this", contexts: [0, 1, 2], integration_types: [0, 1] },
    prefix: "echo-this",
    run,
  };
}
