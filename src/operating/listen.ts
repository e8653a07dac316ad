import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "../errors.ts";

/** A Hono app, whatever its bindings. */
interface Fetches {
  readonly fetch: Parameters<typeof createAdaptorServer>[0]["fetch"];
}

export interface Listening {
  readonly port: number;
  /** Takes no new connection; those with a request under way are cut after `grace` milliseconds. */
  readonly close: (grace: number) => Promise<void>;
}

/**
 * Serves an app over HTTP on every address of the machine.
 * @param port 0 takes any free one
 * @throws UserError when the port cannot be had
 */
export async function listen(app: Fetches, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(
        taken ? new UserError(`Port ${port} is taken or not allowed (${error.code}). Set PORT to another.`) : error,
      );
    });
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (grace) =>
      new Promise((closed) => {
        // A connection that is kept alive after its last answer would hold up the end.
        const idle = setInterval(() => "closeIdleConnections" in server && server.closeIdleConnections(), 50);
        const late = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), grace);
        server.close(() => {
          clearInterval(idle);
          clearTimeout(late);
          closed();
        });
      }),
  };
}
