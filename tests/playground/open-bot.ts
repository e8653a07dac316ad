import { pino } from "pino";
import { openCoverage } from "../../src/coverage/open.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import { type Playground, startPlayground } from "../../src/playground/server.ts";

/** The page as `npm start` opens it: the bot's commands over the articles that come with it. */
export async function openBot(): Promise<Playground> {
  const [coverage, commands] = await Promise.all([openCoverage(), loadCommands()]);
  const log = pino({ level: "silent" });
  const dispatch = createDispatch({ commands, app: { coverage }, log });
  return startPlayground({ port: 0, commands, dispatch, log });
}
