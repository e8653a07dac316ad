import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  MessageRequest,
  OptionValue,
} from "../../src/interaction/request.ts";

const origin = { userId: "1", guildId: "2", channelId: "3", locale: "en-US" } as const;

export function commandRequest(command: string, options: Readonly<Record<string, OptionValue>>): CommandRequest {
  return { ...origin, kind: "command", command, options };
}

export function messageRequest(text: string): MessageRequest {
  return { ...origin, kind: "message", command: "Find in coverage", text };
}

export function typing(command: string, option: string, typed: string): AutocompleteRequest {
  return { ...origin, kind: "autocomplete", command, option, typed, options: { [option]: typed } };
}

/** A press on a message asked for by user 1. */
export function press(
  components: readonly APIMessageTopLevelComponent[],
  customId: string,
  more: { userId?: string; private?: boolean; values?: readonly string[]; askedBy?: string | null } = {},
): ComponentRequest {
  const { userId = "1", values = [], askedBy = "1" } = more;
  // What comes back from Discord has been through JSON, with an id on every component.
  const shown = JSON.parse(JSON.stringify(components)) as APIMessageTopLevelComponent[];
  const message = { components: shown, private: more.private ?? false, askedBy };
  return { ...origin, kind: "component", userId, customId, values, message };
}
