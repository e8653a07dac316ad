import type { REST } from "discord.js";
import type { Logger } from "pino";
import { apology, type Dispatch, noChoices } from "../interaction/dispatch.ts";
import { notice } from "../interaction/notice.ts";
import { isPrivate } from "../interaction/privacy.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { converse, type SendFirst } from "./conversation.ts";
import { isInvalidBody, isTooLate, logRefusal } from "./fault.ts";
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
  /** How long a question asked now will wait for its turn, in milliseconds: longer than half of `deferAfter`, and it is deferred at once. */
  readonly expectedWait?: () => number;
  /** An interaction went unanswered because Discord had already given up on it. */
  readonly onTooLate?: () => void;
}

// Half of Discord's patience: a machine that has other work too may hold up the process for a second.
const defaults = { deferAfter: 1500, expectedWait: () => 0, onTooLate: () => {} } satisfies Partial<AnswerOptions>;

/** Refusals come at once, and need no deferral; milliseconds. */
const untilRefused = 20;

/** Choices cannot be deferred: after so many milliseconds there are none. */
const longestCompletion = 2000;

/** Answers one request: at once, or deferred and then edited. Whatever goes wrong is logged once; never throws. */
export async function answer(
  request: InteractionRequest,
  handle: Handle,
  sendFirst: SendFirst,
  options: AnswerOptions,
): Promise<void> {
  const { dispatch, rest, log, deferAfter, expectedWait, onTooLate } = { ...defaults, ...options };
  try {
    // Deferred one by one as they come, not all of a rush together later. What is expected may turn out twice as long: what is
    // urgent goes before, and other work on the machine holds up all.
    const patience = expectedWait() > deferAfter / 2 ? untilRefused : deferAfter;
    let hidden = isPrivate(request);
    const pending = dispatch(request, log, (expected) => {
      hidden = expected;
    });
    if (request.kind === "autocomplete") {
      const choices = (await outlasts(pending, longestCompletion)) ? noChoices : await pending;
      await sendFirst(firstResponse(request, choices));
      return;
    }
    const conversation = converse(request, handle, sendFirst, rest);
    if (await outlasts(pending, patience)) await conversation.defer(hidden);
    const reply = await pending;
    const sorry = (message: string, error: unknown) => conversation.say(notice(apology(log, message, error, request)));
    if (reply.kind === "choices")
      return await sorry("choices where a message was asked for", new TypeError(request.kind));
    await conversation.say(reply).catch((error: unknown) => {
      if (!isInvalidBody(error)) throw error;
      return sorry("Discord refused the reply's form", error);
    });
  } catch (error) {
    if (isTooLate(error)) onTooLate();
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
