import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "../errors.ts";

/** A Hono app, whatever its bindings. */
interface Fetches {
  readonly fetch: Parameters<typeof createAdaptorServer>[0]["fetch"];
}

const refusals: Readonly<Record<string, (where: Where) => UserError>> = {
  EADDRINUSE: ({ port, setting }) =>
    new UserError(
      `Port ${port} is taken: something else answers there. Set ${setting} to another, or to 0 for any free one.`,
    ),
  EACCES: ({ port, setting }) =>
    new UserError(`Port ${port} is not allowed for programs of yours. Set ${setting} to another, above 1023.`),
  EADDRNOTAVAIL: ({ setting }) => new UserError(`This machine does not have the address of ${setting}.`),
  ENOTFOUND: ({ setting }) =>
    new UserError(`The address of ${setting} is not known. Set it as a number, such as 0.0.0.0:9090.`),
};

export interface Listening {
  readonly port: number;
  /** Takes no new connection; those with a request under way are cut after `grace` milliseconds. */
  readonly close: (grace: number) => Promise<void>;
}

export interface Where {
  /** 0 takes any free one. */
  readonly port: number;
  /** Every address of the machine unless told. */
  readonly host?: string;
  /** The line of the configuration that says so, for the fault's words. */
  readonly setting: string;
}

/** How many connections may wait to be taken; of a sudden rush Node's own 511 would break the rest. */
const backlog = 4096;

/**
 * How long a connection without a request is kept, in milliseconds: longer than proxies keep theirs (60 s with nginx and AWS), so that
 * it is they who close. A request that a proxy sends while the server closes is lost; after Node's own 5 s that would happen daily.
 */
const keptAlive = 75_000;

/**
 * Serves an app over HTTP.
 * @throws UserError when the port or the address cannot be had
 */
export async function listen(app: Fetches, { port, host, setting }: Where): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { keepAliveTimeout: keptAlive } });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(refusals[error.code ?? ""]?.({ port, setting }) ?? error),
    );
    server.listen({ port, backlog, ...(host !== undefined && { host }) }, resolve);
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
