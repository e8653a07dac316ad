import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { FakeDiscord } from "../../tests/discord/fake/fake-discord.ts";
import { everyComponent, type FakeInteraction, type FakeMessage } from "../../tests/discord/fake/world.ts";

/** People at work: each call is one thing that one of them does. */
export type Traffic = () => FakeInteraction;

export interface Texts {
  readonly headlines: readonly string[];
  readonly questions: readonly string[];
}

/** Of ten: five questions, one person quoted, one button pressed, three keys typed with completion. */
const mix = ["ask", "person", "ask", "press", "ask", "outlet", "ask", "quotes", "ask", "person"] as const;

/**
 * The same things in the same order at each run: questions of a set and headlines, names out of them, buttons of the
 * latest answers, from 1,000 people.
 */
export function createTraffic(fake: FakeDiscord, { headlines, questions }: Texts): Traffic {
  const people = Array.from({ length: 1000 }, (_, i) => fake.person(`reader ${i}`));
  const byId = new Map(people.map((person) => [person.user.id, person]));
  const names = headlines.flatMap((headline) => headline.match(/(?<=\s)\p{Lu}\p{Ll}{3,}/gu) ?? []);
  const pick = <T>(items: readonly T[], n: number): T => items[n % items.length] as T;
  const latest: FakeMessage[] = [];
  let count = 0;

  fake.world.listeners.add((interaction) => {
    if (interaction?.kind !== "command" || interaction.acknowledged !== "answered" || !interaction.original) return;
    latest.push(interaction.original);
    if (latest.length > 50) latest.shift();
  });

  function press(): FakeInteraction | null {
    const message = latest.shift();
    const asker = byId.get(message?.askedBy?.id ?? "");
    const more = everyComponent(message?.components ?? []).find(({ label }) => label === "More excerpts");
    return message && asker && more && !more.disabled ? asker.press(message, "More excerpts") : null;
  }

  return function next() {
    const n = (count * 7919) % 1_000_003;
    const person = pick(people, n);
    const kind = pick(mix, count);
    count += 1;
    const question = n % 2 === 0 ? pick(questions, n >> 1) : pick(headlines, n >> 1).slice(0, 200);
    const typed = pick(names, n).slice(0, 1 + (n % 4));
    if (kind === "quotes") return person.slash("quotes", { person: pick(names, n) });
    if (kind === "person") return person.type("quotes", "person", typed);
    if (kind === "outlet") return person.type("ask", "outlet", typed, { question });
    return (kind === "press" && press()) || person.slash("ask", { question });
  };
}

/** Headlines of a gzipped JSON Lines file of articles, and the questions of a set. */
export function readTexts(articles: string, questions: string): Texts {
  const lines = gunzipSync(readFileSync(articles)).toString().trim().split("\n");
  const set = JSON.parse(readFileSync(questions, "utf8")) as { questions: { q: string }[] };
  return {
    headlines: lines.map((line) => (JSON.parse(line) as { title: string }).title),
    questions: set.questions.map(({ q }) => q),
  };
}
