import type { REST } from "discord.js";
import type { Logger } from "pino";
import { apology, type Dispatch } from "../interaction/dispatch.ts";
import { notice } from "../interaction/notice.ts";
import { isPrivate } from "../interaction/privacy.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { converse, type SendFirst } from "./conversation.ts";
import { isInvalidBody, logRefusal } from "./fault.ts";
import type { Handle } from "./incoming.ts";
import { firstResponse } from "./response.ts";

export interface AnswerOptions {
  readonly dispatch: Dispatch;
  /** For edits and follow-ups. */
  readonly rest: REST;
  /** Already names the interaction. */
  readonly log: Logger;
  /** After this long the interaction is deferred, in milliseconds; Discord gives up at 3,000. */
  readonly deferAfter?: number;
}

const defaults = { deferAfter: 2000 } satisfies Partial<AnswerOptions>;

/** Answers one request: at once, or deferred and then edited. Whatever goes wrong is logged once; never throws. */
export async function answer(
  request: InteractionRequest,
  handle: Handle,
  sendFirst: SendFirst,
  options: AnswerOptions,
): Promise<void> {
  const { dispatch, rest, log, deferAfter } = { ...defaults, ...options };
  try {
    let hidden = isPrivate(request);
    const pending = dispatch(request, log, (expected) => {
      hidden = expected;
    });
    if (request.kind === "autocomplete") {
      await sendFirst(firstResponse(request, await pending));
      return;
    }
    const conversation = converse(request, handle, sendFirst, rest);
    if (await outlasts(pending, deferAfter)) await conversation.defer(hidden);
    const reply = await pending;
    const sorry = (message: string, error: unknown) => conversation.say(notice(apology(log, message, error, request)));
    if (reply.kind === "choices")
      return await sorry("choices where a message was asked for", new TypeError(request.kind));
    await conversation.say(reply).catch((error: unknown) => {
      if (!isInvalidBody(error)) throw error;
      return sorry("Discord refused the reply's form", error);
    });
  } catch (error) {
    logRefusal(log, error);
  }
}

function outlasts(pending: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, true);
    const inTime = () => {
      clearTimeout(timer);
      resolve(false);
    };
    pending.then(inTime, inTime);
  });
}
