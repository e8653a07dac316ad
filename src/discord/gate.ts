import { createQueue } from "../interaction/queue.ts";

export interface GateOptions {
  /** Nobody is let in while this holds, such as while many responses are on their way out. */
  readonly full?: () => boolean;
  /** Whoever has waited for so many milliseconds is turned away: Discord would give up before the response is there. */
  readonly longest?: number;
}

/** Settles when it is one's turn to be let in: true, or false where that comes too late. */
export type Gate = () => Promise<boolean>;

const defaults = { full: () => false, longest: 2000 } satisfies Required<GateOptions>;

/** Once the first has waited for so many milliseconds it is a rush. */
const rush = 500;

/** How many are let in in one round of the event loop. */
const atOnce = 8;

/** Milliseconds until a full house is looked at again. */
const untilNextLook = 5;

/**
 * Lets in what comes in, a few in each round of the event loop: in order, but in a rush the newest first. Of more than can be
 * answered in time, first come, first served would mean that each one is answered at the last moment or too late; so as many as
 * possible are answered in time, and the others are turned away.
 */
export function createGate(options: GateOptions = {}): Gate {
  const { full, longest } = { ...defaults, ...options };
  const waiting = createQueue<{ readonly since: number; readonly enter: (inTime: boolean) => void }>();
  let open = false;

  function letOneIn(): void {
    const now = performance.now();
    let first = waiting.first();
    for (; first && now - first.since > longest; first = waiting.first()) waiting.take()?.enter(false);
    if (first) (now - first.since > rush ? waiting.takeLast() : waiting.take())?.enter(true);
  }

  function round(): void {
    open = waiting.size() > 0;
    if (!open) return;
    if (full()) return void setTimeout(round, untilNextLook);
    // What one does at once is done before the next one comes: each in a task of its own.
    for (let n = 0; n < Math.min(atOnce, waiting.size()); n += 1) setImmediate(letOneIn);
    setImmediate(round);
  }

  return () =>
    new Promise((enter) => {
      waiting.add({ since: performance.now(), enter });
      if (open) return;
      open = true;
      setImmediate(round);
    });
}
