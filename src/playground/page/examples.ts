import { optionType } from "./suggestions.ts";
import { type Option, type OptionValues, type SlashCommand, send } from "./wire.ts";

/** A command with its options filled in, ready to be run. */
export interface Example {
  readonly command: string;
  readonly options: OptionValues;
}

/**
 * An example for each command that can be filled in from the coverage itself: an option that completes takes its
 * first suggestion, and a question asks about a person that is suggested. What needs other words has no example.
 */
export async function findExamples(commands: readonly SlashCommand[]): Promise<Example[]> {
  const filled = await Promise.all(commands.map(fillIn));
  const person = filled.map((example) => example?.options.person).find((name) => name !== undefined);
  const examples = commands.map((command, index) => filled[index] ?? askAbout(person, command));
  return examples.filter((example) => example !== null);
}

const required = ({ options = [] }: SlashCommand) => options.filter((option) => option.required);

async function fillIn(command: SlashCommand): Promise<Example | null> {
  const options: OptionValues = {};
  for (const option of required(command)) {
    const value = option.type === optionType.string ? await firstSuggestion(command.name, option) : undefined;
    if (value === undefined) return null;
    options[option.name] = value;
  }
  return { command: command.name, options };
}

async function firstSuggestion(command: string, option: Option): Promise<string | number | undefined> {
  if (!("autocomplete" in option) || option.autocomplete !== true) return undefined;
  const reply = await send({ kind: "autocomplete", command, option: option.name, typed: "", options: {} });
  return reply.kind === "choices" ? reply.choices[0]?.value : undefined;
}

function askAbout(person: unknown, command: SlashCommand): Example | null {
  const [question, ...others] = required(command);
  if (person === undefined || question?.name !== "question" || others.length > 0) return null;
  return { command: command.name, options: { question: `what did ${person} say` } };
}
