import { REST } from "discord.js";
import { config as loadEnvironment } from "dotenv";
import { pino } from "pino";
import { readConfig } from "./config.ts";
import { readApplication } from "./discord/application.ts";
import { register } from "./discord/registration.ts";
import { explainStartFault } from "./discord/start-fault.ts";
import { UserError } from "./errors.ts";
import { loadCommands } from "./interaction/load.ts";

// `npm run register`: registers the commands where they changed, without starting the bot.
loadEnvironment({ quiet: true });
try {
  const { discordToken, discordApi, guildId, logLevel } = readConfig(process.env);
  if (discordToken === null) throw new UserError("DISCORD_TOKEN is not set. See .env.example.");
  const log = pino({ level: logLevel }, pino.destination(2));
  const rest = new REST(discordApi === null ? {} : { api: discordApi }).setToken(discordToken);
  try {
    const [{ id, name }, commands] = await Promise.all([readApplication(rest), loadCommands()]);
    const changed = await register({ rest, applicationId: id, guildId, commands, log });
    process.stdout.write(
      `${name}: ${changed ? "registered" : "nothing has changed in"} ${commands.length} commands.\n`,
    );
  } catch (error) {
    throw explainStartFault(error, { guildId });
  }
} catch (error) {
  if (error instanceof UserError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}
