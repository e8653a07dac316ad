import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** The bot as a process of its own: `node src/main.ts`. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits until it has printed its greeting. @throws Error where it ends before */
  readonly greeted: Promise<void>;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Every line of the configuration empty, so that no `.env` of the developer's gets in. */
const empty = {
  ...{
    DISCORD_TOKEN: "",
    DISCORD_PUBLIC_KEY: "",
    DISCORD_API: "",
    GUILD_ID: "",
    PORT: "",
    ARTICLES: "",
    LOG_LEVEL: "",
    DATABASE_URL: "none",
  },
  ...{
    QUESTIONS_PER_MINUTE: "",
    SEARCH_THREADS: "",
    SHARDS: "",
    SHARD_IDS: "",
    SHARD_COUNT: "",
    OPERATING_ADDRESS: "",
  },
};

/** Starts it with these lines of the configuration; it is killed when the test ends. */
export function startBot(env: Readonly<Record<string, string>>): BotProcess {
  const cwd = new URL("..", import.meta.url);
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, ["src/main.ts"], { cwd, env: { PATH, ...empty, ...env }, stdio: "pipe" });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    written.stdout += text;
  });
  child.stderr.on("data", (text) => {
    written.stderr += text;
  });
  const ended = once(child, "close").then(([status, signal]) => status ?? signal);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const early = ended.then((status) => {
    if (!written.stdout.includes("\n")) throw new Error(`ended with ${status}: ${written.stderr}`);
  });
  const greeted = Promise.race([once(child.stdout, "data").then(() => {}), early]);
  greeted.catch(() => {});
  return { child, stdout: () => written.stdout, stderr: () => written.stderr, greeted, ended };
}
