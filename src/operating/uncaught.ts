import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { describeFault } from "../interaction/fault.ts";

export interface UncaughtOptions {
  readonly log: Logger;
  readonly onUncaught?: () => void;
  /** What is still to be done before the process leaves; it has 3 s. */
  readonly lastly?: (error: unknown) => Promise<void>;
}

const longestLeave = 3000;

/**
 * Sees to it that no exception ends the process silently. A rejected promise that nobody waits for is logged, and the bot
 * goes on: the libraries below leave some when a connection breaks. After any other exception no state is certain any
 * more, so the process logs it and leaves with status 1, to be started again.
 */
export function watchUncaught({ log, onUncaught = () => {}, lastly = async () => {} }: UncaughtOptions): void {
  let leaving = false;
  process.on("unhandledRejection", (reason) => {
    onUncaught();
    log.error({ fault: describeFault(reason) }, "a rejected promise that nobody waited for");
  });
  process.on("uncaughtException", (error) => {
    onUncaught();
    log.fatal({ fault: describeFault(error) }, "an exception that nobody caught; leaving");
    if (leaving) return;
    leaving = true;
    const leave = () => process.exit(1);
    Promise.race([lastly(error), sleep(longestLeave)]).then(leave, leave);
  });
}
