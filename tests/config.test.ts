import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const token = `${"a".repeat(26)}.Gabcde.${"b".repeat(38)}`;

describe("readConfig", () => {
  test("needs nothing", () => {
    expect(readConfig({})).toEqual({
      discordToken: null,
      discordPublicKey: null,
      discordApi: null,
      guildId: null,
      shards: "auto",
      questionsPerMinute: 10,
      searchThreads: 1,
      port: 3000,
      operating: null,
      articles: null,
      cache: null,
      database: { kind: "sqlite", file: "data/coverage.db" },
      logLevel: "info",
    });
  });

  test.each([
    [{ CACHE_DIR: "kept" }, "kept"],
    [{ CACHE_DIR: "none", HOME: "/home/me" }, null],
    [{ CACHE_DIR: " ", HOME: "/home/me" }, "/home/me/.cache/coverage"],
    [{ HOME: "/home/me", XDG_CACHE_HOME: "/xdg" }, "/xdg/coverage"],
    [{ HOME: "/home/me", CACHE_DIRECTORY: "/var/cache/coverage" }, "/var/cache/coverage"],
  ])("keeps the index where %j says", (env, folder) => {
    expect(readConfig(env).cache).toBe(folder);
  });

  test.each([
    [{ DATABASE_URL: "kept/settings.db" }, "kept/settings.db"],
    [{ DATABASE_URL: "sqlite:kept/settings.db" }, "kept/settings.db"],
    [{ DATABASE_URL: "sqlite:/kept/settings.db" }, "/kept/settings.db"],
    [{ DATABASE_URL: "sqlite:///kept/settings.db" }, "/kept/settings.db"],
    [{ DATABASE_URL: "C:\\kept\\settings.db" }, "C:\\kept\\settings.db"],
    [{ DATABASE_URL: "none" }, ":memory:"],
    [{ DATABASE_URL: " ", STATE_DIRECTORY: "/var/lib/coverage" }, "/var/lib/coverage/coverage.db"],
  ])("keeps settings where %j says", (env, file) => {
    expect(readConfig(env).database).toEqual({ kind: "sqlite", file });
  });

  test.each([
    ["mysql://coverage:hunter2@db/coverage", /must be a file.*or none/u],
    ["postgres://hunter2", /no address of a PostgreSQL database/u],
    ["postgresql:hunter2", /no address of a PostgreSQL database/u],
    ["postgres://coverage:hunter2@db:99999/coverage", /no address of a PostgreSQL database/u],
    ["sqlite:", /must be a file/u],
    ["seeds", /names a folder/u],
    ["kept/", /names a folder/u],
  ])("refuses the database %s, without its words", (DATABASE_URL, message) => {
    const said = messageOf(() => readConfig({ DATABASE_URL }));
    expect(said).toMatch(/^DATABASE_URL [^\n]+\.$/u);
    expect(said).toMatch(message);
    expect(said).not.toContain("hunter2");
  });

  test("takes an empty line for a missing one", () => {
    expect(readConfig({ DISCORD_TOKEN: "", PORT: " ", GUILD_ID: "" })).toEqual(readConfig({}));
  });

  test("reads every variable", () => {
    const env = {
      DISCORD_TOKEN: token,
      DISCORD_PUBLIC_KEY: "0a".repeat(32),
      DISCORD_API: "http://127.0.0.1:4000/api/",
      GUILD_ID: "123456789012345678",
      SHARD_IDS: "0, 2",
      SHARD_COUNT: " 4 ",
      QUESTIONS_PER_MINUTE: "3",
      SEARCH_THREADS: "2",
      PORT: "0",
      OPERATING_ADDRESS: "0.0.0.0:9090",
      ARTICLES: "seeds",
      CACHE_DIR: "kept",
      DATABASE_URL: "postgres://coverage:secret@db:5432/coverage?sslmode=require",
      LOG_LEVEL: "warn",
    };
    expect(readConfig(env)).toEqual({
      discordToken: token,
      discordPublicKey: "0a".repeat(32),
      discordApi: "http://127.0.0.1:4000/api",
      guildId: "123456789012345678",
      shards: { ids: [0, 2], count: 4 },
      questionsPerMinute: 3,
      searchThreads: 2,
      port: 0,
      operating: { host: "0.0.0.0", port: 9090 },
      articles: "seeds",
      cache: "kept",
      database: { kind: "postgres", url: env.DATABASE_URL },
      logLevel: "warn",
    });
  });

  test.each([
    ["9090", { host: "127.0.0.1", port: 9090 }],
    ["localhost:0", { host: "localhost", port: 0 }],
    ["[::]:9090", { host: "::", port: 9090 }],
  ])("reads the address %s", (OPERATING_ADDRESS, operating) => {
    expect(readConfig({ OPERATING_ADDRESS })).toMatchObject({ operating });
  });

  test.each(["here", "0.0.0.0", "0.0.0.0:99999", "http://0.0.0.0:9090", "::9090"])(
    "refuses the address %s",
    (value) => {
      expect(() => readConfig({ OPERATING_ADDRESS: value })).toThrow(/^OPERATING_ADDRESS must/);
    },
  );

  test("lets anybody ask any number of questions where told so", () => {
    expect(readConfig({ QUESTIONS_PER_MINUTE: "0" })).toMatchObject({ questionsPerMinute: null });
  });

  test("names every fault at once, and never a value", () => {
    const env = {
      DISCORD_TOKEN: "hunter2",
      DISCORD_PUBLIC_KEY: "hunter3",
      DISCORD_API: "nowhere",
      GUILD_ID: "my server",
      QUESTIONS_PER_MINUTE: "-1",
      PORT: "99999",
      OPERATING_ADDRESS: "there",
      LOG_LEVEL: "loud",
      SHARDS: "many",
      DATABASE_URL: "mysql://hunter4@db/x",
    };
    const message = messageOf(() => readConfig(env));
    expect(message.split("\n").map((line) => line.split(" ")[0])).toEqual(Object.keys(env));
    expect(message).not.toContain("hunter");
  });

  test("refuses a path to articles that is not there", () => {
    expect(() => readConfig({ ARTICLES: "no/such/folder" })).toThrow("ARTICLES names no file or folder");
  });

  test.each(["1.5", "-1", "eighty"])("refuses port %s", (port) => {
    expect(() => readConfig({ PORT: port })).toThrow("PORT must be");
  });

  test(".env.example explains every variable", async () => {
    const example = await readFile(new URL("../.env.example", import.meta.url), "utf8");
    const named = [...example.matchAll(/^#?\s*([A-Z_]+)=/gmu)].map((match) => match[1]);
    expect(named.sort()).toEqual(
      [
        ...[
          "ARTICLES",
          "CACHE_DIR",
          "DATABASE_URL",
          "DISCORD_API",
          "DISCORD_PUBLIC_KEY",
          "DISCORD_TOKEN",
          "GUILD_ID",
          "LOG_LEVEL",
          "OPERATING_ADDRESS",
        ],
        ...[
          "PORT",
          "POSTGRES_PASSWORD",
          "QUESTIONS_PER_MINUTE",
          "SEARCH_THREADS",
          "SHARDS",
          "SHARD_COUNT",
          "SHARD_IDS",
        ],
      ].sort(),
    );
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
