import type { Logger } from "pino";
import { describeFault } from "../interaction/fault.ts";

export interface UncaughtOptions {
  readonly log: Logger;
  readonly onUncaught?: () => void;
}

/**
 * Sees to it that no exception ends the process silently. A rejected promise that nobody waits for is logged, and the bot
 * goes on: the libraries below leave some when a connection breaks. After any other exception no state is certain any
 * more, so the process logs it and leaves with status 1, to be started again.
 */
export function watchUncaught({ log, onUncaught = () => {} }: UncaughtOptions): void {
  process.on("unhandledRejection", (reason) => {
    onUncaught();
    log.error({ fault: describeFault(reason) }, "a rejected promise that nobody waited for");
  });
  process.on("uncaughtException", (error) => {
    onUncaught();
    log.fatal({ fault: describeFault(error) }, "an exception that nobody caught; leaving");
    process.exit(1);
  });
}
