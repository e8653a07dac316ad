import { createQueue } from "./queue.ts";

export interface TurnsOptions {
  /** After so many milliseconds of work whatever else is due gets its chance. */
  readonly slice?: number;
}

const defaults = { slice: 10 } satisfies Required<TurnsOptions>;

export interface Turns {
  /** Runs a task when its turn comes; what is urgent comes before all that is not. */
  readonly run: <T>(task: () => T, turn: { readonly urgent: boolean }) => Promise<T>;
  /** How long a task that is not urgent would have to wait, in milliseconds, as far as the latest ones tell. */
  readonly expectedWait: () => number;
}

type Start = () => void;

/**
 * Rounds of the event loop between slices of work. In each it takes one new connection alone (libuv since 1.46), so with
 * a single round a rush over HTTP would stand before the door; an empty round costs microseconds.
 */
const roundsBetween = 20;

/** How much the latest task tells of the next ones. */
const weightOfLatest = 0.05;

/**
 * One task after the other, with the event loop in between. A search holds the process; were each one done the moment it
 * is asked for, a hundred at once would keep it from hearing, deferring and answering anybody until all are done.
 */
export function createTurns(options: TurnsOptions = {}): Turns {
  const { slice } = { ...defaults, ...options };
  const urgently = createQueue<Start>();
  const inOrder = createQueue<Start>();
  let usual = 0;
  let working = false;

  function work(): void {
    const started = performance.now();
    let now = started;
    while (now - started < slice) {
      const next = urgently.take() ?? inOrder.take();
      if (!next) break;
      next();
      const finished = performance.now();
      usual += (finished - now - usual) * weightOfLatest;
      now = finished;
    }
    working = urgently.size() + inOrder.size() > 0;
    if (working) afterRounds(roundsBetween, work);
  }

  return {
    run: (task, { urgent }) =>
      new Promise((resolve, reject) => {
        const start = () => {
          try {
            resolve(task());
          } catch (error) {
            reject(error);
          }
        };
        (urgent ? urgently : inOrder).add(start);
        if (!working) setImmediate(work);
        working = true;
      }),
    expectedWait: () => inOrder.size() * usual,
  };
}

function afterRounds(rounds: number, run: () => void): void {
  setImmediate(rounds > 1 ? () => afterRounds(rounds - 1, run) : run);
}
