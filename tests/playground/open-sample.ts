import { pino } from "pino";
import type { App } from "../../src/interaction/command.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { type Playground, startPlayground } from "../../src/playground/server.ts";
import { sampleCommands } from "./sample-commands.ts";

/** The page with the sample commands, which ask nothing of a coverage. */
export function openSample(port = 0): Promise<Playground> {
  const log = pino({ level: "silent" });
  const dispatch = createDispatch({ commands: sampleCommands, app: {} as App, log });
  return startPlayground({ port, commands: sampleCommands, dispatch, log });
}
