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
  readonly depends_on: Record<string, unknown>;
};
const postgres = compose.services.postgres as {
  readonly image: string;
  readonly environment: Record<string, string>;
  readonly volumes: string[];
  readonly ports?: string[];
  readonly healthcheck: { readonly test: string[] };
};
const sample = read(".env.example");

/** `NAME=value` in a line of the Dockerfile's. */
const inImage = Object.fromEntries(
  [...dockerfile.matchAll(/\b([A-Z_]+)=(\S+)/gu)].map(([, name, value]) => [name, value]),
);

/** What the database's own client reads from the environment. */
const ofClient = ["PGPASSWORD"];

describe("compose.yaml", () => {
  it("holds the bot, and the database that it waits for", () => {
    expect(Object.keys(compose.services)).toEqual(["coverage", "postgres"]);
    expect(bot.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  it("sets lines of the configuration that there are, to what they may be", () => {
    for (const name of Object.keys(bot.environment)) {
      if (!ofClient.includes(name)) expect(sample).toMatch(new RegExp(`^${name}=`, "mu"));
    }
    const { operating, cache } = readConfig(bot.environment);
    expect(bot.ports).toContain(`127.0.0.1:${operating?.port}:${operating?.port}`);
    expect(bot.volumes).toEqual([`cache:${cache}`]);
    expect(compose.volumes).toHaveProperty("cache");
  });

  it("lets the bot write to its cache and /tmp alone, the cache as its own user", () => {
    expect([bot.read_only, bot.tmpfs]).toEqual([true, "/tmp"]);
    const { cache } = readConfig(bot.environment);
    expect(inImage.CACHE_DIR).toBe(cache);
    expect(dockerfile).toMatch(new RegExp(`--owner node --group node ${cache} /data\\nUSER node`, "u"));
  });

  it("gives the bot the address of the database, with the password of .env, and nobody else a way to it", () => {
    const { database } = readConfig(bot.environment);
    const { username, hostname, pathname } = new URL(database.kind === "postgres" ? database.url : "");
    const { POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD } = postgres.environment;
    expect([username, hostname, pathname]).toEqual([POSTGRES_USER, "postgres", `/${POSTGRES_DB}`]);
    expect(POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/u);
    expect(bot.environment.PGPASSWORD).toBe(POSTGRES_PASSWORD);
    expect(sample).toMatch(/^POSTGRES_PASSWORD=$/mu);
    expect(postgres).not.toHaveProperty("ports");
    expect(postgres.image).toMatch(/^postgres:\d+$/u);
    expect(postgres.healthcheck.test).toContain("pg_isready");
    expect(postgres.volumes).toEqual(["database:/var/lib/postgresql/data"]);
    expect(compose.volumes).toHaveProperty("database");
  });
});

it("the image says and serves what compose does", () => {
  const { operating } = readConfig({ OPERATING_ADDRESS: inImage.OPERATING_ADDRESS });
  expect(dockerfile).toMatch(new RegExp(`^EXPOSE 3000 ${operating?.port}$`, "mu"));
  expect(dockerfile).toContain(`http://127.0.0.1:${operating?.port}/healthz`);
  expect(inImage.OPERATING_ADDRESS).toBe(bot.environment.OPERATING_ADDRESS);
});

it("the image by itself keeps settings in a file on a volume that its user may write to", () => {
  expect(readConfig(inImage).database).toEqual({ kind: "sqlite", file: "/data/coverage.db" });
  expect(dockerfile).toMatch(/^VOLUME \/data$/mu);
});

it("the systemd unit keeps settings in its own folder", () => {
  expect(read("deploy/coverage.service")).toMatch(/^StateDirectory=coverage$/mu);
  const { database } = readConfig({ STATE_DIRECTORY: "/var/lib/coverage" });
  expect(database).toEqual({ kind: "sqlite", file: "/var/lib/coverage/coverage.db" });
  expect(read("docs/hosting.md")).toContain("/var/lib/coverage/coverage.db");
});

it("the image gets the folders that the program reads", () => {
  const taken = read(".dockerignore")
    .split("\n")
    .filter((line) => line.startsWith("!"));
  expect(taken).toEqual(expect.arrayContaining(["!package.json", "!package-lock.json", "!src", "!commands", "!seeds"]));
});
