import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { outletsMeant } from "../../src/articles/filters.ts";
import type { Part } from "../../src/coverage/part.ts";
import { UserError } from "../../src/errors.ts";
import type { OptionValue } from "../../src/interaction/request.ts";
import type { DayRange } from "../../src/language/dates.ts";
import { isolated, oneLine } from "../../src/views/markdown.ts";
import { inRow } from "../../src/views/source-line.ts";
import type { ShownFilters } from "../../src/views/state.ts";
import type { Words } from "../../src/words/words.ts";
import { named } from "./named.ts";
import { readDate } from "./written-dates.ts";

/** Options that narrow what is searched; the same on every command that has them. */
export const filterOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    ...named(({ options }) => options.outlet),
    autocomplete: true,
    max_length: 100,
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named(({ options }) => options.from),
    max_length: 40,
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named(({ options }) => options.to),
    max_length: 40,
  },
];

export const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named(({ options }) => options.private),
};

export type Options = Readonly<Record<string, OptionValue>>;

/** A text option on one line; empty where it was left out. */
export function textOption(options: Options, name: string): string {
  const value = options[name];
  return typeof value === "string" ? oneLine(value) : "";
}

/**
 * The filters that a person chose, as ISO days and an outlet's own name.
 * @throws UserError for an outlet that the coverage does not have, a date that can't be read, or dates the wrong way round
 */
export function readFilters(options: Options, coverage: Part, today: string, words: Words): ShownFilters {
  const [outlet, from, to] = ["outlet", "from", "to"].map((name) => textOption(options, name));
  const filters = {
    ...(outlet && { outlet: readOutlet(outlet, coverage, words) }),
    ...(from && { from: dateIn(from, today, words).from }),
    ...(to && { to: dateIn(to, today, words).to }),
  };
  if (filters.from && filters.to && filters.from > filters.to) {
    throw new UserError(words.faults.datesReversed(words.day(filters.from), words.day(filters.to)));
  }
  return filters;
}

function dateIn(written: string, today: string, words: Words): DayRange {
  const range = readDate(written, today, words);
  if (range) return range;
  throw new UserError(words.faults.notADate(isolated(written.slice(0, 40), words.direction)));
}

const mostListed = 10;

/** What is sent need not be one of the choices: its case is put right, and a part that fits one outlet alone will do. */
function readOutlet(typed: string, coverage: Part, words: Words): string {
  const names = coverage.holdings().outlets.map(({ name }) => name);
  const [only, ...others] = outletsMeant(typed, names);
  if (only && others.length === 0) return only;
  const { noOutlets, severalOutlets, noSuchOutlet } = words.faults;
  const known = only ? [only, ...others] : names;
  if (known.length === 0) throw new UserError(noOutlets);
  const shown = known.slice(0, mostListed).map((name) => isolated(oneLine(name), words.direction));
  const outlets = inRow(shown, known.length - shown.length, words);
  const written = isolated(typed.slice(0, 60), words.direction);
  throw new UserError(only ? severalOutlets(written, outlets) : noSuchOutlet(written, outlets));
}
