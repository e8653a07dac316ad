import { outletsMeant } from "../articles/filters.ts";
import type { Coverage } from "../coverage/coverage.ts";
import type { Reason } from "../reason.ts";

const MOST_LISTED = 10;

/** What --outlet came to. */
export interface OutletMeant {
  /** The one outlet that it fits, else what was typed, which no article has. */
  readonly outlet: string | undefined;
  /** In place of the reason the outlets to choose from, where --outlet fits none or several. */
  readonly explained: <R extends Reason | null>(reason: R) => R;
}

export function outletMeant(typed: string | undefined, coverage: Coverage): OutletMeant {
  if (typed === undefined) return { outlet: undefined, explained: (reason) => reason };
  const names = coverage.holdings().outlets.map(({ name }) => name);
  const meant = outletsMeant(typed, names);
  if (meant.length === 1) return { outlet: meant[0], explained: (reason) => reason };
  const choice =
    meant.length > 0
      ? `Several outlets have "${typed.trim()}" in their names: ${list(meant)}.`
      : names.length > 0
        ? `No outlet has "${typed.trim()}" in its name. The outlets here are: ${list(names)}.`
        : "The articles here name no outlet.";
  return {
    outlet: typed,
    explained: (reason) => (reason?.code === "no-articles-in-range" ? { ...reason, message: choice } : reason),
  };
}

/** One after the other; a name may hold a comma. */
function list(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return [...names.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
