import { config as loadEnvironment } from "dotenv";
import { type Logger, pino } from "pino";
import { type Config, readConfig } from "./config.ts";
import { openCoverage } from "./coverage/open.ts";
import { startDiscord } from "./discord/start.ts";
import { UserError } from "./errors.ts";
import { createDispatch } from "./interaction/dispatch.ts";
import { loadCommands } from "./interaction/load.ts";
import { startPlayground } from "./playground/server.ts";

/** A front door that stands open. */
interface FrontDoor {
  /** What the host reads once it is open. */
  readonly greeting: string;
  readonly close: () => Promise<void>;
}

async function start(config: Config, log: Logger): Promise<FrontDoor> {
  const [coverage, commands] = await Promise.all([openCoverage(config.articles), loadCommands()]);
  log.info({ articles: coverage.holdings().articles.length }, "coverage is ready");
  const dispatch = createDispatch({ commands, app: { coverage }, log });
  if (config.discordToken === null) {
    const { url, close } = await startPlayground({ port: config.port, commands, dispatch, log });
    return {
      greeting: `Coverage is at ${url}\n(No DISCORD_TOKEN is set, so this is the local page. See README.md for Discord.)`,
      close,
    };
  }
  const { invite, close } = await startDiscord({
    token: config.discordToken,
    guildId: config.guildId,
    commands,
    dispatch,
    log,
  });
  return { greeting: `Coverage is in Discord. Add it to a server: ${invite}`, close };
}

function fail(error: unknown, log: Logger): never {
  if (error instanceof UserError) process.stderr.write(`${error.message}\n`);
  else log.fatal(error, "could not start");
  process.exit(1);
}

loadEnvironment({ quiet: true });
const quietLog = pino({ level: "fatal" }, pino.destination(2));
try {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const door = await start(config, log);
  process.stdout.write(`${door.greeting}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info({ signal }, "closing");
      door.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error, log),
      );
    });
  }
} catch (error) {
  fail(error, quietLog);
}
