import { optionType } from "./suggestions.ts";
import { type OptionValues, type SlashCommand, send } from "./wire.ts";

/** A command with its options filled in, ready to be run. */
export interface Example {
  readonly command: string;
  readonly options: OptionValues;
}

/**
 * An example for each command that can be filled in from the coverage itself: an option that completes takes its
 * first suggestion. Where one needs words of the person's own, there is none.
 */
export async function findExamples(commands: readonly SlashCommand[]): Promise<Example[]> {
  const found = await Promise.all(commands.map(findExample));
  return found.filter((example) => example !== null);
}

async function findExample({ name, options = [] }: SlashCommand): Promise<Example | null> {
  const filled: OptionValues = {};
  for (const option of options.filter(({ required }) => required)) {
    if (option.type !== optionType.string || !option.autocomplete) return null;
    const request = { kind: "autocomplete", command: name, option: option.name, typed: "", options: filled } as const;
    const { reply } = await send(request);
    const first = reply.kind === "choices" ? reply.choices[0] : undefined;
    if (!first) return null;
    filled[option.name] = first.value;
  }
  return { command: name, options: filled };
}
