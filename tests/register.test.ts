import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { startFakeDiscord } from "./discord/fake/fake-discord.ts";

async function register(env: Record<string, string>) {
  const cwd = new URL("..", import.meta.url);
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, ["src/register.ts"], {
    cwd,
    env: { PATH, GUILD_ID: "", ...env },
    stdio: "pipe",
  });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status, stdout, stderr };
}

it.each([
  ["no token", { DISCORD_TOKEN: "" }, /DISCORD_TOKEN is not set/],
  ["no token in form", { DISCORD_TOKEN: "hello" }, /DISCORD_TOKEN is no bot token/],
])("says what to do with %s", async (_, env, message) => {
  const { status, stderr, stdout } = await register(env);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("    at ");
});

it("registers everywhere or in one server, only what has changed, and connects to nothing", async () => {
  const fake = await startFakeDiscord();
  onTestFinished(() => fake.close());
  const env = { DISCORD_TOKEN: fake.token, DISCORD_API: fake.api, LOG_LEVEL: "warn" };
  const guild = fake.world.guilds[0]?.id ?? "";
  expect(await register(env)).toEqual({ status: 0, stdout: "Coverage: registered 5 commands.\n", stderr: "" });
  expect((await register(env)).stdout).toBe("Coverage: nothing has changed in 5 commands.\n");
  expect(await register({ ...env, GUILD_ID: guild })).toMatchObject({ status: 0, stderr: "" });
  const sent = fake.requests.filter(({ method }) => method === "PUT").map(({ path }) => path);
  expect(sent).toEqual([expect.stringMatching(/\d\/commands$/), expect.stringContaining(`/guilds/${guild}/commands`)]);
  expect(fake.gateway.logins).toEqual([]);
  expect(fake.breaches).toEqual([]);
}, 30_000);
