import { Worker } from "node:worker_threads";
import type { Coverage } from "../coverage/coverage.ts";
import { UserError } from "../errors.ts";
import type { App, Command } from "../interaction/command.ts";
import type { Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import type { Progress, Said, Task, ThreadData } from "./messages.ts";

export interface SearchThreads {
  /** The same commands, each run in the thread with the least to do. */
  readonly commands: readonly Command[];
  /** Stands for the one that each thread has; the commands above need none. */
  readonly app: App;
  /** Articles of the coverage, how many of them are read, and their passages. */
  readonly progress: () => Progress;
  /** How long a task given now would wait for its turn, in milliseconds, as far as the latest ones tell. */
  readonly expectedWait: () => number;
  readonly close: () => Promise<void>;
}

export interface ThreadsOptions {
  /** Hears how many articles are read while reading goes on. */
  readonly onProgress?: (progress: Progress) => void;
  /** Hears what the log should hold, in one line. */
  readonly onNotice?: (line: string) => void;
}

/**
 * Threads that search, so that the one that speaks with Discord is never held up: each reads the articles for itself. Where
 * that takes long, the first one answers meanwhile, and the others begin when it is done: then they load the index that it
 * has kept. A thread that breaks breaks the process, as any exception that nobody caught does.
 * @throws UserError where the articles cannot be read
 */
export async function openThreads(
  count: number,
  commands: readonly Command[],
  data: ThreadData,
  { onProgress, onNotice }: ThreadsOptions = {},
): Promise<SearchThreads> {
  const open = () => openThread(data, onNotice);
  const first = await openThread(data, onNotice, onProgress);
  const threads = [first];
  let closing = false;
  const others = first.whole.then(async () => {
    if (closing) return;
    const opened = await Promise.all(Array.from({ length: count - 1 }, open));
    threads.push(...opened);
  });
  const { read, of } = first.progress();
  if (read === of) await others;
  const leastBusy = () => threads.reduce((least, each) => (each.busy() < least.busy() ? each : least));
  const ask: Ask = (task) => leastBusy().ask(task);
  return {
    commands: commands.map((command) => elsewhere(command, ask)),
    app: nowhere,
    progress: first.progress,
    expectedWait: () => leastBusy().expectedWait(),
    async close() {
      closing = true;
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

async function openThread(
  workerData: ThreadData,
  onNotice?: (line: string) => void,
  onProgress?: (progress: Progress) => void,
) {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  /** Those of them that wait for their turn: completions go before. */
  const inOrder = new Set<number>();
  const opened = Promise.withResolvers<void>();
  const whole = Promise.withResolvers<void>();
  const pace = createPace();
  let progress: Progress | null = null;
  let last = 0;
  let closing = false;

  function finished(id: number): void {
    waiting.delete(id);
    if (inOrder.delete(id)) pace.finished();
  }

  function onFault(said: Extract<Said, { kind: "fault" }>): void {
    if (said.id !== null) waiting.get(said.id)?.reject(asThrown(said));
    else if (progress) throw asThrown(said);
    else {
      closing = true;
      opened.reject(asThrown(said));
    }
  }
  worker.on("message", (said: Said) => {
    switch (said.kind) {
      case "notice":
        onNotice?.(said.line);
        return;
      case "open":
      case "progress":
        progress = { read: said.read, of: said.of, passages: said.passages };
        if (said.kind === "progress") onProgress?.(progress);
        opened.resolve();
        if (said.read === said.of) whole.resolve();
        return;
      case "reply":
        waiting.get(said.id)?.resolve(said.reply);
        finished(said.id);
        return;
      case "fault":
        onFault(said);
        finished(said.id ?? 0);
    }
  });
  worker.on("error", (error) => {
    throw error;
  });
  worker.on("exit", (status) => {
    if (!closing) throw new Error(`a search thread has ended with ${status}`);
  });

  await opened.promise;
  return {
    progress: () => progress ?? { read: 0, of: 0, passages: 0 },
    /** Settles once all articles are read. */
    whole: whole.promise,
    busy: () => waiting.size,
    expectedWait: () => inOrder.size * pace.usual(),
    ask(task: Omit<Task, "id">): Promise<Reply> {
      last += 1;
      if (task.part !== "autocomplete") {
        if (inOrder.size === 0) pace.began();
        inOrder.add(last);
      }
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

/** How much the latest task tells of the next ones. */
const weightOfLatest = 0.05;

/**
 * How long one task after the other takes, in milliseconds, from one's end to the next one's while any waits: with the
 * completions that are made in between.
 */
function createPace() {
  let usual = 0;
  let since = 0;
  return {
    usual: () => usual,
    began() {
      since = performance.now();
    },
    finished() {
      const now = performance.now();
      usual += (now - since - usual) * weightOfLatest;
      since = now;
    },
  };
}

function asThrown({ error, forPeople }: Extract<Said, { kind: "fault" }>): unknown {
  return forPeople && error instanceof Error ? new UserError(error.message) : error;
}
