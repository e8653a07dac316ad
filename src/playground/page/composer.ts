import { type CommandForm, createCommandForm } from "./command-form.ts";
import { element, icon } from "./dom.ts";
import { createListbox } from "./listbox.ts";
import type { OptionValues, SlashCommand } from "./wire.ts";

/** Where messages and commands are written. */
export interface Composer {
  readonly element: HTMLElement;
  focus(): void;
  /** Puts a command in, ready for its options. */
  start(command: SlashCommand): void;
}

export interface ComposerOptions {
  readonly commands: readonly SlashCommand[];
  readonly onSay: (text: string) => void;
  readonly onCommand: (command: string, options: OptionValues) => void;
}

export function createComposer({ commands, onSay, onCommand }: ComposerOptions): Composer {
  const listbox = createListbox();
  const box = element("textarea", {
    rows: 1,
    placeholder: "Message #coverage, or / for commands",
    "aria-label": "Message #coverage, or / for commands",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    autocomplete: "off",
    enterkeyhint: "send",
    maxlength: 4000,
  });
  const sendButton = element("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"));
  const place = element("div", { class: "composer-place" }, box);
  const problem = element("p", { class: "problem", role: "alert" });
  const composer = element(
    "form",
    { class: "composer", "aria-label": "Write" },
    listbox.element,
    element("div", { class: "composer-row" }, place, sendButton),
    problem,
  );
  let form: CommandForm | null = null;

  function start(command: SlashCommand, text = ""): void {
    listbox.hide();
    problem.textContent = "";
    form = createCommandForm({ command, start: text, listbox, onLeave: leave });
    place.replaceChildren(form.element);
    if (!form.focus()) sendButton.focus();
  }

  function leave(text: string): void {
    listbox.hide();
    form = null;
    box.value = text;
    place.replaceChildren(box);
    box.focus();
    suggest();
  }

  function suggest(): void {
    problem.textContent = "";
    const { name, rest } = readSlash(box.value);
    const exact = commands.find((command) => command.name === name);
    if (exact && rest !== null) start(exact, rest);
    else if (name !== null && rest === null) offerCommands(name);
    else listbox.hide();
  }

  function offerCommands(name: string): void {
    const fitting = commands.filter((command) => command.name.includes(name.toLowerCase()));
    if (fitting.length === 0) {
      listbox.hide();
      return;
    }
    listbox.show({
      owner: box,
      heading: name === "" ? "Commands" : `Commands matching /${name}`,
      entries: fitting.map((command) => ({ label: `/${command.name}`, detail: command.description })),
      active: 0,
      pick(index) {
        const command = fitting[index];
        if (command) start(command);
      },
    });
  }

  function submit(): void {
    if (form) submitCommand(form);
    else submitText(box.value.trim());
  }

  function submitCommand({ command, read }: CommandForm): void {
    const options = read();
    if (!options) return;
    leave("");
    onCommand(command.name, options);
  }

  function submitText(text: string): void {
    const { name } = readSlash(text);
    const command = commands.find((command) => command.name === name);
    if (command) start(command);
    else if (name) problem.textContent = `There is no command /${name}. Write / to see them all.`;
    else if (text !== "") {
      leave("");
      onSay(text);
    }
  }

  box.addEventListener("input", suggest);
  box.addEventListener("blur", () => listbox.hide());
  box.addEventListener("keydown", (event) => {
    if (listbox.takeKey(event) || event.isComposing) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  sendButton.addEventListener("keydown", (event) => {
    if (form && (event.key === "Escape" || event.key === "Backspace")) leave("");
  });
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  return {
    element: composer,
    focus() {
      if (!form) box.focus();
      else if (!form.focus()) sendButton.focus();
    },
    start: (command) => start(command),
  };
}

/** The command's name that a text begins with, and what follows it after a blank; null where there is none. */
function readSlash(text: string): { readonly name: string | null; readonly rest: string | null } {
  const [, name = null, rest = null] = /^\/([^\s/]*)(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  return { name, rest };
}
