import { pino } from "pino";
import { openCoverage } from "../../src/coverage/open.ts";
import { createDispatch } from "../../src/interaction/dispatch.ts";
import { loadCommands } from "../../src/interaction/load.ts";
import type { InteractionRequest } from "../../src/interaction/request.ts";
import { percentile, table } from "../table.ts";
import type { Texts } from "./traffic.ts";

/** Requests of each kind. */
const requests = 40;
/** The least of so many runs counts: other work on the machine can only add to it. */
const runs = 3;

const anybody = { userId: "1", guildId: null, channelId: null, locale: "en-US" };
const letters = "etaoinshrdlu";

type Kind = readonly [what: string, request: (n: number) => InteractionRequest];

/** What a member can send to make a search expensive, in processor time next to the median of usual questions. */
export async function costly(articles: string, cache: string, { headlines, questions }: Texts): Promise<void> {
  const coverage = await openCoverage(articles, { cache });
  const dispatch = createDispatch({
    commands: await loadCommands(),
    app: { coverage },
    log: pino({ level: "silent" }),
  });
  const words = headlines.flatMap((headline) => headline.match(/\p{L}{8,}/gu) ?? []);
  const counted = [...Map.groupBy(words, (word) => word.toLowerCase()).entries()];
  const byCount = counted.sort((a, b) => a[1].length - b[1].length).map(([word]) => word);
  /** Words from a place in a list on, as many as fit. */
  const from = (list: readonly string[], n: number, length: number, as = (word: string, _n: number) => word) => {
    let text = "";
    for (let i = n; ; i += 1) {
      const longer = `${text}${as(list[i % list.length] ?? "", i)} `;
      if (longer.length > length) return text.trim();
      text = longer;
    }
  };
  const slip = (word: string, n: number) => {
    const at = 1 + (n % (word.length - 1));
    return word.slice(0, at) + letters[n % letters.length] + word.slice(at + 1);
  };
  const typos = (n: number, length: number) => from(byCount, n * 37, length, slip);
  const ask = (question: string, more: Record<string, string> = {}): InteractionRequest => {
    return { kind: "command", ...anybody, command: "ask", options: { question, ...more } };
  };
  const quotes = (person: string, about: string): InteractionRequest => {
    return { kind: "command", ...anybody, command: "quotes", options: { person, about } };
  };
  const always = { from: "1900-01-01", to: "2100-01-01" };
  const kinds: readonly Kind[] = [
    ["usual questions", (n) => ask(questions[n * 7] ?? "")],
    ["usual headlines", (n) => ask((headlines[n * 11] ?? "").slice(0, 200))],
    ["300 characters of questions", (n) => ask(from(questions.join(" ").split(" "), n * 31, 300))],
    ["300 characters of frequent words", (n) => ask(from(byCount.slice(-200), n * 5, 300))],
    ["300 characters of rare words with a slip each", (n) => ask(typos(n, 300))],
    ["the same, from 1900 to 2100", (n) => ask(typos(n, 300), always)],
    [
      "a message of 4,000 characters, a slip a word",
      (n) => ({ kind: "message", ...anybody, command: "Find in coverage", text: typos(n, 4000) }),
    ],
    ["a name of 100 characters, a slip a word", (n) => quotes(typos(n, 100), typos(n + 1, 100))],
    [
      "the same to be completed",
      (n) => ({
        kind: "autocomplete",
        ...anybody,
        command: "quotes",
        option: "person",
        typed: typos(n, 100),
        options: {},
      }),
    ],
  ];
  const results = [];
  for (const [what, request] of kinds) {
    const times: number[] = [];
    for (let n = 0; n < requests; n += 1) times.push(await leastTime(() => dispatch(request(n))));
    results.push({ what, times });
  }
  const usual = percentile(results[0]?.times ?? [], 0.5);
  console.log(
    table(
      results.map(({ what, times }) => ({
        what,
        "p50 ms": percentile(times, 0.5),
        "max ms": Math.max(...times),
        "p50 × usual": percentile(times, 0.5) / usual,
        "max × usual": Math.max(...times) / usual,
      })),
    ),
  );
}

async function leastTime(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const begun = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
