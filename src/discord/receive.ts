import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { apology } from "../interaction/dispatch.ts";
import { notice } from "../interaction/notice.ts";
import type { Reply } from "../interaction/reply.ts";
import type { InteractionRequest } from "../interaction/request.ts";
import { wordsFor } from "../words/languages.ts";
import { type AnswerOptions, answer } from "./answer.ts";
import type { SendFirst } from "./conversation.ts";
import { logRefusal } from "./fault.ts";
import { createGate, type Gate, type GateOptions } from "./gate.ts";
import type { Handle, Incoming } from "./incoming.ts";
import { newestOnly } from "./newest.ts";
import { postResponse } from "./response.ts";

type Unreadable = Extract<Incoming, { kind: "unreadable" }>;

export interface ReceiverOptions extends AnswerOptions, Pick<GateOptions, "full"> {}

/** Takes a request or something unreadable and sees to its answer; settles when all is said. Never throws. */
export interface Receiver {
  /** To be waited for before anything is done with an interaction: false where it is too late for it, which is counted and logged. */
  readonly admit: Gate;
  /** Has `finish` wait for something. */
  readonly during: <Settled>(promise: Promise<Settled>) => Promise<Settled>;
  readonly receive: (incoming: Exclude<Incoming, { kind: "ping" }>, sendFirst: SendFirst) => Promise<void>;
  /** Waits for the answers under way, at most this many milliseconds; who would wait longer is told so before. */
  readonly finish: (milliseconds: number) => Promise<void>;
  /** Answers whoever waits with an apology: a fault ends the bot. */
  readonly giveUp: (error: unknown) => void;
}

/** For the last answers of a bot that a fault ends, in milliseconds. */
export const longestFarewell = 2000;

/** For telling who waits still that the bot leaves, in milliseconds. */
const farewell = 1500;

/** When to ask again a bot that is started anew, in seconds. */
const untilBack = 30;

/** What both front doors to Discord do with an interaction once it is read. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { log, dispatch, full = () => false } = options;
  const gate = createGate({ full });
  const tellTooLate = counted((many) => log.warn({ many }, "too late for an answer: more is asked than can be heard"));
  const underWay = new Set<Promise<unknown>>();
  const waiting = new Map<InteractionRequest, (reply: (log: Logger) => Reply) => void>();
  const newest = newestOnly();

  function during<Settled>(promise: Promise<Settled>): Promise<Settled> {
    underWay.add(promise);
    return promise.finally(() => underWay.delete(promise));
  }

  async function allSaid(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  async function reply(request: InteractionRequest, handle: Handle, sendFirst: SendFirst): Promise<void> {
    const ownLog = log.child({ interaction: handle.id });
    const instead = Promise.withResolvers<Reply>();
    const answering = () =>
      answer(request, handle, sendFirst, {
        ...options,
        dispatch: (...given) => Promise.race([dispatch(...given), instead.promise]),
        log: ownLog,
      });
    if (request.kind === "autocomplete") {
      await newest(`${request.userId} ${request.command} ${request.option}`, answering);
      return;
    }
    waiting.set(request, (reply) => instead.resolve(reply(ownLog)));
    await answering().finally(() => waiting.delete(request));
  }

  async function apologize({ reason, handle, locale }: Unreadable, sendFirst: SendFirst): Promise<void> {
    log.warn({ interaction: handle?.id ?? null, reason }, "an interaction that cannot be read");
    if (!handle) return;
    const text = wordsFor(locale).faults.unknownCommand;
    await sendFirst(postResponse(notice(text))).catch((error: unknown) => logRefusal(log, error));
  }

  return {
    during,
    async admit() {
      const inTime = await gate();
      if (!inTime) {
        options.onTooLate?.();
        tellTooLate();
      }
      return inTime;
    },
    receive: (incoming, sendFirst) =>
      incoming.kind === "request"
        ? reply(incoming.request, incoming.handle, sendFirst)
        : apologize(incoming, sendFirst),
    giveUp(error) {
      for (const [request, answerWith] of waiting)
        answerWith((ownLog) => notice(apology(ownLog, "given up: a fault ends the bot", error, request)));
    },
    async finish(milliseconds) {
      if (underWay.size === 0) return;
      log.info({ underWay: underWay.size }, "finishing what is under way");
      await Promise.race([allSaid(), sleep(milliseconds - farewell, undefined, { ref: false })]);
      if (underWay.size === 0) return;
      log.warn({ underWay: waiting.size }, "left unfinished; those who wait are asked to try again");
      for (const [{ locale }, answerWith] of waiting) answerWith(() => notice(wordsFor(locale).faults.busy(untilBack)));
      await Promise.race([allSaid(), sleep(farewell, undefined, { ref: false })]);
    },
  };
}

/** Says at most once a second how often something has happened. */
function counted(say: (many: number) => void): () => void {
  let many = 0;
  return () => {
    many += 1;
    if (many > 1) return;
    setTimeout(() => {
      say(many);
      many = 0;
    }, 1000).unref();
  };
}
