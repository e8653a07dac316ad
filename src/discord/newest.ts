type Task = () => Promise<unknown>;

/**
 * Runs one task a key at a time; of those that wait for it, the newest alone. The promise is true when the task ran,
 * false when a newer one took its place.
 *
 * Somebody typing fast asks for completions faster than they can be sent; only the last ones are still of use.
 */
export function newestOnly(): (key: string, task: Task) => Promise<boolean> {
  const waiting = new Map<string, { start: (runs: boolean) => void } | null>();

  return async function run(key, task) {
    const before = waiting.get(key);
    if (before !== undefined) {
      before?.start(false);
      const runs = await new Promise<boolean>((start) => waiting.set(key, { start }));
      if (!runs) return false;
      waiting.set(key, null);
    } else {
      waiting.set(key, null);
    }
    try {
      await task();
      return true;
    } finally {
      const next = waiting.get(key);
      if (next) next.start(true);
      else waiting.delete(key);
    }
  };
}
