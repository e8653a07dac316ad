import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in a process of its own, as people call it. */
export function coverage(...args: string[]): Promise<Run> {
  return coverageWith("", ...args);
}

/** @param articles what the environment says for ARTICLES */
export function coverageWith(articles: string, ...args: string[]): Promise<Run> {
  const env = { ...process.env, ARTICLES: articles };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { encoding: "utf8", env }, (error, out, err) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a JSON Lines file that is gone after the tests. */
export async function put(name: string, lines: readonly unknown[]): Promise<string> {
  return putText(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

export async function putText(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
