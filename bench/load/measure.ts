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
}

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
  await until(() => watch.waiting() === 0 || watch.idle() > 5000);
  return watch.end();
}

/** Keeps so many interactions under way until so many were sent; `each` is called after every thousandth. */
export async function asFastAsTheyGo(
  fake: FakeDiscord,
  next: Traffic,
  total: number,
  underWay: number,
  each: (sent: number) => Promise<void>,
): Promise<Measured> {
  const watch = watchAnswers(fake);
  for (let sent = 0; sent < total; ) {
    for (; sent < total && watch.waiting() < underWay; ) {
      watch.expect(next(), performance.now());
      sent += 1;
      if (sent % 1000 === 0) await each(sent);
    }
    await watch.change();
  }
  await until(() => watch.waiting() === 0 || watch.idle() > 5000);
  return watch.end();
}

function watchAnswers({ world, requests }: FakeDiscord) {
  const due = new Map<FakeInteraction, { at: number; responded: boolean }>();
  const measured: Measured & { sent: number } = { sent: 0, first: [], answered: [] };
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

  return {
    expect(interaction: FakeInteraction, at: number): void {
      measured.sent += 1;
      due.set(interaction, { at, responded: false });
    },
    waiting: () => due.size,
    /** Milliseconds since the last answer. */
    idle: () => performance.now() - last,
    /** The next answer, or a while. */
    change: () => Promise.race([new Promise<void>((woken) => (wake = woken)), sleep(1000)]),
    end(): Measured {
      world.listeners.delete(heard);
      for (const { token } of due.keys()) world.interactions.delete(token);
      return measured;
    },
  };
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await sleep(20);
}
