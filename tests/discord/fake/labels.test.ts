import { ComponentType } from "discord-api-types/v10";
import { expect, it } from "vitest";
import { labelMeant } from "./labels.ts";
import { numbered } from "./world.ts";

const button = (label: string) => ({ type: ComponentType.Button, style: 2, label, custom_id: label });
const message = {
  ...{ id: "1", channelId: "2", flags: 0, content: "", askedBy: null, deleted: false },
  components: numbered([
    {
      type: ComponentType.ActionRow,
      components: [
        button("More excerpts"),
        button("Back"),
        button("Backwards"),
        { type: ComponentType.Button, style: 5, label: "Open", url: "https://post.example" },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: "choose",
          options: ["Ben Wallace", "Ben Roe"].map((label) => ({ label, value: `person ${label}` })),
        },
      ],
    },
  ]),
};

it.each([
  ["press", "more", "More excerpts"],
  ["press", "Back", "Back"],
  ["press", "BACKW", "Backwards"],
  ["choose", "ben w", "Ben Wallace"],
] as const)("%s %s", (kind, typed, label) => {
  expect(labelMeant(kind, typed, message)).toBe(label);
});

it.each([
  ["press", "ba", 'Several begin with "ba": Back, Backwards'],
  ["press", "Open", 'No button of the last message begins with "Open"; it has: More excerpts, Back, Backwards'],
  ["choose", "Ann", 'No menu entry of the last message begins with "Ann"; it has: Ben Wallace, Ben Roe'],
] as const)("%s %s fits not one alone", (kind, typed, fault) => {
  expect(() => labelMeant(kind, typed, message)).toThrow(fault);
});

it("says that there is nothing to press", () => {
  expect(() => labelMeant("press", "More", { ...message, components: [] })).toThrow("The last message has no button.");
});
