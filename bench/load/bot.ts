import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Ask, Held, Ran, Stall, Stretch } from "./inside.ts";

/** What the bot's own metrics say, since the last look where they are of a time. */
export interface Vitals {
  /** Milliseconds that the event loop was late, 99th percentile and most. */
  readonly delayP99: number;
  readonly delayMax: number;
  readonly rssMB: number;
  /** Seconds of processor time since it started. */
  readonly cpu: number;
}

export interface LoadedBot {
  /** From its start until it said that it was ready, in milliseconds. */
  readonly startedIn: number;
  /** From its start until all its articles were read: until then it answers from some, and reads beside. */
  readonly readIn: number;
  readonly vitals: () => Promise<Vitals>;
  /** What it holds after collecting its garbage. */
  readonly held: () => Promise<Held>;
  /** Its longest stalls since the last call. */
  readonly stalls: () => Promise<Stall[]>;
  readonly ran: () => Promise<Ran>;
  readonly atAStretch: () => Promise<Stretch>;
  /** What it has logged as a warning or worse, and how often. */
  readonly complaints: ReadonlyMap<string, number>;
  /** Ends it as a host would, so that a profile is written. */
  readonly stop: () => Promise<void>;
}

export interface BotSettings {
  /** Lines of the configuration. */
  readonly env: Readonly<Record<string, string>>;
  /** Where health and metrics are to be had. */
  readonly port: number;
  /** Folder for a processor profile; null: none is taken. */
  readonly profile: string | null;
}

/** The bot as its host starts it, in a process of its own; settles once it is ready and has read its articles. */
export async function startBot({ env, port, profile }: BotSettings): Promise<LoadedBot> {
  const inside = ["--disable-warning=ExperimentalWarning", "--import", "./bench/load/inside.ts"];
  const profiling = profile === null ? [] : ["--cpu-prof", "--cpu-prof-interval=1000", `--cpu-prof-dir=${profile}`];
  const settings = { QUESTIONS_PER_MINUTE: "0", OPERATING_ADDRESS: String(port), LOG_LEVEL: "info", ...env };
  const started = performance.now();
  const bot = spawn(process.execPath, [...inside, ...profiling, "src/main.ts"], {
    env: { PATH: process.env.PATH, DATABASE_URL: "none", ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Linux shares out the processors by session (autogroups, sched(7)): what the bench itself needs is not taken from the bot's.
    detached: true,
  });
  const complaints = new Map<string, number>();
  const read = Promise.withResolvers<void>();
  createInterface(bot.stderr as Readable).on("line", (line) => {
    const { level, msg: said } = line.startsWith("{") ? (JSON.parse(line) as Line) : { level: 60, msg: line };
    if (said === "coverage is ready") read.resolve();
    if (level >= 40) complaints.set(said, (complaints.get(said) ?? 0) + 1);
  });
  const ended = once(bot, "close").then(([status]) => status as number | null);
  const early = ended.then((status) => {
    throw new Error(`the bot ended with ${status}: ${[...complaints.keys()].join(", ")}`);
  });
  await Promise.race([once(bot.stdout as Readable, "data"), early]);
  const startedIn = performance.now() - started;
  await Promise.race([read.promise, early]);
  // Later it ends as it is told to.
  early.catch(() => {});
  async function tell<Told>(ask: Ask): Promise<Told> {
    const told = once(bot, "message");
    bot.send(ask);
    return (await told)[0] as Told;
  }
  return {
    startedIn,
    readIn: performance.now() - started,
    vitals: () => readVitals(port),
    held: () => tell<Held>("held"),
    stalls: () => tell<Stall[]>("stalls"),
    ran: () => tell<Ran>("ran"),
    atAStretch: () => tell<Stretch>("atAStretch"),
    complaints,
    stop: () => stop(bot, ended),
  };
}

/** Of the bot's log. */
interface Line {
  readonly level: number;
  readonly msg: string;
}

async function stop(bot: ChildProcess, ended: Promise<unknown>): Promise<void> {
  bot.kill("SIGTERM");
  await ended;
}

async function readVitals(port: number): Promise<Vitals> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = (name: string) =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length) ?? 0,
    );
  return {
    delayP99: value("nodejs_eventloop_lag_p99_seconds") * 1000,
    delayMax: value("nodejs_eventloop_lag_max_seconds") * 1000,
    rssMB: value("process_resident_memory_bytes") / 1e6,
    cpu: value("process_cpu_seconds_total"),
  };
}
