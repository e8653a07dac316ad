import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { type APIInteractionResponse, InteractionResponseType } from "discord-api-types/v10";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeFault } from "../interaction/fault.ts";
import type { AnswerOptions } from "./answer.ts";
import type { SendFirst } from "./conversation.ts";
import { type Incoming, readInteraction } from "./incoming.ts";
import { createReceiver, type Receiver } from "./receive.ts";
import type { Verify } from "./signature.ts";

/** Its `rest` needs no token. */
export interface InteractionsOptions extends AnswerOptions {
  readonly verify: Verify;
}

/** Discord's own interactions are a few kilobytes; a message command brings a message along. */
const largestBody = 1_000_000;

/**
 * How long after the response to a request its webhook is used, in milliseconds: Discord knows the deferral only once it
 * has read it, and refuses edits until then.
 */
const untilDiscordHasRead = 250;

/**
 * The other front door: Discord posts each interaction to `/interactions`, and the response is the answer. It holds no
 * connection and no state, so that more processes behind a load balancer serve more people.
 */
export function createInteractions({ verify, ...options }: InteractionsOptions) {
  const receiver = createReceiver(options);
  const { log } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const limited = bodyLimit({ maxSize: largestBody, onError: (context) => context.text("Too large", 413) });

  app.post("/interactions", limited, async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (!(await receiver.admit())) return context.text("Too late", 503);
    const signature = context.req.header("x-signature-ed25519");
    const timestamp = context.req.header("x-signature-timestamp");
    if (!(await verify({ signature, timestamp, body }))) return context.text("Bad request signature", 401);
    const incoming = readInteraction(parse(body));
    if (incoming.kind === "ping") return context.json({ type: InteractionResponseType.Pong });
    const response = await respond(receiver, incoming, context.env.outgoing);
    return response ? context.json(response) : context.text("Not an interaction", 400);
  });
  app.onError((error: Error, context: Context) => {
    log.error({ fault: describeFault(error) }, "an HTTP request failed");
    return context.text("Something went wrong", 500);
  });

  return { app, finish: receiver.finish, giveUp: receiver.giveUp };
}

/** The first thing said to an interaction; null where nothing can be said. Whatever follows goes by its webhook. */
async function respond(
  receiver: Receiver,
  incoming: Exclude<Incoming, { kind: "ping" }>,
  outgoing: HttpBindings["outgoing"],
): Promise<APIInteractionResponse | null> {
  const first = Promise.withResolvers<APIInteractionResponse | null>();
  const sendFirst: SendFirst = async (response) => {
    const read = outgoing.closed ? Promise.resolve() : once(outgoing, "close");
    first.resolve(response);
    if (!isDeferral(response)) return;
    await read;
    await sleep(untilDiscordHasRead);
  };
  void receiver.during(receiver.receive(incoming, sendFirst)).then(() => {
    const superseded = incoming.kind === "request" && incoming.request.kind === "autocomplete";
    first.resolve(superseded ? noChoices : null);
  });
  return first.promise;
}

/** Somebody typed on: what an older request would have offered is of no use. */
const noChoices: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

function isDeferral({ type }: APIInteractionResponse): boolean {
  return (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  );
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
