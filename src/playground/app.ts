import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Logger } from "pino";
import { z } from "zod";
import type { Command } from "../interaction/command.ts";
import type { Dispatch } from "../interaction/dispatch.ts";
import { wordsFor } from "../words/languages.ts";
import { openAssets } from "./assets.ts";
import { described } from "./commands.ts";
import { addressedHere, fromOwnPage, ownFilesAlone } from "./guard.ts";
import { readInteraction } from "./interaction.ts";

export interface AppOptions {
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly log: Logger;
}

/** A message of 40 components with every text escaped stays far below. */
const mostBytes = 256 * 1024;

/**
 * The local page and what it asks for: `GET /commands` gives the commands as they are registered with Discord, described for
 * `?locale=`; `POST /interactions` takes a request and gives its reply. It keeps nothing: the messages live in the page, and a
 * pressed button brings its message along, as in Discord.
 */
export async function createPlaygroundApp({ commands, dispatch, log }: AppOptions): Promise<Hono> {
  const asset = await openAssets();
  const app = new Hono();

  app.use(ownFilesAlone, addressedHere);

  app.get("/commands", (context) => {
    const words = wordsFor(context.req.query("locale") ?? "");
    return context.json(commands.map((command) => described(command, words)));
  });

  app.post(
    "/interactions",
    fromOwnPage,
    bodyLimit({ maxSize: mostBytes, onError: (context) => context.json({ error: "This is too long." }, 413) }),
    async (context) => {
      if (!/^application\/json\b/.test(context.req.header("content-type") ?? "")) {
        return context.json({ error: "Send JSON, as application/json." }, 415);
      }
      const read = readBody(await context.req.text());
      if ("error" in read) return context.json(read, 400);
      return context.json(await dispatch(read.request));
    },
  );

  app.get("*", async (context) => {
    const path = context.req.path === "/" ? "index.html" : context.req.path.slice(1);
    const file = await asset(path);
    if (!file) return context.json({ error: "There is nothing here." }, 404);
    return context.body(file.body, 200, { "content-type": file.type, "cache-control": "no-cache" });
  });

  app.onError((error, context) => {
    log.error({ err: error, path: context.req.path }, "the page's server failed");
    return context.json({ error: "Something went wrong; the log says what." }, 500);
  });

  return app;
}

type Read = { readonly request: ReturnType<typeof readInteraction> } | { readonly error: string };

function readBody(body: string): Read {
  try {
    return { request: readInteraction(JSON.parse(body)) };
  } catch (error) {
    if (error instanceof z.ZodError) return { error: z.prettifyError(error) };
    if (error instanceof SyntaxError) return { error: "This is not JSON." };
    throw error;
  }
}
