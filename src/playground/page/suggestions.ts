import type { Choice, Option } from "./wire.ts";

/** Asks the commands what fits what is typed in an option; `signal` tells that nobody waits any more. */
export type Complete = (option: string, typed: string, signal: AbortSignal) => Promise<readonly Choice[]>;

/** Discord's numbers for the kinds of option. */
export const optionType = { string: 3, integer: 4, boolean: 5, number: 10 } as const;

const yesOrNo: readonly Choice[] = [
  { name: "True", value: "true" },
  { name: "False", value: "false" },
];

/** Milliseconds without a key before the commands are asked. */
const pause = 120;

export interface Suggestions {
  /** Whether the option has any of its own. */
  readonly has: boolean;
  /** Finds what fits, and tells the newest result only: an answer that comes late is dropped. */
  find(typed: string, tell: (choices: readonly Choice[]) => void): void;
  stop(): void;
}

export function createSuggestions(option: Option, complete: Complete): Suggestions {
  const fixed = option.type === optionType.boolean ? yesOrNo : fixedChoices(option);
  if (fixed) {
    const fitting = (typed: string) =>
      fixed.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
    return { has: true, find: (typed, tell) => tell(fitting(typed)), stop: () => undefined };
  }
  if (!("autocomplete" in option) || option.autocomplete !== true) {
    return { has: false, find: (_, tell) => tell([]), stop: () => undefined };
  }

  let newest = new AbortController();
  const stop = () => newest.abort();
  const find: Suggestions["find"] = (typed, tell) => {
    stop();
    newest = new AbortController();
    const { signal } = newest;
    const ask = () => {
      complete(option.name, typed, signal).then(
        (choices) => signal.aborted || tell(choices),
        // Without suggestions the option can still be written out; sending it shows what is wrong.
        () => signal.aborted || tell([]),
      );
    };
    if (typed === "") return ask();
    const timer = setTimeout(ask, pause);
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
  return { has: true, find, stop };
}

function fixedChoices(option: Option): readonly Choice[] | null {
  return "choices" in option && option.choices && option.choices.length > 0 ? option.choices : null;
}
