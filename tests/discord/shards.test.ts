import { describe, expect, it, onTestFinished } from "vitest";
import { readShards, type ShardSettings } from "../../src/discord/shards.ts";
import { startDiscord } from "../../src/discord/start.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { startFakeDiscord } from "./fake/fake-discord.ts";
import { shardOf } from "./fake/gateway.ts";
import { echo, shown } from "./sample-commands.ts";
import { recordingLog } from "./session.ts";

describe("readShards", () => {
  it.each<[ShardSettings, unknown]>([
    [{}, "auto"],
    [{ SHARDS: "auto" }, "auto"],
    [{ SHARDS: "2" }, { ids: [0, 1], count: 2 }],
    [
      { SHARD_IDS: "3", SHARD_COUNT: "4" },
      { ids: [3], count: 4 },
    ],
    [
      { SHARD_IDS: "4-6, 0,5", SHARD_COUNT: "8" },
      { ids: [0, 4, 5, 6], count: 8 },
    ],
  ])("reads %j", (settings, shards) => expect(readShards(settings)).toEqual(shards));

  it.each<[ShardSettings, RegExp]>([
    [{ SHARDS: "many" }, /SHARDS must be a number from 1 to 16384 or auto/],
    [{ SHARDS: "0" }, /SHARDS must be/],
    [{ SHARDS: "99999" }, /SHARDS must be/],
    [{ SHARD_IDS: "0" }, /go together/],
    [{ SHARD_COUNT: "4" }, /go together/],
    [{ SHARDS: "2", SHARD_IDS: "0", SHARD_COUNT: "2" }, /exclude each other/],
    [
      { SHARDS: "2", SHARD_COUNT: "2" },
      /^SHARDS and SHARD_IDS with SHARD_COUNT exclude each other: leave SHARDS empty/,
    ],
    [{ SHARD_IDS: "0,4", SHARD_COUNT: "4" }, /names shard 4/],
    [{ SHARD_IDS: "3-1", SHARD_COUNT: "4" }, /numbers or ranges/],
    [{ SHARD_IDS: "0,,1", SHARD_COUNT: "4" }, /numbers or ranges/],
  ])("refuses %j", (settings, message) => expect(() => readShards(settings)).toThrow(message));
});

it("lets four of them share the servers, each answering its own", async () => {
  const fake = await startFakeDiscord({ guilds: 12 });
  onTestFinished(() => fake.close());
  const doors = await Promise.all(
    [0, 1, 2, 3].map((id) => {
      const { log } = recordingLog();
      const commands = [echo(() => shown(`from ${id}`))];
      const dispatch = createDispatch({ commands, app: {} as never, log });
      const shards = readShards({ SHARD_IDS: String(id), SHARD_COUNT: "4" });
      return startDiscord({
        token: fake.token,
        guildId: null,
        commands,
        dispatch,
        log,
        shards,
        rest: { api: fake.api },
      });
    }),
  );
  onTestFinished(() => Promise.all(doors.map((door) => door.close())).then(() => {}));
  for (const { id: guildId, channelId } of fake.world.guilds) {
    const answer = await fake.answer(fake.person("a", { guildId, channelId }).slash("echo", { words: "x" }));
    expect(answer.components[0]?.content).toBe(`from ${shardOf(guildId, 4)}`);
  }
  expect(new Set(fake.world.guilds.map(({ id }) => shardOf(id, 4))).size).toBe(4);
  const direct = fake.person("b", { guildId: null, channelId: "77", context: 1 });
  expect((await fake.answer(direct.slash("echo", { words: "x" }))).components[0]?.content).toBe("from 0");
  expect(fake.requests.filter(({ method }) => method === "PUT").length).toBeLessThanOrEqual(4);
  expect(fake.breaches).toEqual([]);
});
