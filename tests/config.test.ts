import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const token = `${"a".repeat(26)}.Gabcde.${"b".repeat(38)}`;

describe("readConfig", () => {
  test("needs nothing", () => {
    expect(readConfig({})).toEqual({ discordToken: null, guildId: null, port: 3000, articles: null, logLevel: "info" });
  });

  test("takes an empty line for a missing one", () => {
    expect(readConfig({ DISCORD_TOKEN: "", PORT: " ", GUILD_ID: "" })).toEqual(readConfig({}));
  });

  test("reads every variable", () => {
    const env = {
      DISCORD_TOKEN: token,
      GUILD_ID: "123456789012345678",
      PORT: "0",
      ARTICLES: "a.jsonl",
      LOG_LEVEL: "warn",
    };
    expect(readConfig(env)).toEqual({
      discordToken: token,
      guildId: "123456789012345678",
      port: 0,
      articles: "a.jsonl",
      logLevel: "warn",
    });
  });

  test("names every fault at once, and never a value", () => {
    const env = { DISCORD_TOKEN: "hunter2", GUILD_ID: "my server", PORT: "99999", LOG_LEVEL: "loud" };
    const message = messageOf(() => readConfig(env));
    expect(message.split("\n").map((line) => line.split(" ")[0])).toEqual(Object.keys(env));
    expect(message).not.toContain("hunter2");
  });

  test.each(["1.5", "-1", "eighty"])("refuses port %s", (port) => {
    expect(() => readConfig({ PORT: port })).toThrow("PORT must be");
  });

  test(".env.example explains every variable", async () => {
    const example = await readFile(new URL("../.env.example", import.meta.url), "utf8");
    const named = [...example.matchAll(/^#?\s*([A-Z_]+)=/gmu)].map((match) => match[1]);
    expect(named.sort()).toEqual(["ARTICLES", "DISCORD_TOKEN", "GUILD_ID", "LOG_LEVEL", "PORT"]);
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
