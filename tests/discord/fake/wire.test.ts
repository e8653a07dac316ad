import { constants, createInflate, inflateSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

interface Event {
  readonly op: number;
  readonly t?: string | null;
  readonly d: unknown;
}

/** A client of the barest sort: connects, identifies, and keeps each frame that comes. */
async function connect(query: string, identify: object = {}) {
  const fake = await startFakeDiscord({ guilds: 3, channels: 60 });
  onTestFinished(() => fake.close());
  const socket = new WebSocket(`${addressOf(fake)}?v=10&encoding=json${query}`);
  const frames: { readonly data: Buffer; readonly isBinary: boolean }[] = [];
  socket.on("message", (data: Buffer, isBinary) => frames.push({ data, isBinary }));
  await new Promise((opened) => socket.on("open", opened));
  const d = { token: fake.token, intents: 1, properties: {}, ...identify };
  socket.send(JSON.stringify({ op: 2, d }));
  return { fake, frames };
}

const addressOf = (fake: FakeDiscord) => (fake.gateway.describe() as { url: string }).url;

it("packs all messages of a connection in one context, each to be read at once", async () => {
  const { fake, frames } = await connect("&compress=zlib-stream");
  const unpack = createInflate({ flush: constants.Z_SYNC_FLUSH });
  let text = "";
  unpack.on("data", (bytes: Buffer) => {
    text += bytes;
  });
  let read = 0;
  await fake.until(() => {
    for (const { data } of frames.slice(read)) unpack.write(data);
    read = frames.length;
    return text.match(/"GUILD_CREATE"/gu)?.length === 3 && text.endsWith("}");
  });
  const events = JSON.parse(`[${text.replaceAll('}{"op"', '},{"op"')}]`) as Event[];
  expect(events.map(({ op, t }) => t ?? op)).toEqual([10, "READY", "GUILD_CREATE", "GUILD_CREATE", "GUILD_CREATE"]);
  expect(frames.every(({ isBinary }) => isBinary)).toBe(true);
  expect(frames.length).toBeGreaterThan(events.length);
  expect(fake.breaches).toEqual([]);
});

it("packs what is long one by one for who identifies with compress", async () => {
  const { fake, frames } = await connect("", { compress: true });
  await fake.until(() => frames.length === 5);
  const events = frames.map(
    ({ data, isBinary }): Event => JSON.parse((isBinary ? inflateSync(data) : data).toString()),
  );
  expect(events.map(({ op, t }) => t ?? op)).toEqual([10, "READY", "GUILD_CREATE", "GUILD_CREATE", "GUILD_CREATE"]);
  expect(frames.map(({ isBinary }) => isBinary)).toEqual([false, true, true, true, true]);
});

it("counts a compression that Discord has not as a breach", async () => {
  const { fake } = await connect("&compress=brotli");
  expect(fake.breaches).toEqual([expect.stringContaining("brotli")]);
});
