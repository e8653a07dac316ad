import { setTimeout as sleep } from "node:timers/promises";
import { apology } from "../interaction/dispatch.ts";
import { notice } from "../interaction/notice.ts";
import type { Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { wordsFor } from "../words/languages.ts";
import { type AnswerOptions, answer } from "./answer.ts";
import type { SendFirst } from "./conversation.ts";
import { logRefusal } from "./fault.ts";
import type { Handle, Incoming } from "./incoming.ts";
import { newestOnly } from "./newest.ts";
import { postResponse } from "./response.ts";

type Unreadable = Extract<Incoming, { kind: "unreadable" }>;

/** Takes a request or something unreadable and sees to its answer; settles when all is said. Never throws. */
export interface Receiver {
  readonly receive: (incoming: Exclude<Incoming, { kind: "ping" }>, sendFirst: SendFirst) => Promise<void>;
  /** Waits for the answers under way, at most this many milliseconds. */
  readonly finish: (milliseconds: number) => Promise<void>;
  /** Answers whoever waits with an apology: a fault ends the bot. */
  readonly giveUp: (error: unknown) => void;
}

/** For the last answers of a bot that a fault ends, in milliseconds. */
export const longestFarewell = 2000;

/** What both front doors to Discord do with an interaction once it is read. */
export function createReceiver(options: AnswerOptions): Receiver {
  const { log, dispatch } = options;
  const underWay = new Set<Promise<unknown>>();
  const giveUps = new Set<(error: unknown) => void>();
  const newest = newestOnly();

  async function reply(request: InteractionRequest, handle: Handle, sendFirst: SendFirst): Promise<void> {
    const ownLog = log.child({ interaction: handle.id });
    const givenUp = Promise.withResolvers<Reply>();
    const giveUp = (error: unknown) =>
      givenUp.resolve(notice(apology(ownLog, "given up: a fault ends the bot", error, request)));
    const answering = () =>
      answer(request, handle, sendFirst, {
        ...options,
        dispatch: (...given) => Promise.race([dispatch(...given), givenUp.promise]),
        log: ownLog,
      });
    if (request.kind === "autocomplete") {
      await newest(`${request.userId} ${request.command} ${request.option}`, answering);
      return;
    }
    giveUps.add(giveUp);
    await answering().finally(() => giveUps.delete(giveUp));
  }

  async function apologize({ reason, handle, locale }: Unreadable, sendFirst: SendFirst): Promise<void> {
    log.warn({ interaction: handle?.id ?? null, reason }, "an interaction that cannot be read");
    if (!handle) return;
    const text = wordsFor(locale).faults.unknownCommand;
    await sendFirst(postResponse(notice(text))).catch((error: unknown) => logRefusal(log, error));
  }

  return {
    receive(incoming, sendFirst) {
      const answered =
        incoming.kind === "request"
          ? reply(incoming.request, incoming.handle, sendFirst)
          : apologize(incoming, sendFirst);
      underWay.add(answered);
      return answered.finally(() => underWay.delete(answered));
    },
    giveUp(error) {
      for (const giveUp of giveUps) giveUp(error);
    },
    async finish(milliseconds) {
      if (underWay.size === 0) return;
      log.info({ underWay: underWay.size }, "finishing what is under way");
      await Promise.race([Promise.all(underWay), sleep(milliseconds, undefined, { ref: false })]);
      if (underWay.size > 0) log.warn({ underWay: underWay.size }, "left unfinished");
    },
  };
}
