import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../src/config.ts";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const dockerfile = read("Dockerfile");
const compose = parse(read("compose.yaml")) as {
  readonly services: Record<string, Record<string, unknown>>;
  readonly volumes: Record<string, unknown>;
};
const bot = compose.services.coverage as {
  readonly environment: Record<string, string>;
  readonly ports: string[];
  readonly volumes: string[];
  readonly read_only: boolean;
  readonly tmpfs: string;
};
const sample = read(".env.example");

/** `NAME=value` in a line of the Dockerfile's. */
const inImage = Object.fromEntries(
  [...dockerfile.matchAll(/\b([A-Z_]+)=(\S+)/gu)].map(([, name, value]) => [name, value]),
);

describe("compose.yaml", () => {
  it("holds the bot alone, which needs nothing beside it", () => {
    expect(Object.keys(compose.services)).toEqual(["coverage"]);
  });

  it("sets lines of the configuration that there are, to what they may be", () => {
    for (const name of Object.keys(bot.environment)) expect(sample).toMatch(new RegExp(`^${name}=`, "mu"));
    const { operating, cache } = readConfig(bot.environment);
    expect(bot.ports).toContain(`127.0.0.1:${operating?.port}:${operating?.port}`);
    expect(bot.volumes).toEqual([`cache:${cache}`]);
    expect(compose.volumes).toHaveProperty("cache");
  });

  it("lets the bot write to its cache and /tmp alone, the cache as its own user", () => {
    expect([bot.read_only, bot.tmpfs]).toEqual([true, "/tmp"]);
    const { cache } = readConfig(bot.environment);
    expect(inImage.CACHE_DIR).toBe(cache);
    expect(dockerfile).toMatch(new RegExp(`--owner node --group node ${cache}\\nUSER node`, "u"));
  });
});

it("the image says and serves what compose does", () => {
  const { operating } = readConfig({ OPERATING_ADDRESS: inImage.OPERATING_ADDRESS });
  expect(dockerfile).toMatch(new RegExp(`^EXPOSE 3000 ${operating?.port}$`, "mu"));
  expect(dockerfile).toContain(`http://127.0.0.1:${operating?.port}/healthz`);
  expect(inImage.OPERATING_ADDRESS).toBe(bot.environment.OPERATING_ADDRESS);
});

it("the image gets the folders that the program reads", () => {
  const taken = read(".dockerignore")
    .split("\n")
    .filter((line) => line.startsWith("!"));
  expect(taken).toEqual(expect.arrayContaining(["!package.json", "!package-lock.json", "!src", "!commands", "!seeds"]));
});
