import { UserError } from "../errors.ts";
import { wordsFor } from "../words/languages.ts";

export interface TurnsOptions {
  /** After so many milliseconds of work whatever else is due gets its chance. */
  readonly slice?: number;
  /** Who would have to wait longer than so many milliseconds is told so at once. */
  readonly longestWait?: number;
}

const defaults = { slice: 10, longestWait: 60_000 } satisfies Required<TurnsOptions>;

export interface Turn {
  /** Before all that are not. */
  readonly urgent: boolean;
  /** Of who waits, as in `InteractionRequest`. */
  readonly locale: string;
}

/** Runs a task when its turn comes. @throws UserError where that would take too long */
export type Turns = <T>(task: () => T, turn: Turn) => Promise<T>;

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
  const { slice, longestWait } = { ...defaults, ...options };
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

  return async function turn<T>(task: () => T, { urgent, locale }: Turn): Promise<T> {
    if (!urgent && inOrder.size() * usual > longestWait) {
      throw new UserError(wordsFor(locale).faults.busy(Math.ceil(longestWait / 1000)));
    }
    return new Promise((resolve, reject) => {
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
    });
  };
}

function afterRounds(rounds: number, run: () => void): void {
  setImmediate(rounds > 1 ? () => afterRounds(rounds - 1, run) : run);
}

/** First come, first served; taking from the front of a long array would move all the others. */
function createQueue<T>() {
  let items: (T | undefined)[] = [];
  let first = 0;
  return {
    size: () => items.length - first,
    add: (item: T) => void items.push(item),
    take(): T | undefined {
      const item = items[first];
      if (item === undefined) return undefined;
      items[first] = undefined;
      first += 1;
      if (first * 2 > items.length) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
  };
}
