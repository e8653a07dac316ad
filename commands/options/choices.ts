import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { Part } from "../../src/coverage/part.ts";
import type { ChoicesReply } from "../../src/interaction/reply.ts";
import { limits } from "../../src/views/limits.ts";
import { oneLine } from "../../src/views/markdown.ts";
import { shorten } from "../../src/views/shorten.ts";

/** Choices for an option: what is shown of each, on one line, and what is sent. Those too long to be sent are left out. */
export function choices(found: readonly { readonly name: string; readonly value: string }[]): ChoicesReply {
  const byValue = new Map<string, APIApplicationCommandOptionChoice<string>>();
  for (const { name, value } of found) {
    const shown = shorten(name, limits.choiceName);
    if (shown === "" || value === "" || value.length > limits.choiceValue) continue;
    if (!byValue.has(value)) byValue.set(value, { name: shown, value });
  }
  return { kind: "choices", choices: [...byValue.values()].slice(0, limits.choices) };
}

/** Outlets whose names fit what was typed so far. */
export function outletChoices(coverage: Part, typed: string): ChoicesReply {
  return choices(coverage.suggestOutlets(typed, limits.choices).map((name) => ({ name: oneLine(name), value: name })));
}
