import { element, icon } from "./dom.ts";
import type { Example } from "./examples.ts";
import type { SlashCommand } from "./wire.ts";

export interface WelcomeOptions {
  readonly commands: readonly SlashCommand[];
  readonly onExample: (example: Example) => void;
  readonly onStart: (command: SlashCommand) => void;
}

/** The start of the conversation: what this is, and commands to begin with. */
export interface Welcome {
  readonly element: HTMLElement;
  /** Puts examples in where the bare commands stood. */
  offer(examples: readonly Example[]): void;
}

export function createWelcome({ commands, onExample, onStart }: WelcomeOptions): Welcome {
  const offers = element("div", { class: "offers" });

  function offer(examples: readonly Example[]): void {
    offers.replaceChildren(
      ...commands.map((command) => {
        const example = examples.find((example) => example.command === command.name);
        const words = example ? Object.values(example.options).join(" ") : "";
        const button = element(
          "button",
          { type: "button", class: "offer" },
          element("span", { class: "offer-command" }, `/${command.name}`, words && ` ${words}`),
          element("span", { class: "offer-detail", dir: "auto" }, command.description),
        );
        button.addEventListener("click", () => (example ? onExample(example) : onStart(command)));
        return button;
      }),
    );
  }

  offer([]);
  return {
    element: element(
      "section",
      { class: "welcome", "aria-labelledby": "welcome" },
      element("div", { class: "welcome-picture", "aria-hidden": "true" }, icon("hash")),
      element("h2", { id: "welcome" }, "Welcome to #coverage"),
      element(
        "p",
        {},
        "Ask what was reported, and read the answer in the articles' own words. The bot gives the same replies in Discord; here they need no account.",
      ),
      offers,
      element(
        "p",
        { class: "hint" },
        "Write ",
        element("kbd", {}, "/"),
        " for all commands. To look up what somebody else wrote, write it as a plain message and open its ",
        element("span", { class: "nowrap" }, icon("more"), " menu."),
      ),
    ),
    offer,
  };
}
