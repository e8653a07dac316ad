import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readAddress } from "../../src/storage/address.ts";
import { type KnownOptions, openKnownSettings } from "../../src/storage/known.ts";
import { openStorage } from "../../src/storage/open.ts";
import { type SettingsStorage, unset } from "../../src/storage/settings.ts";
import { describePostgres, sqliteFile } from "./databases.ts";

const nothing = { ...unset, stored: false };
const three = { ...unset, questionsPerMinute: 3, stored: true };

async function open(storage: SettingsStorage, options: Partial<KnownOptions> = {}) {
  const told: string[] = [];
  const settings = await openKnownSettings({
    storage,
    onAway: () => told.push("away"),
    onBack: () => told.push("back"),
    retryAfter: 50,
    ...options,
  });
  return { settings, told };
}

/** A storage that can be switched off, and counts how often it is read. */
async function switchable() {
  const storage = await sqliteFile().open();
  const state = { away: false, reads: 0, patience: 0 };
  const behind = async <T>(run: () => Promise<T>): Promise<T> => {
    if (state.patience > 0) await sleep(state.patience);
    if (state.away) throw new Error("connection refused");
    return run();
  };
  return {
    state,
    storage: {
      prepare: () => behind(storage.prepare),
      read(server: string) {
        state.reads += 1;
        return behind(() => storage.read(server));
      },
      change: (server: string, change: object) => behind(() => storage.change(server, change)),
      forget: (server: string) => behind(() => storage.forget(server)),
      close: async () => {},
    } satisfies SettingsStorage,
  };
}

describe("settings that are known", () => {
  test("are read once while they are fresh, and hold at once where they are changed", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage);
    expect(await Promise.all([settings.of("1"), settings.of("1")])).toEqual([nothing, nothing]);
    expect(await settings.of("1")).toEqual(nothing);
    expect(state.reads).toBe(1);
    await settings.change("1", { questionsPerMinute: 3 });
    expect(await settings.of("1")).toEqual(three);
    await settings.change("1", { privateReplies: true });
    expect(await settings.of("1")).toEqual({ ...three, privateReplies: true });
    await settings.forget("1");
    expect(await settings.of("1")).toEqual(nothing);
    expect(state.reads).toBe(1);
  });

  test("that another process has changed hold once they are fresh no more, and at once for whoever reads anew", async () => {
    const database = sqliteFile();
    const [one, other] = await Promise.all([
      open(await database.open(), { freshFor: 30 }),
      open(await database.open()),
    ]);
    expect([await one.settings.of("1"), await other.settings.of("1")]).toEqual([nothing, nothing]);
    await one.settings.change("1", { questionsPerMinute: 3 });
    expect(await other.settings.of("1")).toEqual(nothing);
    expect(await other.settings.anew("1")).toEqual(three);
    await other.settings.forget("1");
    await expect.poll(() => one.settings.of("1")).toEqual(nothing);
  });

  test("are the last known ones while the database is away, at once, and changes fail; it is told once", async () => {
    const { storage, state } = await switchable();
    const { settings, told } = await open(storage, { freshFor: 0, patience: 100 });
    await settings.change("1", { questionsPerMinute: 3 });
    state.away = true;
    expect(await settings.of("1")).toEqual(three);
    expect(await settings.of("2")).toEqual(nothing);
    await expect(settings.change("1", { questionsPerMinute: 4 })).rejects.toThrow("connection refused");
    await expect(settings.anew("1")).rejects.toThrow("connection refused");
    await expect(settings.forget("1")).rejects.toThrow("connection refused");
    const before = state.reads;
    for (let asked = 0; asked < 100; asked += 1) await settings.of("1");
    expect(state.reads - before).toBeLessThan(5);
    expect(told).toEqual(["away"]);
    state.away = false;
    await expect.poll(async () => [await settings.of("1"), told]).toEqual([three, ["away", "back"]]);
    await settings.change("1", { questionsPerMinute: 4 });
    expect(await settings.of("1")).toEqual({ ...three, questionsPerMinute: 4 });
  });

  test("keep nobody waiting whose database takes its time", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage, { freshFor: 0, patience: 50 });
    await settings.change("1", { questionsPerMinute: 3 });
    state.patience = 1000;
    const begun = performance.now();
    expect(await settings.of("1")).toEqual(three);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test("of a server that the bot left are deleted, once the database is back", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage, { freshFor: 0 });
    await settings.change("1", { questionsPerMinute: 3 });
    await settings.change("2", { questionsPerMinute: 3 });
    state.away = true;
    settings.onLeft("1");
    await expect(settings.anew("1")).rejects.toThrow();
    state.away = false;
    await expect.poll(() => storage.read("1")).toBeNull();
    expect(await storage.read("2")).toEqual({ ...unset, questionsPerMinute: 3 });
  });

  test("of a server that took the bot in again are those set since", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage, { freshFor: 0, retryAfter: 60_000 });
    await settings.change("1", { privateReplies: true });
    state.away = true;
    settings.onLeft("1");
    await expect(settings.change("1", { questionsPerMinute: 3 })).rejects.toThrow();
    state.away = false;
    await settings.change("1", { questionsPerMinute: 3 });
    await settings.close();
    expect(await storage.read("1")).toEqual({ ...unset, questionsPerMinute: 3 });
  });

  test("are held of so many servers and no more", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage, { most: 10 });
    for (let server = 0; server < 30; server += 1) await settings.of(String(server));
    for (let server = 20; server < 30; server += 1) await settings.of(String(server));
    expect(state.reads).toBe(30);
    await settings.of("0");
    expect(state.reads).toBe(31);
  });

  test("do not go back to what was read before a change", async () => {
    const { storage, state } = await switchable();
    const { settings } = await open(storage, { freshFor: 0, patience: 1 });
    await settings.of("1");
    state.patience = 100;
    const late = settings.anew("1");
    state.patience = 0;
    await settings.change("1", { questionsPerMinute: 3 });
    await late;
    state.away = true;
    expect(await settings.of("1")).toEqual(three);
  });

  test("start without a database that is away, and not with a file that is none", async () => {
    const { storage, state } = await switchable();
    state.away = true;
    const { settings, told } = await open(storage, { freshFor: 0 });
    expect([await settings.of("1"), told, settings.reachable()]).toEqual([nothing, ["away"], false]);
    state.away = false;
    await expect.poll(async () => [await settings.of("1"), told]).toEqual([nothing, ["away", "back"]]);
    expect(settings.reachable()).toBe(true);
    await expect(openStorage({ kind: "sqlite", file: import.meta.filename })).rejects.toThrow(UserError);
    await expect(openStorage({ kind: "sqlite", file: `${import.meta.filename}/x.db` })).rejects.toThrow(
      /DATABASE_URL to a file that can be written/u,
    );
  });
});

describePostgres("a real database", (server) => {
  async function openReal() {
    const written = await server().createDatabase();
    const address = readAddress(written, {});
    if (typeof address === "string") throw new Error(address);
    const known = await open(await openStorage(address), { freshFor: 0 });
    onTestFinished(() => known.settings.close());
    return known;
  }

  test("that loses its power and comes back has lost nothing that was said to be kept", async () => {
    const { settings, told } = await openReal();
    for (let round = 1; round <= 30; round += 1) await settings.change("1", { questionsPerMinute: round });
    await server().stop();
    expect(await settings.of("1")).toEqual({ ...three, questionsPerMinute: 30 });
    await expect(settings.change("1", { questionsPerMinute: 4 })).rejects.toThrow();
    expect(told).toEqual(["away"]);
    await server().start();
    await expect
      .poll(async () => [await settings.of("1"), told], { timeout: 5000 })
      .toEqual([{ ...three, questionsPerMinute: 30 }, ["away", "back"]]);
    await settings.change("1", { questionsPerMinute: 31 });
    expect(await settings.anew("1")).toEqual({ ...three, questionsPerMinute: 31 });
  }, 30_000);

  test("that hangs keeps nobody waiting for long", async () => {
    const { settings, told } = await openReal();
    await settings.change("1", { questionsPerMinute: 3 });
    await server().freeze(true);
    onTestFinished(() => server().freeze(false));
    const begun = performance.now();
    expect(await settings.of("1")).toEqual(three);
    expect(performance.now() - begun).toBeLessThan(1500);
    await expect(settings.change("1", { questionsPerMinute: 4 })).rejects.toThrow(/timeout/u);
    await server().freeze(false);
    await expect.poll(() => settings.of("1").then(() => told), { timeout: 10_000 }).toEqual(["away", "back"]);
  }, 30_000);

  test("that is not there yet is waited for, and one that is not to be had is told of", async () => {
    const { port, stop, start } = server();
    const there = await server().createDatabase();
    await stop();
    const { settings, told } = await open(await openStorage({ kind: "postgres", url: there }), { freshFor: 0 });
    onTestFinished(() => settings.close());
    expect([await settings.of("1"), told]).toEqual([nothing, ["away"]]);
    await start();
    await expect.poll(() => settings.of("1").then(() => told), { timeout: 5000 }).toEqual(["away", "back"]);
    await settings.change("1", { questionsPerMinute: 3 });
    expect(await settings.anew("1")).toEqual(three);
    const missing = await openStorage({ kind: "postgres", url: `postgres://coverage@127.0.0.1:${port}/missing` });
    await expect(openKnownSettings({ storage: missing })).rejects.toThrow(/not there.*createdb/u);
    const stranger = await openStorage({ kind: "postgres", url: `postgres://stranger@127.0.0.1:${port}/postgres` });
    await expect(openKnownSettings({ storage: stranger })).rejects.toThrow(/does not (?:accept|let)/u);
  }, 30_000);
});
