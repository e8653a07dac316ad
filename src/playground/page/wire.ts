import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Reply } from "../../interaction/reply.ts";
import type { InteractionRequest, OptionValue } from "../../interaction/request.ts";
import { locale } from "./locale.ts";

export type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type AnyCommand = RESTPostAPIApplicationCommandsJSONBody;
export type Option = APIApplicationCommandBasicOption;
export type Choice = APIApplicationCommandOptionChoice<string | number>;
export type Components = readonly APIMessageTopLevelComponent[];
export type OptionValues = Record<string, OptionValue>;

type WithoutPerson<Request> = Request extends unknown
  ? Omit<Request, "userId" | "guildId" | "channelId" | "locale">
  : never;

/** What the page sends; its server adds who asks. */
export type PageRequest = WithoutPerson<InteractionRequest>;

/** The commands as they are registered with Discord, with their descriptions in the reader's language. */
export async function fetchCommands(): Promise<AnyCommand[]> {
  return (await read(await reach(`/commands?locale=${encodeURIComponent(locale)}`, {}))) as AnyCommand[];
}

/** @throws Error with words for a person when nothing answers, or when what answers refuses. */
export async function send(request: PageRequest, signal: AbortSignal | null = null): Promise<Reply> {
  const body = JSON.stringify({ ...request, locale });
  const headers = { "content-type": "application/json" };
  return (await read(await reach("/interactions", { method: "POST", headers, body, signal }))) as Reply;
}

/** What to show a person of what was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Error("Nothing answers. Is the program behind this page still running?", { cause: error });
  }
}

async function read(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  throw new Error(hasError(body) ? body.error : `The page's server answered ${response.status}.`);
}

function hasError(body: unknown): body is { error: string } {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "string";
}
