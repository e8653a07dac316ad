import { partOf } from "../coverage/part.ts";
import type { App, Command } from "./command.ts";
import type { InteractionRequest } from "./request.ts";

/** What a command works with: of the coverage, the outlets that the server uses. */
export function appFor({ moderators }: Pick<Command, "moderators">, { settings }: InteractionRequest, app: App): App {
  const outlets = settings?.outlets;
  if (moderators || !outlets) return app;
  return {
    // Looked up when it is asked for: the thread that speaks with Discord may have none.
    get coverage() {
      return partOf(app.coverage, outlets);
    },
  };
}
