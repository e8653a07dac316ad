import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "../errors.ts";
import type { AppOptions } from "./app.ts";
import { createPlaygroundApp } from "./app.ts";

export interface PlaygroundOptions extends AppOptions {
  /** 0 takes any free one. */
  readonly port: number;
}

export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

/** Loopback alone: the page asks for no account, so nobody else may reach it. */
const address = "127.0.0.1";

/**
 * Opens the local page.
 * @throws UserError when the port can't be had.
 */
export async function startPlayground({ port, ...options }: PlaygroundOptions): Promise<Playground> {
  const app = await createPlaygroundApp(options);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(asUserError(error, port)));
    server.listen(port, address, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps its connections open; waiting for them would hold up the end.
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function asUserError(error: NodeJS.ErrnoException, port: number): Error {
  const other = "Set PORT to another number, for example PORT=8080, or to 0 for any free one.";
  if (error.code === "EADDRINUSE")
    return new UserError(`Port ${port} is taken: something else answers there. ${other}`);
  if (error.code === "EACCES") return new UserError(`Port ${port} is not allowed for programs of yours. ${other}`);
  return error;
}
