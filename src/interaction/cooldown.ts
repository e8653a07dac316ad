import { UserError } from "../errors.ts";
import { wordsFor } from "../words/languages.ts";
import type { InteractionRequest } from "./request.ts";

export interface CooldownOptions {
  /** Most questions of one person in a window where the server says nothing of its own; 0: any number. */
  readonly questions?: number;
  /** Length of the window, in milliseconds. */
  readonly window?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const defaults = { questions: 10, window: 60_000, now: Date.now } satisfies Required<CooldownOptions>;

/** Lets a question pass or throws a UserError saying when to try again. */
export type Cooldown = (request: InteractionRequest) => void;

/**
 * Keeps one person from asking more than everybody else can bear: a sliding window a person, in each server its own, as each
 * may have another limit. Moderators are exempt; pages and completions are no questions. Nothing but times is kept, and
 * those for one window.
 */
export function createCooldown(options: CooldownOptions = {}): Cooldown {
  const { questions, window, now } = { ...defaults, ...options };
  const asked = new Map<string, number[]>();
  let swept = now();

  function sweep(time: number): void {
    swept = time;
    for (const [member, times] of asked) {
      if ((times.at(-1) ?? 0) <= time - window) asked.delete(member);
    }
  }

  return function check(request) {
    if (request.moderator || (request.kind !== "command" && request.kind !== "message")) return;
    const most = request.settings?.questionsPerMinute ?? questions;
    if (most === 0) return;
    const member = `${request.guildId ?? ""} ${request.userId}`;
    const time = now();
    if (time - swept >= window) sweep(time);
    const recent = (asked.get(member) ?? []).filter((each) => each > time - window);
    // As many as may be asked stand behind it: then the next may come when it is over.
    const first = recent.at(-most);
    if (first !== undefined) {
      throw new UserError(wordsFor(request.locale).faults.tooMany(seconds(first + window - time)));
    }
    asked.set(member, [...recent, time]);
  };
}

function seconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
