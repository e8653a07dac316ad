import { setTimeout as sleep } from "node:timers/promises";
import { type REST, Routes } from "discord.js";
import type { APIInteractionResponse } from "discord-api-types/v10";
import type { MessageReply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { isAlreadyAnswered, isUnknownWebhook } from "./fault.ts";
import type { Handle } from "./incoming.ts";
import { deferral, firstResponse, messageBody, updates } from "./response.ts";

/** Sends the first response: as a request of its own (gateway), or as the answer to Discord's request (HTTP). */
export type SendFirst = (response: APIInteractionResponse) => Promise<unknown>;

/** One interaction's way through Discord: at most one first response, then edits and follow-ups through its webhook. */
export interface Conversation {
  /** @param hidden whether the reply is expected to be for the asker alone */
  defer(hidden: boolean): Promise<void>;
  say(reply: MessageReply): Promise<void>;
}

export function converse(request: InteractionRequest, handle: Handle, sendFirst: SendFirst, rest: REST): Conversation {
  const webhook = Routes.webhook(handle.applicationId, handle.token);
  const original = Routes.webhookMessage(handle.applicationId, handle.token);
  let deferred: { readonly hidden: boolean } | null = null;

  const edit = (reply: MessageReply) =>
    rest.patch(original, { auth: false, body: messageBody(reply, { canHide: false }) });
  const followUp = (reply: MessageReply) =>
    rest.post(webhook, { auth: false, body: messageBody(reply, { canHide: true }) });

  async function sayDeferred(reply: MessageReply, hidden: boolean): Promise<void> {
    if (request.kind === "component") {
      await (updates(request, reply) ? edit(reply) : followUp(reply));
    } else if (reply.private && !hidden) {
      // The deferral was public and cannot be made private: take it away. A follow-up before that would only edit it.
      await rest.delete(original, { auth: false });
      await followUp(reply);
    } else {
      await edit(reply);
    }
  }

  return {
    async defer(hidden) {
      await sendFirst(deferral(request, hidden)).catch((error: unknown) => {
        // An earlier try has reached Discord although its answer has not reached us: so it is deferred.
        if (!isAlreadyAnswered(error)) throw error;
      });
      deferred = { hidden };
    },
    async say(reply) {
      const thinking = deferred;
      await (thinking
        ? onceKnown(() => sayDeferred(reply, thinking.hidden))
        : sendFirst(firstResponse(request, reply)));
    },
  };
}

/** Milliseconds between tries. */
const waits = [500, 1500, 4000];

/** Over HTTP a deferral is a response, which Discord may read later than it hears of the edit: tried again then. */
async function onceKnown(send: () => Promise<void>): Promise<void> {
  for (const wait of waits) {
    try {
      return await send();
    } catch (error) {
      if (!isUnknownWebhook(error)) throw error;
      await sleep(wait);
    }
  }
  await send();
}
