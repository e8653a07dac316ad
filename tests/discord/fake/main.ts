import { createInterface } from "node:readline/promises";
import { pino } from "pino";
import { openCoverage } from "../../../src/coverage/open.ts";
import { startDiscord } from "../../../src/discord/start.ts";
import { createDispatch } from "../../../src/interaction/dispatch.ts";
import { loadCommands } from "../../../src/interaction/load.ts";
import { readStart, typing } from "./command-line.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";
import { labelMeant } from "./labels.ts";
import { OverHttp } from "./over-http.ts";
import type { Person } from "./person.ts";
import { showMessage } from "./show.ts";
import { readTyped, type Typed } from "./typed.ts";
import type { FakeMessage } from "./world.ts";

// `npm run fake-discord`: the bot in a Discord of its own, used from the terminal. With --alone the fake waits for a bot.
const started = readStart(process.argv.slice(2));
if (started.text !== null) {
  console.log(started.text);
  process.exit(started.status);
}
const overHttp = started.http === null ? null : new OverHttp();
const fake = await startFakeDiscord({ port: started.port, ...(overHttp && { deliver: overHttp.deliver }) });
console.log(`A fake Discord is at ${fake.api}; its bot starts with
  DISCORD_API=${fake.api} DISCORD_TOKEN=${fake.token}
and has one server, GUILD_ID=${fake.world.guilds[0]?.id}`);
if (overHttp) {
  overHttp.url = started.http ?? "";
  overHttp.world = fake.world;
  console.log(`  DISCORD_PUBLIC_KEY=${overHttp.publicKey}`);
}
const close = started.alone ? async () => {} : await startBot(fake);
console.log(typing);

const reader = fake.person("you");
let last: FakeMessage | null = null;
const prompt = () => process.stdout.write("> ");
prompt();
for await (const line of createInterface({ input: process.stdin })) {
  try {
    // Of everywhere, and of the one server.
    const commands = [...fake.world.commands.values()].flat();
    const typed = readTyped(line, commands);
    const otherwise = commands.length > 0 ? typing : "No bot has registered its commands yet.";
    console.log(typed ? await perform(typed, reader) : otherwise);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
  for (const breach of fake.breaches.splice(0)) console.log(`BREACH ${breach}`);
  prompt();
}
await close();
await fake.close();
await overHttp?.close();

async function perform(typed: Typed, person: Person): Promise<string> {
  if (typed.kind === "complete") {
    const choices = await fake.choices(person.type(typed.name, typed.option, typed.typed, typed.others));
    return choices.map(({ name }) => name).join("\n") || "(nothing)";
  }
  if (typed.kind !== "slash" && typed.kind !== "use" && !last) return "There is no message yet.";
  const interaction =
    typed.kind === "slash"
      ? person.slash(typed.name, typed.options)
      : typed.kind === "use"
        ? person.use(typed.name, typed.text)
        : typed.kind === "press"
          ? person.press(last as FakeMessage, labelMeant("press", typed.what, last as FakeMessage))
          : person.choose(last as FakeMessage, labelMeant("choose", typed.what, last as FakeMessage));
  last = await fake.answer(interaction, 15_000);
  return showMessage(last);
}

async function startBot({ api, token }: FakeDiscord): Promise<() => Promise<void>> {
  const log = pino({ level: "warn" }, pino.destination(2));
  const [coverage, commands] = await Promise.all([openCoverage(), loadCommands()]);
  const dispatch = createDispatch({ commands, app: { coverage }, log });
  const discord = await startDiscord({ token, guildId: null, commands, dispatch, log, rest: { api } });
  return discord.close;
}
