import { REST, Routes } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { startFakeDiscord } from "./fake-discord.ts";
import { RateLimits } from "./rate-limits.ts";

const edit = (token: string) => ({
  method: "PATCH",
  path: `/webhooks/5/${token}/messages/@original`,
  authorization: undefined,
});
const application = { method: "GET", path: "/applications/@me", authorization: "Bot x" };
const times = <T>(count: number, run: () => T): T[] => Array.from({ length: count }, run);

it("refuses what is too much for an interaction's webhook, until its window is over", () => {
  const limits = new RateLimits();
  const statuses = (token: string, now: number, count: number) =>
    times(count, () => limits.take(edit(token), now).refusal?.status ?? 200);
  expect(statuses("a", 0, 6)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(statuses("b", 0, 1)).toEqual([200]);
  const { headers, refusal } = limits.take(edit("a"), 500);
  expect(headers).toMatchObject({ "retry-after": "2", "x-ratelimit-remaining": "0", "x-ratelimit-scope": "user" });
  expect(refusal?.body).toMatchObject({ retry_after: 1.5, global: false });
  expect(statuses("a", 2000, 1)).toEqual([200]);
});

it("gives the same bucket to all webhooks, another to each other route", () => {
  const limits = new RateLimits();
  const bucketOf = (call: Parameters<RateLimits["take"]>[0]) => limits.take(call, 0).headers["x-ratelimit-bucket"];
  expect(bucketOf(edit("a"))).toBe(bucketOf(edit("b")));
  expect(bucketOf({ ...edit("a"), method: "DELETE" })).not.toBe(bucketOf(edit("a")));
  expect(bucketOf(application)).not.toBe(bucketOf(edit("a")));
});

it("refuses more than 50 a second overall, first responses and interactions' webhooks not counted", () => {
  const limits = new RateLimits({ route: { requests: 1000, window: 1000 } });
  const callback = { method: "POST", path: "/interactions/1/a/callback", authorization: undefined };
  const refusedOf = (count: number, call: Parameters<RateLimits["take"]>[0]) =>
    times(count, () => limits.take(call, 0).refusal).filter((refusal) => refusal !== null).length;
  expect(refusedOf(50, application)).toBe(0);
  expect(refusedOf(1, application)).toBe(1);
  expect(limits.take(application, 0).headers).toMatchObject({ "x-ratelimit-global": "true" });
  expect(refusedOf(200, callback)).toBe(0);
  expect(limits.take(edit("a"), 0).refusal).toBe(null);
  expect(limits.take(application, 1000).refusal).toBe(null);
});

it("is heeded by the real client: it waits, and is never refused", async () => {
  const fake = await startFakeDiscord({ limits: { route: { requests: 3, window: 400 } } });
  onTestFinished(() => fake.close());
  const rest = new REST({ api: fake.api, offset: 20 }).setToken(fake.token);
  onTestFinished(() => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  });
  const started = Date.now();
  await Promise.all(times(7, () => rest.get(Routes.currentApplication())));
  expect(Date.now() - started).toBeGreaterThan(700);
  expect(fake.requests.map(({ status }) => status)).toEqual(times(7, () => 200));
});
