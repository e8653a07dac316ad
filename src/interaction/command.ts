import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { ApplicationCommandType } from "discord-api-types/v10";
import type { Part } from "../coverage/part.ts";
import type { ChoicesReply, MessageReply } from "./reply.ts";
import type { AutocompleteRequest, CommandRequest, ComponentRequest, MessageRequest } from "./request.ts";

/** What a command works with; handed in, never imported. */
export interface App {
  /** What may answer where the request comes from. */
  readonly coverage: Part;
}

interface Handlers<Data, Request> {
  /** What Discord shows of it, as registered. */
  readonly data: Data;
  /** First part of the custom ids on its replies: a press on `ask:more:3` goes to the command with prefix `ask`. */
  readonly prefix: string;
  /** For those alone who may manage the server; it works with the whole coverage and with settings read anew. */
  readonly moderators?: true;
  readonly run: (request: Request, app: App) => MessageReply | Promise<MessageReply>;
  readonly component?: (request: ComponentRequest, app: App) => MessageReply | Promise<MessageReply>;
  readonly autocomplete?: (request: AutocompleteRequest, app: App) => ChoicesReply | Promise<ChoicesReply>;
}

export type SlashCommand = Handlers<RESTPostAPIChatInputApplicationCommandsJSONBody, CommandRequest>;
export type MessageCommand = Handlers<RESTPostAPIContextMenuApplicationCommandsJSONBody, MessageRequest>;
export type Command = SlashCommand | MessageCommand;

export function isMessageCommand(command: Command): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}
