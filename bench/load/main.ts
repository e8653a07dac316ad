import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { type FakeDiscord, type FakeOptions, startFakeDiscord } from "../../tests/discord/fake/fake-discord.ts";
import { OverHttp } from "../../tests/discord/fake/over-http.ts";
import { percentile, table } from "../table.ts";
import { type LoadedBot, startBot } from "./bot.ts";
import { costly } from "./costly.ts";
import { atRate, patience } from "./measure.ts";
import { busiest } from "./profile.ts";
import { soak } from "./soak.ts";
import { createTraffic, readTexts, type Traffic } from "./traffic.ts";

// `npm run bench:load`: the bot as a process of its own, under load from a fake Discord in this one.
const { values } = parseArgs({
  options: {
    /** How long each rate is held. */
    seconds: { type: "string", default: "10" },
    /** Interactions a second. */
    rates: { type: "string", default: "100,300,1000" },
    doors: { type: "string", default: "gateway,http" },
    /** This many interactions as fast as they go, in place of the rates. */
    soak: { type: "string", default: "0" },
    /** Starts in so many servers of 60 channels each, in place of the rates. */
    servers: { type: "string", default: "0" },
    /** What a member can send to make a search expensive, in place of the rates. */
    costly: { type: "boolean", default: false },
    /** Ends a soak sooner after so many minutes. */
    minutes: { type: "string", default: "Infinity" },
    /** The first so many articles of the set; all of them unless told. */
    articles: { type: "string", default: "Infinity" },
    /** SEARCH_THREADS of the configuration. */
    threads: { type: "string", default: "1" },
    /** Shows the longest stalls of the event loop: how much of each the thread ran, and collected garbage. */
    stalls: { type: "boolean", default: false },
    /** Says where the processor's time went. */
    profile: { type: "boolean", default: false },
  },
});
const data = process.env.BENCH_DATA ?? fileURLToPath(new URL("../../../shared/bench", import.meta.url));
const corpus = `${data}/questions/polnear-corpus.jsonl.gz`;
const questions = `${data}/questions/polnear-dev.json`;
/** The index that the first bot makes is there for the others. */
const cache = mkdtempSync(join(tmpdir(), "coverage-load-cache-"));
process.once("exit", () => rmSync(cache, { recursive: true, force: true }));

if (!existsSync(corpus)) {
  console.log("missing: questions/ in BENCH_DATA; set it to the folder that holds the sets");
} else if (values.costly) {
  await costly(corpus, cache, readTexts(corpus, questions));
} else if (Number(values.servers) > 0) {
  for (const guilds of [1, Number(values.servers)]) {
    await behind("gateway", (_, bot) => showStart(bot, guilds), { guilds, channels: 60 });
  }
} else if (Number(values.soak) > 0) {
  for (const door of values.doors.split(",")) {
    await behind(door, (_, bot, fake, next) =>
      soak(fake, bot, next, { total: Number(values.soak), minutes: Number(values.minutes) }),
    );
  }
} else {
  for (const door of values.doors.split(",")) await behind(door, rates);
}

async function showStart({ startedIn, held }: LoadedBot, servers: number): Promise<void> {
  const { heapMB, rssMB } = await held();
  console.log(`${table([{ servers, "ready in s": startedIn / 1000, "heap MB": heapMB, "RSS MB": rssMB }])}\n`);
}

async function rates(door: string, bot: LoadedBot, fake: FakeDiscord, next: Traffic): Promise<void> {
  await atRate(fake, next, 20, 3);
  for (const rate of values.rates.split(",").map(Number)) {
    const before = await bot.vitals();
    // Those until now are not of this rate.
    await bot.stalls();
    await bot.atAStretch();
    const seconds = Number(values.seconds);
    const [ranBefore, ownBefore] = [await bot.ran(), process.cpuUsage()];
    const { sent, first, answered, late, typedOver } = await atRate(fake, next, rate, seconds);
    const [ran, own] = [await bot.ran(), process.cpuUsage(ownBefore)];
    const after = await bot.vitals();
    const stalls = await bot.stalls();
    const stretch = await bot.atAStretch();
    const row = {
      door,
      threads: values.threads,
      "a second": rate,
      sent,
      "first p50 ms": percentile(first, 0.5),
      "p95 ": percentile(first, 0.95),
      "p99 ": percentile(first, 0.99),
      "max ": Math.max(...first),
      "over 3 s": first.filter((time) => time > patience).length,
      lost: sent - answered.length - typedOver,
      "typed over": typedOver,
      "answer p50 ms": percentile(answered, 0.5),
      "p99  ": percentile(answered, 0.99),
      "max  ": Math.max(...answered),
      "loop p99 ms": after.delayP99,
      "loop max": after.delayMax,
      "ran at a stretch p99 ms": stretch.p99,
      "most ": stretch.most,
      "CPU ms each": ((after.cpu - before.cpu) * 1000) / sent,
      "of it first thread": (ran - ranBefore) / sent,
      "RSS MB": after.rssMB,
      "bench CPU ms each": (own.user + own.system) / 1000 / sent,
      "bench late p99 ms": percentile(late, 0.99),
    };
    console.log(`${table([row])}\n`);
    if (values.stalls)
      console.log(`${table(stalls.map(({ ms, cpu, gc }) => ({ "stall ms": ms, ran: cpu, "of that GC": gc })))}\n`);
  }
}

/** Starts a bot behind a door, has something done with it, and ends it. */
async function behind(
  door: string,
  run: (door: string, bot: LoadedBot, fake: FakeDiscord, next: Traffic) => Promise<void>,
  size: Pick<FakeOptions, "guilds" | "channels"> = { guilds: 100 },
): Promise<void> {
  const http = door === "http" ? new OverHttp() : null;
  const fake = await startFakeDiscord({ ...size, ...(http && { deliver: http.deliver }) });
  const [port, operating] = [await freePort(), await freePort()];
  const scratch = mkdtempSync(join(tmpdir(), "coverage-load-"));
  const profile = values.profile ? scratch : null;
  const articles = firstArticles(corpus, Number(values.articles), scratch);
  const env = {
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    ARTICLES: articles,
    SEARCH_THREADS: values.threads,
    CACHE_DIR: cache,
    PORT: String(port),
  };
  const overHttp = http ? { DISCORD_PUBLIC_KEY: http.publicKey } : {};
  const bot = await startBot({ env: { ...env, ...overHttp }, port: operating, profile });
  if (http) {
    http.world = fake.world;
    http.url = `http://127.0.0.1:${port}/interactions`;
  }
  try {
    await run(door, bot, fake, createTraffic(fake, readTexts(corpus, questions)));
  } finally {
    await bot.stop();
    await fake.close();
    await http?.close();
  }
  const statuses = Map.groupBy(http?.statuses ?? [], String);
  for (const [status, all] of statuses)
    if (status !== "200") console.log(`${all.length} answers with status ${status}`);
  for (const [why, all] of Map.groupBy(http?.breaks ?? [], String))
    console.log(`${all.length} deliveries broke: ${why}`);
  for (const [said, times] of bot.complaints) console.log(`logged ${times} times: ${said}`);
  for (const breach of new Set(fake.breaches)) console.log(`BREACH ${breach}`);
  if (profile) console.log(`${table(busiest(profile, 15).map(({ what, share }) => ({ what, share })))}\n`);
  rmSync(scratch, { recursive: true, force: true });
}

/** A gzipped JSON Lines file's first so many lines, in a file below `folder` where they are not all. */
function firstArticles(file: string, most: number, folder: string): string {
  if (!Number.isFinite(most)) return file;
  const first = join(folder, "articles.jsonl");
  writeFileSync(first, gunzipSync(readFileSync(file)).toString().split("\n").slice(0, most).join("\n"));
  return first;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
