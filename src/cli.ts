#!/usr/bin/env node
import { config as loadEnvironment } from "dotenv";
import { FaultyBatch } from "./cli/batch.ts";
import { run } from "./cli/run.ts";
import { readArguments, UsageError } from "./cli/usage.ts";
import { cacheFolder } from "./coverage/cache.ts";
import { UserError } from "./errors.ts";

const { stdout, stderr } = process;

/** Waits while the reader of a pipe catches up. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

// `coverage ... | head` closes the pipe early; that is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const today = new Date().toISOString().slice(0, 10);
const look = { width: Math.min(stdout.columns ?? 100, 100), colours: stdout.isTTY === true && stdout.hasColors() };

try {
  const invocation = readArguments(process.argv.slice(2), today);
  if (typeof invocation === "string") await print(invocation);
  else {
    loadEnvironment({ quiet: true });
    const articles = invocation.articles ?? (process.env.ARTICLES?.trim() || null);
    const cache = cacheFolder(invocation.cache ?? process.env.CACHE_DIR, process.env);
    const tell = (line: string) => void stderr.write(`${line}\n`);
    await run({ ...invocation, articles }, { print, tell, look, today, cache });
  }
} catch (error) {
  if (error instanceof UsageError) {
    stderr.write(`${error.message}.\nTry: coverage --help\n`);
    process.exitCode = 2;
  } else {
    stderr.write(error instanceof UserError ? `${error.message}\n` : `${(error as Error).stack ?? error}\n`);
    process.exitCode = error instanceof FaultyBatch ? 2 : 1;
  }
}
