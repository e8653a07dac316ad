import { pino } from "pino";
import { openCoverage } from "../../src/coverage/open.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import { type Playground, startPlayground } from "../../src/playground/server.ts";
import { openKnownSettings } from "../../src/storage/known.ts";
import { openStorage } from "../../src/storage/open.ts";
import { inMemory } from "../../src/storage/sqlite.ts";

/** The page as `npm start` opens it: the bot's commands over the articles that come with it; it forgets what is set. */
export async function openBot(): Promise<Playground> {
  const storage = await openStorage({ kind: "sqlite", file: inMemory });
  const [coverage, commands, settings] = await Promise.all([
    openCoverage(),
    loadCommands(),
    openKnownSettings({ storage }),
  ]);
  const log = pino({ level: "silent" });
  const dispatch = createDispatch({ commands, app: { coverage }, settings, log });
  return startPlayground({ port: 0, commands, dispatch, log });
}
