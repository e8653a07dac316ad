import type { Command } from "../interaction/command.ts";
import { en } from "../words/en.ts";
import type { Named, Words } from "../words/words.ts";

/**
 * A command as it is registered, with its descriptions in a reader's language. The page does here what Discord's client does
 * with the registered ones, for the languages too that Discord has no locale of. Names stay those that the handlers know.
 */
export function described({ data }: Command, words: Words): Command["data"] {
  if (!("description" in data)) return data;
  return {
    ...data,
    description: descriptionOf(data, en.commands, words.commands),
    options: data.options?.map((option) => ({
      ...option,
      description: descriptionOf(option, en.options, words.options),
    })),
  } as Command["data"];
}

type Dictionary = Readonly<Record<string, Partial<Named>>>;

function descriptionOf({ name, description }: Named, english: Dictionary, words: Dictionary): string {
  const key = Object.keys(english).find((each) => english[each]?.name === name);
  return (key && words[key]?.description) ?? description;
}
