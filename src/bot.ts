import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { openCoverage } from "./coverage/open.ts";
import type { UserError } from "./errors.ts";
import { type FrontDoor, openFrontDoor } from "./front-door.ts";
import { createCooldown } from "./interaction/cooldown.ts";
import { createDispatch } from "./interaction/dispatch.ts";
import { describeFault } from "./interaction/fault.ts";
import { loadCommands } from "./interaction/load.ts";
import { createOperatingApp, type OperatingOptions } from "./operating/app.ts";
import { listen } from "./operating/listen.ts";
import { createMetrics } from "./operating/metrics.ts";
import { type KnownSettings, openKnownSettings } from "./storage/known.ts";
import { openStorage } from "./storage/open.ts";
import type { Progress } from "./threads/messages.ts";
import { openThreads, type SearchThreads } from "./threads/open.ts";

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
  /** Apologizes to whoever waits: a fault ends the bot. */
  readonly giveUp: (error: unknown) => Promise<void>;
}

/**
 * The whole bot: its coverage, commands and front door, and what tells of its health while it starts and runs.
 * @throws UserError where something the host can mend keeps it from starting
 */
export async function openBot({ config, log, onStop }: BotOptions): Promise<Bot> {
  let search: SearchThreads | null = null;
  let settings: KnownSettings | null = null;
  let door: FrontDoor | null = null;
  const connected = () => door?.ready() ?? false;
  const progress = () => search?.progress() ?? nothingYet;
  const metrics = createMetrics({
    size: progress,
    connected,
    databaseAnswers: () => settings?.reachable() ?? false,
  });
  const stopOperating = await tellHealth(config, { metrics, open: connected, progress });
  [settings, search] = await Promise.all([openSettings(config, log), openSearch(config, log)]);
  const { commands, app, expectedWait, close: closeSearch } = search;
  const { read, of } = progress();
  if (read === of) log.info({ articles: of, threads: config.searchThreads }, "coverage is ready");
  else log.info({ articles: of }, "coverage is being read; what is read so far answers");
  // The local page knows nobody: all who use it would share one person's questions.
  const questions = inDiscord(config) ? (config.questionsPerMinute ?? 0) : 0;
  const dispatch = createDispatch({
    commands,
    app,
    log,
    onOutcome: metrics.onOutcome,
    expectedWait,
    settings,
    usualQuestions: questions,
    ...(inDiscord(config) && { cooldown: createCooldown({ questions }) }),
  });
  const { onReconnect, onTooLate } = metrics;
  const { onLeft, close: closeSettings } = settings;
  const heard = { onReconnect, onTooLate, onLeft, onStop };
  door = await openFrontDoor({ config, commands, dispatch, log, expectedWait, progress, ...heard });
  const { greeting, close, giveUp } = door;
  return {
    greeting,
    onUncaught: metrics.onUncaught,
    giveUp,
    async close() {
      await close();
      await Promise.all([closeSearch(), stopOperating(), closeSettings()]);
    },
  };
}

/** Before the articles are looked at. */
const nothingYet: Progress = { read: 0, of: 0, passages: 0 };

function inDiscord({ discordToken, discordPublicKey }: Pick<Config, "discordToken" | "discordPublicKey">): boolean {
  return discordToken !== null || discordPublicKey !== null;
}

/** Milliseconds between two lines of the log about progress. */
const toldEvery = 5000;

/**
 * Commands with their coverage: in threads of their own, or in this one where nobody waits but the one who asks and there are
 * but the articles that come with the bot.
 */
async function openSearch({ articles, cache, ...config }: Config, log: Logger): Promise<SearchThreads> {
  const commands = await loadCommands();
  const onNotice = (line: string) => log.info(line);
  if ((inDiscord(config) || articles !== null) && config.searchThreads > 0) {
    let told = performance.now();
    const onProgress = ({ read, of }: Progress) => {
      if (read < of && performance.now() - told < toldEvery) return;
      told = performance.now();
      log.info({ read, of }, read < of ? "reading articles" : "coverage is ready");
    };
    return openThreads(config.searchThreads, commands, { articles, cache }, { onProgress, onNotice });
  }
  const coverage = await openCoverage(articles, { cache, onNotice });
  const { length } = coverage.holdings().articles;
  const progress = () => ({ read: length, of: length, passages: coverage.passages });
  return { commands, app: { coverage }, progress, expectedWait: () => 0, close: async () => {} };
}

async function openSettings({ database }: Config, log: Logger): Promise<KnownSettings> {
  return openKnownSettings({
    storage: await openStorage(database),
    onAway: (error) =>
      log.error(
        { fault: describeFault(error) },
        "the database cannot be reached: the last known settings hold, and changes are refused",
      ),
    onBack: () => log.info("the database answers again: settings hold and can be changed"),
  });
}

/** @returns how to stop */
async function tellHealth({ operating }: Config, options: OperatingOptions): Promise<() => Promise<void>> {
  if (!operating) return async () => {};
  const server = await listen(createOperatingApp(options), { ...operating, setting: "OPERATING_ADDRESS" });
  return () => server.close(1000);
}
