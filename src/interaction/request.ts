import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { SettingsThere } from "../storage/settings.ts";

/** What holds where a request comes from. */
export interface SettingsHere extends SettingsThere {
  /** Most questions of one person in a minute where a server says nothing of its own; 0: any number. */
  readonly usualQuestions: number;
}

/** Who asks, and where; the same from every front door. */
interface Origin {
  readonly userId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Discord's locale code: "en-US", "de". */
  readonly locale: string;
  /** May manage the server that it comes from. */
  readonly moderator?: boolean;
  /** Left out in direct messages, and until the dispatcher has looked them up. */
  readonly settings?: SettingsHere;
}

export type OptionValue = string | number | boolean;

/** A slash command with its options by name. */
export interface CommandRequest extends Origin {
  readonly kind: "command";
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A command on a message: its text is the message's content. */
export interface MessageRequest extends Origin {
  readonly kind: "message";
  readonly command: string;
  readonly text: string;
}

/** The message that a pressed button or a chosen menu sits on: all the state there is. */
export interface ShownMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Only its asker sees it. */
  readonly private: boolean;
  /** Who asked for it; null where Discord does not say. */
  readonly askedBy: string | null;
}

/** A pressed button (`values` empty) or a chosen menu entry. `customId` is `command:action[:argument]`. */
export interface ComponentRequest extends Origin {
  readonly kind: "component";
  readonly customId: string;
  readonly values: readonly string[];
  readonly message: ShownMessage;
}

/** Typing in an option: `typed` is what `option` holds so far. */
export interface AutocompleteRequest extends Origin {
  readonly kind: "autocomplete";
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export type InteractionRequest = CommandRequest | MessageRequest | ComponentRequest | AutocompleteRequest;
