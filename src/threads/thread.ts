import { parentPort, workerData } from "node:worker_threads";
import { openCoverage } from "../coverage/open.ts";
import { UserError } from "../errors.ts";
import { loadCommands } from "../interaction/load.ts";
import type { Reply } from "../interaction/reply.ts";
import { createTurns } from "../interaction/turns.ts";
import type { Said, Task, ThreadData } from "./messages.ts";
import { standBack } from "./priority.ts";

// A search thread: reads the articles for itself, then runs commands for the thread that speaks with Discord.
const { articles } = workerData as ThreadData;
const say = (said: Said) => parentPort?.postMessage(said);
const fault = (id: number | null, error: unknown) =>
  say({ kind: "fault", id, error, forPeople: error instanceof UserError });

try {
  const [coverage, commands] = await Promise.all([openCoverage(articles), loadCommands()]);
  const byPrefix = new Map(commands.map((command) => [command.prefix, command]));
  const turn = createTurns();

  async function run({ prefix, part, request }: Task): Promise<Reply> {
    const handler = byPrefix.get(prefix)?.[part] as ((...given: unknown[]) => Reply | Promise<Reply>) | undefined;
    if (!handler) throw new Error(`no ${part} of ${prefix}`);
    return turn(() => handler(request, { coverage }), { urgent: part === "autocomplete", locale: request.locale });
  }

  parentPort?.on("message", (task: Task) => {
    run(task).then(
      (reply) => say({ kind: "reply", id: task.id, reply }),
      (error: unknown) => fault(task.id, error),
    );
  });
  standBack();
  say({ kind: "open", articles: coverage.holdings().articles.length });
} catch (error) {
  fault(null, error);
}
