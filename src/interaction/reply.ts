import type { APIApplicationCommandOptionChoice, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { SettingsChange } from "../storage/settings.ts";

/** A message as Discord's Components V2 JSON, within every limit; flags and mentions are set where it is sent. */
export interface MessageReply {
  /** `post` a new message, or `update` the one that the pressed component sits on. */
  readonly kind: "post" | "update";
  /** Shown to the asker alone; means nothing for an update. */
  readonly private: boolean;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What is to be set in the server before the message says so; null: everything stored of it is to be deleted. */
  readonly keeps?: SettingsChange | null;
}

/** Up to 25 choices for an option. */
export interface ChoicesReply {
  readonly kind: "choices";
  readonly choices: readonly APIApplicationCommandOptionChoice<string>[];
}

export type Reply = MessageReply | ChoicesReply;
