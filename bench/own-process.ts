import { fork } from "node:child_process";
import { once } from "node:events";

/**
 * Does a job in a process of its own, so that its memory and its garbage are its own. The module must call `serveJobs`.
 * @throws Error where the process ends without a result
 */
export async function inOwnProcess<Job extends object, Result>(module: URL, job: Job): Promise<Result> {
  const child = fork(module, { execArgv: ["--expose-gc", "--max-old-space-size=8192"] });
  child.send(job);
  const ended = once(child, "exit").then(([status]) => Promise.reject(new Error(`a job has ended with ${status}`)));
  ended.catch(() => {});
  try {
    const [result] = (await Promise.race([once(child, "message"), ended])) as [Result];
    return result;
  } finally {
    child.kill();
  }
}

/** In the process of a job: does it and tells the result. Only for the main module. */
export function serveJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.once("message", async (job) => {
    const result = await work(job as Job);
    process.send?.(result);
  });
}

/** Runs tasks in their order, so many at once; each result may be awaited by itself. */
export function atOnce<Result>(most: number, tasks: readonly (() => Promise<Result>)[]): Promise<Result>[] {
  const results = tasks.map(() => Promise.withResolvers<Result>());
  let next = 0;
  const work = async () => {
    for (let i = next++; i < tasks.length; i = next++) {
      const [task, result] = [tasks[i], results[i]];
      if (task && result) await task().then(result.resolve, result.reject);
    }
  };
  for (let i = 0; i < most; i++) void work();
  return results.map(({ promise }) => promise);
}
