import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Coverage } from "../../src/coverage/coverage.ts";
import { UserError } from "../../src/errors.ts";
import type { OptionValue } from "../../src/interaction/request.ts";
import { parseDateRange } from "../../src/language/dates.ts";
import { oneLine } from "../../src/views/markdown.ts";
import type { ShownFilters } from "../../src/views/state.ts";

/** Options that narrow what is searched; the same on every command that has them. */
export const filterOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: "outlet",
    description: "Only from this outlet",
    autocomplete: true,
    max_length: 100,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "from",
    description: "Published on or after: 2023, October 2023, 2023-10-12",
    max_length: 40,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: "to",
    description: "Published on or before: 2023, October 2023, 2023-10-12",
    max_length: 40,
  },
];

export const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: "private",
  description: "Only you see the reply",
};

export type Options = Readonly<Record<string, OptionValue>>;

/** A text option on one line; empty where it was left out. */
export function textOption(options: Options, name: string): string {
  const value = options[name];
  return typeof value === "string" ? oneLine(value) : "";
}

export function isPrivate(options: Options): boolean {
  return options.private === true;
}

/**
 * The filters that a person chose, as ISO days and an outlet's own name.
 * @throws UserError for an outlet that the coverage does not have, a date that can't be read, or dates the wrong way round
 */
export function readFilters(options: Options, coverage: Coverage, today: string): ShownFilters {
  const [outlet, from, to] = ["outlet", "from", "to"].map((name) => textOption(options, name));
  const filters = {
    ...(outlet && { outlet: readOutlet(outlet, coverage) }),
    ...(from && { from: readDate(from, today).from }),
    ...(to && { to: readDate(to, today).to }),
  };
  if (filters.from && filters.to && filters.from > filters.to) {
    throw new UserError(`The dates are the wrong way round: from ${filters.from} is after to ${filters.to}.`);
  }
  return filters;
}

function readDate(written: string, today: string): { from: string; to: string } {
  const range = parseDateRange(written, today);
  if (range) return range;
  throw new UserError(
    `“${written.slice(0, 40)}” is no date I can read. These work: 2023, October 2023, 2023-10-12, 12 October 2023, last week.`,
  );
}

/** What is sent need not be one of the choices: its case is put right, and a part that fits one outlet alone will do. */
function readOutlet(typed: string, coverage: Coverage): string {
  const names = coverage.holdings().outlets.map(({ name }) => name);
  const exact = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  const [only, ...others] = names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
  const found = exact ?? (others.length === 0 ? only : undefined);
  if (found) return found;
  const known = only ? [only, ...others] : names;
  throw new UserError(
    known.length === 0
      ? "No article here names its outlet, so there is nothing to choose from."
      : `${only ? "Several outlets fit" : "No outlet here is called"} “${typed.slice(0, 60)}”. Choose one of: ${list(known)}.`,
  );
}

const mostListed = 10;

function list(names: readonly string[]): string {
  const more = names.length - mostListed;
  return names.slice(0, mostListed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
