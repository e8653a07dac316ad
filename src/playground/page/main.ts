import { createComposer } from "./composer.ts";
import { createConversation } from "./conversation.ts";
import { element, icon } from "./dom.ts";
import { findExamples } from "./examples.ts";
import { createMessageMenu } from "./message-menu.ts";
import { createWelcome } from "./welcome.ts";
import { type AnyCommand, fetchCommands, type SlashCommand, wordsOf } from "./wire.ts";

/** Discord's number for a command on a message; slash commands may leave theirs out. */
const onMessages = 3;

function isSlashCommand(command: AnyCommand): command is SlashCommand {
  return command.type === undefined || command.type === 1;
}

async function open(page: HTMLElement): Promise<void> {
  const commands = await fetchCommands();
  const slashCommands = commands.filter(isSlashCommand);
  const menu = createMessageMenu(commands.filter(({ type }) => type === onMessages).map(({ name }) => name));
  const welcome = createWelcome({
    commands: slashCommands,
    onExample: ({ command, options }) => conversation.runCommand(command, options),
    onStart: (command) => composer.start(command),
  });
  const conversation = createConversation(menu, welcome.element, () => composer.focus());
  const composer = createComposer({
    commands: slashCommands,
    onSay: conversation.say,
    onCommand: conversation.runCommand,
  });
  page.append(header(), conversation.element, composer.element);
  composer.focus();
  typeAnywhere(() => composer.focus());
  welcome.offer(await findExamples(slashCommands));
}

function header(): HTMLElement {
  return element(
    "header",
    { class: "channel" },
    icon("hash"),
    element("h1", {}, "coverage"),
    element("p", {}, "The commands and replies of the bot, on this computer alone"),
  );
}

/** A letter typed while nothing takes it goes to the composer, as in Discord. */
function typeAnywhere(focusComposer: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || event.key === " ") return;
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest("input, textarea, [role=combobox], [role=menu]")) focusComposer();
  });
}

open(document.body).catch((error: unknown) => {
  document.body.append(element("p", { class: "failure", role: "alert" }, wordsOf(error)));
});
