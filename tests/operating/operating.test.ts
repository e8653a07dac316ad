import { expect, it, onTestFinished } from "vitest";
import { startDiscord } from "../../src/discord/start.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { createOperatingApp } from "../../src/operating/app.ts";
import { listen } from "../../src/operating/listen.ts";
import { createMetrics } from "../../src/operating/metrics.ts";
import { startFakeDiscord } from "../discord/fake/fake-discord.ts";
import { echo, shown } from "../discord/sample-commands.ts";
import { recordingLog } from "../discord/session.ts";

it("keeps a connection for longer than proxies do, so that it is they who end it", async () => {
  const app = createOperatingApp({ open: () => true, progress: () => ({ read: 1, of: 1 }) });
  const server = await listen(app, { port: 0, setting: "PORT" });
  onTestFinished(() => server.close(0));
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  expect(Number(/^timeout=(\d+)$/u.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(60);
});

it("tells health, readiness and what was answered, without a word of it", async () => {
  const fake = await startFakeDiscord();
  onTestFinished(() => fake.close());
  const { log, lines } = recordingLog();
  const command = echo(({ options }) => {
    if (options.words === "break it") throw new Error("broken");
    return shown(String(options.words));
  });
  let connected = () => false;
  let read = 0;
  const metrics = createMetrics({
    size: () => ({ read, passages: 30 }),
    connected: () => connected(),
    databaseAnswers: () => connected(),
  });
  const app = createOperatingApp({ metrics, open: () => connected(), progress: () => ({ read, of: 5 }) });
  const server = await listen(app, { port: 0, setting: "OPERATING_ADDRESS" });
  onTestFinished(() => server.close(0));
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  expect(await get("/healthz")).toEqual({ status: 200, text: "ok" });
  expect(await get("/readyz")).toEqual({ status: 503, text: "not ready" });

  const commands = [command];
  const dispatch = createDispatch({ commands, app: {} as never, log, onOutcome: metrics.onOutcome });
  const { onReconnect, onTooLate } = metrics;
  const discord = await startDiscord({
    token: fake.token,
    guildId: null,
    commands,
    dispatch,
    log,
    rest: { api: fake.api },
    onReconnect,
    onTooLate,
  });
  onTestFinished(discord.close);
  connected = discord.ready;
  expect(await get("/readyz")).toEqual({ status: 503, text: "not ready" });
  read = 2;
  expect(await get("/readyz")).toEqual({ status: 200, text: "ready, 2 of 5 articles read" });
  read = 5;
  expect(await get("/readyz")).toEqual({ status: 200, text: "ready" });
  expect((await get("/metrics")).text).toMatch(/coverage_gateway_connected 1[\s\S]*coverage_database_reachable 1/);

  const reader = fake.person();
  for (const words of ["secret words", "break it", "more"]) await fake.answer(reader.slash("echo", { words }));
  fake.plan({ on: /callback/u, reply: { status: 404, body: { code: 10062, message: "Unknown interaction" } } });
  reader.slash("echo", { words: "too late" });
  await fake.until(() => lines.some(({ code }) => code === 10062));
  fake.gateway.closeAll(4000);
  await fake.until(() => !discord.ready());
  expect((await get("/readyz")).status).toBe(503);
  await fake.until(() => discord.ready());

  const { text } = await get("/metrics");
  expect(text).toContain('coverage_interactions_total{kind="command",command="echo",result="answered"} 3');
  expect(text).toContain('coverage_interactions_total{kind="command",command="echo",result="failed"} 1');
  expect(text).toContain('coverage_interaction_seconds_count{kind="command",command="echo"} 4');
  expect(text).toContain("coverage_gateway_reconnects_total 1");
  expect(text).toContain("coverage_interactions_too_late_total 1");
  expect(text).toContain("coverage_articles 5");
  expect(text).toContain("coverage_passages 30");
  expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  expect(text).not.toContain("secret");
  expect(text).not.toContain(reader.user.id);
});
