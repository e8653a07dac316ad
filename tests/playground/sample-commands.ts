import {
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from "discord-api-types/v10";
import type { Command, MessageCommand, SlashCommand } from "../../src/interaction/command.ts";

/** Commands that show whatever they are given: for what the real ones would never say. */

function text(content: string): APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content };
}

const echo: SlashCommand = {
  prefix: "echo",
  data: {
    name: "echo",
    description: "Shows a text as markdown",
    options: [
      { type: ApplicationCommandOptionType.String, name: "text", description: "The text", required: true },
      { type: ApplicationCommandOptionType.Boolean, name: "private", description: "Only you see it" },
      { type: ApplicationCommandOptionType.Integer, name: "times", description: "How often" },
      {
        type: ApplicationCommandOptionType.String,
        name: "animal",
        description: "One of them",
        choices: [
          { name: "Wren", value: "wren" },
          { name: "Adder", value: "adder" },
        ],
      },
    ],
  },
  run: ({ options }) => ({
    kind: "post",
    private: options.private === true,
    components: [
      text(`${options.text}`.repeat(Number(options.times ?? 1))),
      ...(options.animal === undefined ? [] : [text(`animal: ${options.animal}`)]),
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: "echo:share", label: "Share" },
          { type: ComponentType.Button, style: ButtonStyle.Danger, custom_id: "echo:fail", label: "Fail" },
        ],
      },
    ],
  }),
  component({ customId, message }) {
    if (customId === "echo:fail") throw new Error("as asked");
    return { kind: "post", private: false, components: message.components.slice(0, 1) };
  },
};

const gallery: SlashCommand = {
  prefix: "gallery",
  data: {
    name: "gallery",
    description: "Shows every component",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "word",
        description: "A word that completes",
        required: true,
        autocomplete: true,
      },
    ],
  },
  autocomplete: ({ typed }) => ({
    kind: "choices",
    choices: ["oak", "oat", "elm"]
      .filter((word) => word.startsWith(typed))
      .map((name) => ({ name, value: `${name}!` })),
  }),
  run: ({ options }) => ({ kind: "post", private: false, components: everything(`${options.word}`) }),
  component: ({ values, customId }) => ({
    kind: "update",
    private: false,
    components: everything(values.join("+") || customId),
  }),
};

function everything(word: string): APIMessageTopLevelComponent[] {
  return [
    text(`Above the container: ${word}`),
    {
      type: ComponentType.Container,
      accent_color: 0x00a8fc,
      components: [
        { type: ComponentType.TextDisplay, content: "# One\n## Two\n### Three\n-# small\n> quoted\n- item\n  - inner" },
        { type: ComponentType.Separator },
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: "Beside a **button**" }],
          accessory: {
            type: ComponentType.Button,
            style: ButtonStyle.Link,
            url: "https://example.org/",
            label: "Open",
          },
        },
        { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Large },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: "gallery:primary", label: "Primary" },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Secondary,
              custom_id: "gallery:secondary",
              label: "Second",
            },
            { type: ComponentType.Button, style: ButtonStyle.Success, custom_id: "gallery:success", label: "Success" },
            { type: ComponentType.Button, style: ButtonStyle.Danger, custom_id: "gallery:danger", label: "Danger" },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              custom_id: "gallery:off",
              label: "Off",
              disabled: true,
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: "gallery:tree",
              placeholder: "Choose a tree",
              options: [
                { label: "Oak", value: "oak", description: "Stands long" },
                { label: "Elm", value: "elm" },
              ],
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: "gallery:trees",
              placeholder: "Choose trees",
              min_values: 0,
              max_values: 2,
              options: [
                { label: "Oak", value: "oak" },
                { label: "Elm", value: "elm", default: true },
                { label: "Ash", value: "ash" },
              ],
            },
          ],
        },
      ],
    },
  ];
}

const find: MessageCommand = {
  prefix: "find",
  data: { type: ApplicationCommandType.Message, name: "Find it" },
  run: (request) => ({ kind: "post", private: true, components: [text(`Looked up: ${request.text}`)] }),
};

const plain: SlashCommand = {
  prefix: "plain",
  data: { name: "plain", description: "Takes nothing" },
  run: () => ({ kind: "post", private: false, components: [text("Plain it is")] }),
};

export const sampleCommands: readonly Command[] = [echo, gallery, plain, find];
