import type { Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";

/** What a search thread starts with. */
export interface ThreadData {
  /** As in the configuration. */
  readonly articles: string | null;
  readonly cache: string | null;
}

/** Which part of which command a request is for. */
export interface Task {
  readonly id: number;
  /** The command's. */
  readonly prefix: string;
  readonly part: "run" | "component" | "autocomplete";
  readonly request: InteractionRequest;
}

/** How many articles a thread has read, and how many there are. */
export interface Progress {
  readonly read: number;
  readonly of: number;
  /** Of the articles that are read. */
  readonly passages: number;
}

/** What a thread says: that it is open, how much it has read since, and what came of each task. */
export type Said =
  | ({ readonly kind: "open" | "progress" } & Progress)
  /** For the log. */
  | { readonly kind: "notice"; readonly line: string }
  | { readonly kind: "reply"; readonly id: number; readonly reply: Reply }
  /** `forPeople`: a UserError, whose class does not survive the way. Without an id the thread could not open. */
  | { readonly kind: "fault"; readonly id: number | null; readonly error: unknown; readonly forPeople: boolean };
