import { expect, it, onTestFinished } from "vitest";
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

async function dispatchOver(threads: number, articles: string | null = null) {
  const commands = await loadCommands();
  const opened = await openThreads(threads, commands, { articles });
  onTestFinished(opened.close);
  const { log, lines } = recordingLog();
  return { ...opened, lines, dispatch: createDispatch({ ...opened, log }) };
}

it("answers from threads what it answers without", async () => {
  const { dispatch, articles } = await dispatchOver(2);
  const { log } = recordingLog();
  const coverage = await openCoverage();
  const here = createDispatch({ commands: await loadCommands(), app: { coverage }, log });
  expect(articles).toBe(coverage.holdings().articles.length);
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

it("apologizes for a fault in a thread, and goes on", async () => {
  const commands = (await loadCommands()).map((command) =>
    command.prefix === "sources" ? { ...command, prefix: "nowhere" } : command,
  );
  const { close, app, commands: elsewhere } = await openThreads(1, commands, { articles: null });
  onTestFinished(close);
  const { log, lines } = recordingLog();
  const dispatch = createDispatch({ commands: elsewhere, app, log });
  const reply = await dispatch({ kind: "command", ...reader, command: "sources", options: {} });
  expect(JSON.stringify(reply)).toContain("Something went wrong");
  expect(lines).toMatchObject([{ level: 50, fault: { type: "Error", message: "no run of nowhere" } }]);
  expect(JSON.stringify(await dispatch(ask("Gaza")))).toContain("Gaza");
}, 30_000);

it("says in the same words what is wrong with the articles", async () => {
  const opening = openThreads(1, await loadCommands(), { articles: "/there/is/none" });
  await expect(opening).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringContaining("/there/is/none"),
  });
}, 30_000);
