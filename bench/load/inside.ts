import { EventEmitter } from "node:events";
import { createHistogram, PerformanceObserver } from "node:perf_hooks";
import { queryObjects } from "node:v8";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

// Loaded into each thread of the bot before its own code (`--import`), to tell what can only be seen from within.

/** What the bot holds once all garbage is collected. */
export interface Held {
  /** Heap of the thread that speaks with Discord. */
  readonly heapMB: number;
  /** Heaps of the search threads together. */
  readonly threadsMB: number;
  readonly rssMB: number;
  /** Objects of the first thread, whether or not they keep the process busy. */
  readonly timers: number;
  readonly emitters: number;
  readonly targets: number;
  /** On the process itself. */
  readonly listeners: number;
}

/** A while in which the first thread did nothing else; milliseconds. */
export interface Stall {
  readonly ms: number;
  /** In which it really ran: the rest it waited for a processor. */
  readonly cpu: number;
  /** In which it collected garbage. */
  readonly gc: number;
}

/** Milliseconds of processor time that the first thread has had. */
export type Ran = number;

/** Milliseconds that the first thread itself ran without a look at what else was due, whatever it waited for a processor. */
export interface Stretch {
  readonly p99: number;
  readonly most: number;
}

export type Ask = "held" | "stalls" | "ran" | "atAStretch";

const threads = new BroadcastChannel("bench-load");
threads.unref();
const count = (type: unknown) => queryObjects(type as never, { format: "count" });

let searchThreads = 0;
/** Heaps that the search threads have told since they were asked. */
const heaps: number[] = [];

if (isMainThread) {
  const watch = watchStalls();
  const answers = { held, ran, stalls: watch.stalls, atAStretch: watch.atAStretch } satisfies Record<
    Ask,
    () => unknown
  >;
  process.on("message", async (ask: Ask) => process.send?.(await answers[ask]()));
  process.channel?.unref();
  // Not left behind where the bench is ended.
  process.on("disconnect", () => process.exit());
  threads.onmessage = ({ data }) => {
    if (data === "here") searchThreads += 1;
    else heaps.push(data as number);
  };
} else {
  threads.onmessage = ({ data }) => {
    if (data !== "held") return;
    // Counting collects the garbage first.
    count(Map);
    threads.postMessage(process.memoryUsage().heapUsed / 1e6);
  };
  threads.postMessage("here");
}

function ran(): Ran {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function held(): Promise<Held> {
  heaps.length = 0;
  threads.postMessage("held");
  const timer = setTimeout(() => {}, 0);
  const timers = count(timer.constructor) - 1;
  clearTimeout(timer);
  const objects = { timers, emitters: count(EventEmitter), targets: count(EventTarget) };
  while (heaps.length < searchThreads) await new Promise((wake) => setTimeout(wake, 5));
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapMB: heapUsed / 1e6,
    threadsMB: heaps.reduce((sum, each) => sum + each, 0),
    rssMB: rss / 1e6,
    ...objects,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  };
}

/** Both tell of the time since they were last asked. */
function watchStalls(): { readonly stalls: () => Stall[]; readonly atAStretch: () => Stretch } {
  const tick = 5;
  let collected = 0;
  let worst: Stall[] = [];
  // In microseconds; of a size of its own, for a soak asks for them only at its end, if ever.
  const stretches = createHistogram();
  let [last, lastCpu, lastGc] = [performance.now(), process.threadCpuUsage(), 0];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collected += duration;
  }).observe({ entryTypes: ["gc"] });
  setInterval(() => {
    const now = performance.now();
    const cpu = process.threadCpuUsage(lastCpu);
    const late = now - last - tick;
    // Nothing shorter than a microsecond is recorded.
    stretches.record(Math.max(1, cpu.user + cpu.system));
    if (late > 20) {
      const stall = { ms: late, cpu: (cpu.user + cpu.system) / 1000, gc: collected - lastGc };
      worst = [...worst, stall].sort((a, b) => b.ms - a.ms).slice(0, 10);
    }
    [last, lastCpu, lastGc] = [now, process.threadCpuUsage(), collected];
  }, tick).unref();
  return {
    stalls() {
      const found = worst;
      worst = [];
      return found;
    },
    atAStretch() {
      const found = { p99: stretches.percentile(99) / 1000, most: stretches.max / 1000 };
      stretches.reset();
      return found;
    },
  };
}
