// Reads the configuration, opens the bot and closes it when the system says so.
import { config as loadEnvironment } from "dotenv";
import { pino } from "pino";
import { type Bot, openBot } from "./bot.ts";
import { readConfig } from "./config.ts";
import { UserError } from "./errors.ts";
import { describeFault } from "./interaction/fault.ts";
import { watchUncaught } from "./operating/uncaught.ts";

const log = pino(pino.destination(2));
let bot: Bot | null = null;
watchUncaught({ log, onUncaught: () => bot?.onUncaught(), lastly: async (error) => bot?.giveUp(error) });

function fail(error: unknown): never {
  if (error instanceof UserError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ fault: describeFault(error) }, "a fault that ends the bot");
  process.exit(1);
}

try {
  loadEnvironment({ quiet: true });
  const config = readConfig(process.env);
  log.level = config.logLevel;
  // discord.js would read these by itself, after other rules: an empty line would be 0 shards.
  for (const name of ["SHARDS", "SHARD_COUNT"]) delete process.env[name];
  bot = await openBot({ config, log, onStop: fail });
  const { greeting, close } = bot;
  process.stdout.write(`${greeting}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info({ signal }, "closing");
      close().then(() => process.exit(0), fail);
    });
  }
} catch (error) {
  fail(error);
}
