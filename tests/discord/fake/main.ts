import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { openCoverage } from "../../../src/coverage/open.ts";
import { startDiscord } from "../../../src/discord/start.ts";
import { createDispatch } from "../../../src/interaction/dispatch.ts";
import { loadCommands } from "../../../src/interaction/load.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";
import type { Person } from "./person.ts";
import { showMessage } from "./show.ts";
import { readTyped, type Typed } from "./typed.ts";
import type { FakeMessage } from "./world.ts";

// `npm run fake-discord`: the bot in a Discord of its own, used from the terminal. With --alone the fake waits for a bot.
const usage = `Type what you would in Discord:
  /ask question: what did Blinken say private: true
  ? /quotes person: Bl      what autocompletion offers
  on some message's text    the message command
  press More                a button of the last message
  choose Ben Wallace        an entry of its menu
Ctrl+D ends it.`;

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, alone: { type: "boolean", default: false } },
});
const fake = await startFakeDiscord({ port: Number(values.port) });
console.log(`A fake Discord is at ${fake.api}; its bot's token is ${fake.token}`);
const close = values.alone ? async () => {} : await startBot(fake);
console.log(usage);

const reader = fake.person("you");
let last: FakeMessage | null = null;
const prompt = () => process.stdout.write("> ");
prompt();
for await (const line of createInterface({ input: process.stdin })) {
  try {
    const typed = readTyped(line, fake.world.commands.get("") ?? []);
    console.log(typed ? await perform(typed, reader) : usage);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
  for (const breach of fake.breaches.splice(0)) console.log(`BREACH ${breach}`);
  prompt();
}
await close();
await fake.close();

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
          ? person.press(last as FakeMessage, typed.what)
          : person.choose(last as FakeMessage, typed.what);
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
