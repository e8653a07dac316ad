import { setTimeout as sleep } from "node:timers/promises";
import type { FakeDiscord } from "../../tests/discord/fake/fake-discord.ts";
import type { FakeInteraction } from "../../tests/discord/fake/world.ts";
import type { Traffic } from "./traffic.ts";

/** What came of interactions; times in milliseconds. */
export interface Measured {
  readonly sent: number;
  /** From when an interaction was due, not from when there was time to send it, to the first response. */
  readonly first: number[];
  /** The same to the answer: later where the first response was a deferral. */
  readonly answered: number[];
  /** How long after it was due an interaction was sent: where that is much, the bench is the limit and not the bot. */
  readonly late: number[];
  /** Completions that nobody waits for any more, since the same person typed on: only the newest one is answered. */
  readonly typedOver: number;
}

/** Longer than an answer takes that comes at all, in milliseconds. */
const longestDue = 10_000;

/** Discord's patience with the first response. */
export const patience = 3000;

/**
 * Sends interactions at a fixed rate, whether or not earlier ones are answered (an open loop: a bot that stalls is not
 * asked less), then waits for the answers that are still due.
 */
export async function atRate(fake: FakeDiscord, next: Traffic, rate: number, seconds: number): Promise<Measured> {
  const watch = watchAnswers(fake);
  const started = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - started) * rate) / 1000) + 1);
    for (; sent < due; sent += 1) watch.expect(next(), started + (sent * 1000) / rate);
    await sleep(1);
  }
  await until(() => watch.waiting() === 0 || watch.idle() > longestDue);
  return watch.end();
}

export interface Hurry {
  readonly total: number;
  /** Ends sooner after so many milliseconds. */
  readonly longest: number;
  readonly underWay: number;
  readonly every: number;
  readonly each: (sent: number) => Promise<void>;
}

/**
 * Keeps so many interactions under way until so many were sent. After every so many it waits for the answers that are due and
 * calls `each`, for which nobody has to wait.
 */
export async function asFastAsTheyGo(
  fake: FakeDiscord,
  next: Traffic,
  { total, longest, underWay, every, each }: Hurry,
): Promise<Measured> {
  const watch = watchAnswers(fake);
  const started = performance.now();
  for (let sent = 0; sent < total && performance.now() - started < longest; ) {
    for (const stop = Math.min(total, sent + every); sent < stop; ) {
      for (; sent < stop && watch.waiting() < underWay; sent += 1) watch.expect(next(), performance.now());
      watch.giveUp(longestDue);
      await watch.change();
    }
    await until(() => {
      watch.giveUp(longestDue);
      return watch.waiting() === 0;
    });
    await each(sent);
  }
  return watch.end();
}

function watchAnswers({ world, requests }: FakeDiscord) {
  const due = new Map<FakeInteraction, { at: number; responded: boolean }>();
  const measured = { sent: 0, first: [] as number[], answered: [] as number[], late: [] as number[], typedOver: 0 };
  /** By person. */
  const typing = new Map<string, FakeInteraction>();
  let last = performance.now();
  let wake = () => {};

  function heard(interaction?: FakeInteraction): void {
    const entry = interaction && due.get(interaction);
    if (!entry) return;
    last = performance.now();
    if (!entry.responded) measured.first.push(last - entry.at);
    entry.responded = true;
    if (interaction.acknowledged !== "answered") return;
    measured.answered.push(last - entry.at);
    due.delete(interaction);
    world.interactions.delete(interaction.token);
    requests.length = 0;
    wake();
  }
  world.listeners.add(heard);

  /** What has been due for longer is lost. */
  function giveUp(longest: number): void {
    for (const [interaction, { at }] of due) {
      if (performance.now() - at <= longest) break;
      due.delete(interaction);
      world.interactions.delete(interaction.token);
    }
  }

  return {
    expect(interaction: FakeInteraction, at: number): void {
      measured.sent += 1;
      measured.late.push(performance.now() - at);
      due.set(interaction, { at, responded: false });
      if (interaction.kind !== "autocomplete") return;
      const before = typing.get(interaction.user.id);
      typing.set(interaction.user.id, interaction);
      if (before && due.delete(before)) measured.typedOver += 1;
    },
    waiting: () => due.size,
    /** Milliseconds since the last answer. */
    idle: () => performance.now() - last,
    /** The next answer, or a while. */
    change: () => Promise.race([new Promise<void>((woken) => (wake = woken)), sleep(1000)]),
    giveUp,
    end(): Measured {
      world.listeners.delete(heard);
      giveUp(0);
      return measured;
    },
  };
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await sleep(20);
}
