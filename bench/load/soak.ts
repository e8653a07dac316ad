import type { FakeDiscord } from "../../tests/discord/fake/fake-discord.ts";
import { table } from "../table.ts";
import type { LoadedBot, Vitals } from "./bot.ts";
import { asFastAsTheyGo } from "./measure.ts";
import type { Traffic } from "./traffic.ts";

/** How many interactions are under way at a time. */
const underWay = 16;

interface Sample extends Vitals {
  readonly sent: number;
}

/** Many interactions as fast as they go: how memory and timers grow after the first third, which warms up. */
export async function soak(fake: FakeDiscord, bot: LoadedBot, next: Traffic, total: number): Promise<void> {
  const samples: Sample[] = [];
  const before = await bot.vitals();
  const started = performance.now();
  const { sent, answered } = await asFastAsTheyGo(fake, next, total, underWay, async (count) => {
    samples.push({ sent: count, ...(await bot.vitals()) });
  });
  const seconds = (performance.now() - started) / 1000;
  const after = await bot.vitals();
  const warm = samples.slice(Math.floor(samples.length / 3));
  console.log(
    table([
      {
        sent,
        lost: sent - answered.length,
        "a second": sent / seconds,
        "heap MB, least of first third": least(warm.slice(0, Math.ceil(warm.length / 2)), "heapMB"),
        "of the last": least(warm.slice(Math.floor(warm.length / 2)), "heapMB"),
        "heap bytes each": slope(warm, "heapMB") * 1e6,
        "RSS MB": after.rssMB,
        "RSS bytes each": slope(warm, "rssMB") * 1e6,
        "timers before": before.timers,
        after: after.timers,
      },
    ]),
  );
}

const least = (samples: readonly Sample[], of: "heapMB" | "rssMB") => Math.min(...samples.map((sample) => sample[of]));

/** Least squares: how much a value grows with each interaction. */
function slope(samples: readonly Sample[], of: "heapMB" | "rssMB"): number {
  const meanX = mean(samples.map(({ sent }) => sent));
  const meanY = mean(samples.map((sample) => sample[of]));
  const products = samples.map((sample) => (sample.sent - meanX) * (sample[of] - meanY));
  const squares = samples.map(({ sent }) => (sent - meanX) ** 2);
  return mean(products) / mean(squares);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
