import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

function register(env: Record<string, string>) {
  const cwd = new URL("..", import.meta.url);
  const { PATH = "" } = process.env;
  return spawnSync(process.execPath, ["src/register.ts"], { cwd, encoding: "utf8", env: { PATH, ...env } });
}

it.each([
  ["no token", { DISCORD_TOKEN: "" }, /DISCORD_TOKEN is not set/],
  ["no token in form", { DISCORD_TOKEN: "hello" }, /DISCORD_TOKEN is no bot token/],
])("says what to do with %s", (_, env, message) => {
  const { status, stderr, stdout } = register(env);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("    at ");
});
