import { listen } from "../operating/listen.ts";
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
const host = "127.0.0.1";

/**
 * Opens the local page.
 * @throws UserError when the port can't be had.
 */
export async function startPlayground({ port, ...options }: PlaygroundOptions): Promise<Playground> {
  const app = await createPlaygroundApp(options);
  const server = await listen(app, { port, host, setting: "PORT" });
  // A browser keeps its connections open; waiting for them would hold up the end.
  return { url: `http://localhost:${server.port}`, close: () => server.close(0) };
}
