import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Coverage } from "./coverage/coverage.ts";
import { openCoverage } from "./coverage/open.ts";
import type { UserError } from "./errors.ts";
import { type FrontDoor, openFrontDoor } from "./front-door.ts";
import { createCooldown } from "./interaction/cooldown.ts";
import { createDispatch } from "./interaction/dispatch.ts";
import { loadCommands } from "./interaction/load.ts";
import { createOperatingApp } from "./operating/app.ts";
import { listen } from "./operating/listen.ts";
import { createMetrics, type Metrics } from "./operating/metrics.ts";

export interface BotOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Discord has closed for good while running. */
  readonly onStop: (reason: UserError) => void;
}

export interface Bot {
  /** What the host reads once the bot answers. */
  readonly greeting: string;
  readonly onUncaught: () => void;
  /** Takes nothing new, finishes what is in flight within 10 s. */
  readonly close: () => Promise<void>;
}

/**
 * The whole bot: its coverage, commands and front door, and what tells of its health while it starts and runs.
 * @throws UserError where something the host can mend keeps it from starting
 */
export async function openBot({ config, log, onStop }: BotOptions): Promise<Bot> {
  let coverage: Coverage | null = null;
  let door: FrontDoor | null = null;
  const ready = () => door?.ready() ?? false;
  const metrics = createMetrics({ articles: () => coverage?.holdings().articles.length ?? 0, connected: ready });
  const stopOperating = await tellHealth(config, metrics, ready);
  const commands = await loadCommands();
  coverage = await openCoverage(config.articles);
  log.info({ articles: coverage.holdings().articles.length }, "coverage is ready");
  const { questionsPerMinute: questions } = config;
  const inDiscord = config.discordToken !== null || config.discordPublicKey !== null;
  const dispatch = createDispatch({
    commands,
    app: { coverage },
    log,
    onOutcome: metrics.onOutcome,
    // The local page knows nobody: all who use it would share one person's questions.
    ...(inDiscord && questions !== null && { cooldown: createCooldown({ questions }) }),
  });
  const { onReconnect } = metrics;
  door = await openFrontDoor({ config, commands, dispatch, log, onReconnect, onStop });
  const { greeting, close } = door;
  return {
    greeting,
    onUncaught: metrics.onUncaught,
    async close() {
      await close();
      await stopOperating();
    },
  };
}

/** @returns how to stop */
async function tellHealth({ operating }: Config, metrics: Metrics, ready: () => boolean): Promise<() => Promise<void>> {
  if (!operating) return async () => {};
  const server = await listen(createOperatingApp({ metrics, ready }), { ...operating, setting: "OPERATING_ADDRESS" });
  return () => server.close(1000);
}
