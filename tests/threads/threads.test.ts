import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openCoverage } from "../../src/coverage/open.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import type { MessageReply } from "../../src/interaction/reply.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import { openThreads } from "../../src/threads/open.ts";
import { everyComponent, numbered } from "../discord/fake/world.ts";
import { recordingLog } from "../discord/session.ts";

const reader = { userId: "1", guildId: "2", channelId: "3", locale: "en-US" };
const ask = (question: string, more: Record<string, string> = {}): InteractionRequest => {
  return { kind: "command", ...reader, command: "ask", options: { question, ...more } };
};

async function dispatchOver(threads: number, articles: string | null = null, cache: string | null = null) {
  const commands = await loadCommands();
  const opened = await openThreads(threads, commands, { articles, cache });
  onTestFinished(opened.close);
  const { log, lines } = recordingLog();
  return { ...opened, lines, dispatch: createDispatch({ ...opened, log }) };
}

it("answers from threads what it answers without", async () => {
  const { dispatch, progress } = await dispatchOver(2);
  const { log } = recordingLog();
  const coverage = await openCoverage();
  const here = createDispatch({ commands: await loadCommands(), app: { coverage }, log });
  const { length } = coverage.holdings().articles;
  expect(progress()).toEqual({ read: length, of: length, passages: coverage.passages });
  const first = (await here(ask("what did officials say about Gaza"))) as MessageReply;
  const more = everyComponent(numbered(first.components)).find(({ label }) => label === "More excerpts");
  const message = { components: first.components, private: false, askedBy: "1" };
  const requests: InteractionRequest[] = [
    ask("what did officials say about Gaza"),
    ask("how do I feed my sourdough"),
    ask("Gaza", { from: "whenever" }),
    { kind: "command", ...reader, locale: "de", command: "sources", options: {} },
    { kind: "autocomplete", ...reader, command: "quotes", option: "person", typed: "Bl", options: { person: "Bl" } },
    { kind: "component", ...reader, customId: more?.custom_id ?? "", values: [], message },
  ];
  expect(more).toBeDefined();
  expect(await Promise.all(requests.map((request) => dispatch(request)))).toEqual(
    await Promise.all(requests.map((request) => here(request))),
  );
}, 30_000);

it("tells how long one more would have to wait", async () => {
  const { dispatch, expectedWait } = await dispatchOver(1);
  for (let n = 0; n < 30; n += 1) await dispatch(ask("what did officials say about Gaza"));
  expect(expectedWait()).toBe(0);
  const waiting = Array.from({ length: 50 }, () => dispatch(ask("what did officials say about Gaza")));
  // Their turn here comes first.
  await vi.waitFor(() => expect(expectedWait()).toBeGreaterThan(0), { interval: 1 });
  await Promise.all(waiting);
  expect(expectedWait()).toBe(0);
  const typing = {
    kind: "autocomplete",
    ...reader,
    command: "quotes",
    option: "person",
    typed: "Bl",
    options: {},
  } as const;
  const completed = Array.from({ length: 50 }, () => dispatch(typing));
  await Promise.race(completed);
  expect(expectedWait()).toBe(0);
  await Promise.all(completed);
}, 30_000);

it("apologizes for a fault in a thread, and goes on", async () => {
  const commands = (await loadCommands()).map((command) =>
    command.prefix === "sources" ? { ...command, prefix: "nowhere" } : command,
  );
  const { close, app, commands: elsewhere } = await openThreads(1, commands, { articles: null, cache: null });
  onTestFinished(close);
  const { log, lines } = recordingLog();
  const dispatch = createDispatch({ commands: elsewhere, app, log });
  const reply = await dispatch({ kind: "command", ...reader, command: "sources", options: {} });
  expect(JSON.stringify(reply)).toContain("Something went wrong");
  expect(lines).toMatchObject([{ level: 50, fault: { type: "Error", message: "no run of nowhere" } }]);
  expect(JSON.stringify(await dispatch(ask("Gaza")))).toContain("Gaza");
}, 30_000);

it("says in the same words what is wrong with the articles", async () => {
  const opening = openThreads(1, await loadCommands(), { articles: "/there/is/none", cache: null });
  await expect(opening).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringContaining("/there/is/none"),
  });
}, 30_000);

describe("a large collection", () => {
  /** Some 2.6 million characters, of which only one article answers. */
  async function largeCollection() {
    const folder = await mkdtemp(join(tmpdir(), "coverage-large-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const filler = (i: number) =>
      Array.from(
        { length: 40 },
        (_, n) => `Bakers of town ${i} sold ${n * i} loaves of rye bread on a rainy day. `,
      ).join("\n");
    const records = Array.from({ length: 1000 }, (_, i) => ({ id: `${i}`, title: `Bread ${i}`, text: filler(i) }));
    const answering = { id: "pier", title: "The pier", text: "The northern pier of Port Ellis was closed in April." };
    const articles = join(folder, "articles.jsonl");
    await writeFile(articles, [...records, answering].map((record) => JSON.stringify(record)).join("\n"));
    return { articles, cache: join(folder, "cache") };
  }

  it("is answered from while it is read, and says how much of it is", async () => {
    const { articles, cache } = await largeCollection();
    const { dispatch, progress } = await dispatchOver(2, articles, cache);
    expect(progress()).toEqual({ read: 0, of: 1001, passages: 0 });
    const shown = async (question: string) => JSON.stringify(await dispatch(ask(question)));
    const early = await shown("when was the northern pier closed");
    expect(early).toMatch(/-# [\d,]+ of 1,001 articles are read so far\./u);
    expect(early).not.toContain("in April");
    await vi.waitFor(() => expect(progress().read).toBe(1001), { timeout: 90_000, interval: 100 });
    const late = await shown("when was the northern pier closed");
    expect(late).toContain("in April");
    expect(late).not.toContain("so far");
    await vi.waitFor(async () => expect(await readdir(cache)).toEqual([expect.stringMatching(/\.index$/u)]), {
      timeout: 30_000,
    });
    const again = await dispatchOver(1, articles, cache);
    expect(again.progress()).toEqual(progress());
    expect(progress().passages).toBeGreaterThan(1001);
    expect(JSON.stringify(await again.dispatch(ask("when was the northern pier closed")))).toBe(late);
  }, 180_000);
});
