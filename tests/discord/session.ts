import { pino } from "pino";
import { expect, onTestFinished, type TestContext } from "vitest";
import { type Discord, type DiscordOptions, startDiscord } from "../../src/discord/start.ts";
import type { App, Command } from "../../src/interaction/command.ts";
import type { Cooldown } from "../../src/interaction/cooldown.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import type { KnownSettings } from "../../src/storage/known.ts";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "./fake/fake-discord.ts";

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface TestSession {
  readonly fake: FakeDiscord;
  readonly discord: Discord;
  readonly log: LogLine[];
  /** Lines of at least `warn`. */
  readonly complaints: () => LogLine[];
}

export interface SessionOptions extends FakeOptions {
  readonly commands: readonly Command[];
  readonly app?: App;
  readonly cooldown?: Cooldown;
  readonly settings?: KnownSettings;
  readonly discord?: Partial<DiscordOptions>;
  /** Breaches are the test's own subject. */
  readonly expectBreaches?: boolean;
  /** Of the test's own context, where tests run at the same time. */
  readonly onTestFinished?: TestContext["onTestFinished"];
}

/**
 * The real client, logged in to a fake Discord of its own; when the test ends both are closed, breaches found, and the log
 * searched for what it may not hold.
 */
export async function openSession({
  commands,
  app = {} as App,
  cooldown,
  settings,
  discord: more,
  expectBreaches,
  onTestFinished: atEnd = onTestFinished,
  ...options
}: SessionOptions): Promise<TestSession> {
  const fake = await startFakeDiscord(options);
  atEnd(() => fake.close());
  const { log, lines } = recordingLog();
  const dispatch = createDispatch({ commands, app, log, ...(cooldown && { cooldown }), settings });
  const rest = { api: fake.api };
  const discord = await startDiscord({ token: fake.token, guildId: null, commands, dispatch, log, rest, ...more });
  atEnd(async () => {
    await discord.close();
    if (!expectBreaches) expect(fake.breaches).toEqual([]);
    expectNothingPrivate(lines, fake);
  });
  return { fake, discord, log: lines, complaints: () => lines.filter(({ level }) => level >= 40) };
}

export function recordingLog() {
  const lines: LogLine[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

/** Neither tokens nor what somebody typed; a single word may be one of the log's own. */
function expectNothingPrivate(lines: readonly LogLine[], { token, world }: FakeDiscord): void {
  const written = JSON.stringify(lines);
  const interactions = [...world.interactions.values()];
  const typed = interactions.flatMap((interaction) => interaction.typed).filter((text) => text.includes(" "));
  for (const secret of [token, ...interactions.map((interaction) => interaction.token), ...typed]) {
    const inJson = JSON.stringify(secret).slice(1, -1);
    if (written.includes(inJson)) expect.fail(`the log holds what is private: ${inJson}`);
  }
}
