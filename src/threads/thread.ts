import { parentPort, workerData } from "node:worker_threads";
import { beginCoverage } from "../coverage/open.ts";
import { UserError } from "../errors.ts";
import { appFor } from "../interaction/app.ts";
import { loadCommands } from "../interaction/load.ts";
import type { Reply } from "../interaction/reply.ts";
import { createTurns } from "../interaction/turns.ts";
import { stillReading } from "../views/still-reading.ts";
import { wordsFor } from "../words/languages.ts";
import type { Said, Task, ThreadData } from "./messages.ts";
import { standBack } from "./priority.ts";

// A search thread: reads the articles for itself, then runs commands for the thread that speaks with Discord. Where reading
// takes long, it answers meanwhile from what it has read.
const { articles, cache } = workerData as ThreadData;
const say = (said: Said) => parentPort?.postMessage(said);
const fault = (id: number | null, error: unknown) =>
  say({ kind: "fault", id, error, forPeople: error instanceof UserError });

try {
  const onNotice = (line: string) => say({ kind: "notice", line });
  const [opening, commands] = await Promise.all([beginCoverage(articles, { cache, onNotice }), loadCommands()]);
  const { coverage, articles: of, long, finish } = opening;
  const byPrefix = new Map(commands.map((command) => [command.prefix, command]));
  const turns = createTurns();
  let read = of;
  const progress = () => ({ read, of, passages: coverage.passages });

  async function run({ prefix, part, request }: Task): Promise<Reply> {
    const command = byPrefix.get(prefix);
    const handler = command?.[part] as ((...given: unknown[]) => Reply | Promise<Reply>) | undefined;
    if (!command || !handler) throw new Error(`no ${part} of ${prefix}`);
    const run = () => handler(request, appFor(command, request, { coverage }));
    const reply = await turns.run(run, { urgent: part === "autocomplete" });
    if (read === of || reply.kind === "choices") return reply;
    return { ...reply, components: stillReading(reply.components, read, of, wordsFor(request.locale)) };
  }

  parentPort?.on("message", (task: Task) => {
    run(task).then(
      (reply) => say({ kind: "reply", id: task.id, reply }),
      (error: unknown) => fault(task.id, error),
    );
  });
  standBack();
  if (long) {
    read = 0;
    say({ kind: "open", ...progress() });
    await finish((now) => {
      read = now;
      if (read < of) say({ kind: "progress", ...progress() });
    }, "answers");
    // The index is kept by now, so that other threads may load it.
    say({ kind: "progress", ...progress() });
  } else {
    await finish();
    say({ kind: "open", ...progress() });
  }
} catch (error) {
  fault(null, error);
}
