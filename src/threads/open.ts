import { Worker } from "node:worker_threads";
import type { Coverage } from "../coverage/coverage.ts";
import { UserError } from "../errors.ts";
import type { App, Command } from "../interaction/command.ts";
import type { Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import type { Said, Task, ThreadData } from "./messages.ts";

export interface SearchThreads {
  /** The same commands, each run in the thread with the least to do. */
  readonly commands: readonly Command[];
  /** Stands for the one that each thread has; the commands above need none. */
  readonly app: App;
  /** Articles in the coverage. */
  readonly articles: number;
  readonly close: () => Promise<void>;
}

/**
 * Threads that search, so that the one that speaks with Discord is never held up: each reads the articles for itself.
 * A thread that breaks breaks the process, as any exception that nobody caught does.
 * @throws UserError where the articles cannot be read
 */
export async function openThreads(
  count: number,
  commands: readonly Command[],
  data: ThreadData,
): Promise<SearchThreads> {
  const threads = await Promise.all(Array.from({ length: count }, () => openThread(data)));
  const ask: Ask = (task) => threads.reduce((least, each) => (each.busy() < least.busy() ? each : least)).ask(task);
  return {
    commands: commands.map((command) => elsewhere(command, ask)),
    app: nowhere,
    articles: threads[0]?.articles ?? 0,
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type Ask = (task: Omit<Task, "id">) => Promise<Reply>;

const nowhere: App = {
  get coverage(): Coverage {
    throw new Error("the coverage is in the search threads");
  },
};

function elsewhere(command: Command, ask: Ask): Command {
  const { prefix } = command;
  const call =
    <R extends Reply>(part: Task["part"]) =>
    (request: InteractionRequest) =>
      ask({ prefix, part, request }) as Promise<R>;
  return {
    ...command,
    run: call("run"),
    ...(command.component && { component: call("component") }),
    ...(command.autocomplete && { autocomplete: call("autocomplete") }),
  };
}

async function openThread(workerData: ThreadData) {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  const opened = Promise.withResolvers<number>();
  let last = 0;
  let closing = false;

  worker.on("message", (said: Said) => {
    if (said.kind === "open") return opened.resolve(said.articles);
    closing ||= said.id === null;
    const asked = said.id === null ? opened : waiting.get(said.id);
    if (said.kind === "fault") asked?.reject(asThrown(said));
    else waiting.get(said.id)?.resolve(said.reply);
    waiting.delete(said.id ?? 0);
  });
  worker.on("error", (error) => {
    throw error;
  });
  worker.on("exit", (status) => {
    if (!closing) throw new Error(`a search thread has ended with ${status}`);
  });

  const articles = await opened.promise;
  return {
    articles,
    busy: () => waiting.size,
    ask(task: Omit<Task, "id">): Promise<Reply> {
      last += 1;
      const asked = Promise.withResolvers<Reply>();
      waiting.set(last, asked);
      worker.postMessage({ id: last, ...task } satisfies Task);
      return asked.promise;
    },
    async close() {
      closing = true;
      await worker.terminate();
    },
  };
}

function asThrown({ error, forPeople }: Extract<Said, { kind: "fault" }>): unknown {
  return forPeople && error instanceof Error ? new UserError(error.message) : error;
}
