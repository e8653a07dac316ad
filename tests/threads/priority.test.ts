import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, it, onTestFinished } from "vitest";
import { loadCommands } from "../../src/interaction/load.ts";
import { openThreads } from "../../src/threads/open.ts";

/** Nice values of this process's threads (proc_pid_stat(5), field 19), lowest first. */
function niceness(): number[] {
  const threads = readdirSync("/proc/self/task");
  // The name before may hold blanks.
  const fields = threads.map((id) => readFileSync(`/proc/self/task/${id}/stat`, "utf8").split(") ").at(-1)?.split(" "));
  return fields.map((each) => Number(each?.[16])).sort((a, b) => a - b);
}

it.runIf(process.platform === "linux" && getPriority() < 16)(
  "search threads stand back for the one that speaks with Discord",
  async () => {
    const before = niceness();
    const { close } = await openThreads(2, await loadCommands(), { articles: null, cache: null });
    onTestFinished(close);
    const after = niceness();
    expect(after[0]).toBe(before[0]);
    const most = Math.min(19, (before[0] ?? 0) + 3);
    const stoodBack = (values: number[]) => values.filter((nice) => nice === most).length;
    expect(stoodBack(after)).toBe(stoodBack(before) + 2);
  },
  30_000,
);
