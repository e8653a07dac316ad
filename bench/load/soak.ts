import { setTimeout as sleep } from "node:timers/promises";
import type { FakeDiscord } from "../../tests/discord/fake/fake-discord.ts";
import { table } from "../table.ts";
import type { LoadedBot } from "./bot.ts";
import type { Held } from "./inside.ts";
import { asFastAsTheyGo } from "./measure.ts";
import type { Traffic } from "./traffic.ts";

/** How many interactions are under way at a time. */
const underWay = 32;

/** How many looks at what the bot holds. */
const looks = 100;

/** Longer than anything of a single interaction lives in the bot, in milliseconds. */
const untilQuiet = 20_000;

export interface SoakOptions {
  readonly total: number;
  /** Ends sooner after so many. */
  readonly minutes: number;
}

interface Sample extends Held {
  readonly sent: number;
}

/**
 * Many interactions as fast as they go: what the bot holds with its garbage collected, how that grows after the first third,
 * which warms up, and what is left when all is said.
 */
export async function soak(
  fake: FakeDiscord,
  bot: LoadedBot,
  next: Traffic,
  { total, minutes }: SoakOptions,
): Promise<void> {
  const samples: Sample[] = [{ sent: 0, ...(await bot.held()) }];
  const started = performance.now();
  const { sent, answered, typedOver } = await asFastAsTheyGo(fake, next, {
    total,
    longest: minutes * 60_000,
    underWay,
    every: Math.ceil(total / looks),
    async each(count) {
      const sample = { sent: count, ...(await bot.held()) };
      samples.push(sample);
      console.log(`${Math.round((performance.now() - started) / 1000)} s ${JSON.stringify(sample)} ${complaints(bot)}`);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  await sleep(untilQuiet);
  samples.push({ sent, ...(await bot.held()) });
  const third = Math.floor(samples.length / 3);
  const warm = samples.slice(third);
  console.log(`${sent} sent, ${sent - answered.length - typedOver} lost, ${Math.round(sent / seconds)} a second`);
  console.log(
    table(
      (["heapMB", "threadsMB", "rssMB", "timers", "emitters", "targets", "listeners"] as const).map((what) => ({
        what,
        before: samples[0]?.[what] ?? null,
        "after a third": warm[0]?.[what] ?? null,
        most: Math.max(...warm.map((sample) => sample[what])),
        "when all is said": samples.at(-1)?.[what] ?? null,
        "growth per 100,000": slope(warm, what) * 100_000,
      })),
    ),
  );
}

const complaints = (bot: LoadedBot) => [...bot.complaints].map(([said, times]) => `${times} times: ${said}`).join(", ");

/** Least squares: how much a value grows with each interaction. */
function slope(samples: readonly Sample[], of: keyof Held): number {
  const meanX = mean(samples.map(({ sent }) => sent));
  const meanY = mean(samples.map((sample) => sample[of]));
  const products = samples.map((sample) => (sample.sent - meanX) * (sample[of] - meanY));
  const squares = samples.map(({ sent }) => (sent - meanX) ** 2);
  return mean(products) / mean(squares);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
