import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";

/** How far below the best an excerpt may stand in the order and still answer as well, in the unit of the ranking's weights. */
const AS_GOOD = 1;
/** The same, and what it covers, where the latest is asked for: the words may differ more. */
const AS_GOOD_AND_LATEST = 2.5;
/** Share of what the best covers of the question that it covers as well. */
const COVERS_AS_MUCH = 0.9;
const COVERS_AND_LATEST = 0.75;
/** Excerpts looked at. */
const LOOKED_AT = 10;

/**
 * Figures change: where an amount is asked for and no time, what gives one as well as the best comes first by its day, the
 * newest before the others, so that nobody takes an old figure for the present one. The rest keeps its order.
 */
export function newestFirst(ranked: readonly Ranked[], { kind, dates, latest }: Question): readonly Ranked[] {
  const [best] = ranked;
  if (!best || kind !== "amount" || dates.length > 0 || best.features.amountNear === 0) return ranked;
  const isAsGood = (one: Ranked) =>
    one.features.amountNear > 0 &&
    one.order >= best.order - (latest ? AS_GOOD_AND_LATEST : AS_GOOD) &&
    one.features.spoken >= best.features.spoken * (latest ? COVERS_AND_LATEST : COVERS_AS_MUCH);
  const same = ranked.slice(0, LOOKED_AT).filter(isAsGood);
  const dayOf = ({ window }: Ranked) => window.of.in.article.day ?? Number.NEGATIVE_INFINITY;
  const first = same.toSorted((a, b) => dayOf(b) - dayOf(a) || b.order - a.order);
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}
