import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";

/**
 * What an excerpt needs to answer as well as the best: how far below it may stand in the order, in the unit of the ranking's
 * weights, and what share it covers of what the best covers of the question.
 */
const AS_GOOD = { below: 2.5, covers: 0.9 };
/** Where the latest is asked for, the words may differ more. */
const AS_GOOD_AND_LATEST = { below: 4.5, covers: 0.65 };
/** Excerpts looked at. */
const LOOKED_AT = 10;

/**
 * Figures change: where an amount is asked for and no time, what gives one as well as the best comes first by its day, the
 * newest before the others, so that nobody takes an old figure for the present one. The rest keeps its order.
 * @param answers whether a window is likely enough to answer to stand for the best
 */
export function newestFirst(
  ranked: readonly Ranked[],
  { kind, dates, latest }: Question,
  answers: (one: Ranked) => boolean,
): readonly Ranked[] {
  const [best] = ranked;
  if (!best || kind !== "amount" || dates.length > 0 || best.features.amountNear === 0) return ranked;
  const { below, covers } = latest ? AS_GOOD_AND_LATEST : AS_GOOD;
  const isAsGood = (one: Ranked) =>
    one.features.amountNear > 0 &&
    (latest || one.features.amountGiven >= best.features.amountGiven) &&
    one.order >= best.order - below &&
    one.features.spoken >= best.features.spoken * covers &&
    (one === best || answers(one));
  const same = ranked.slice(0, LOOKED_AT).filter(isAsGood);
  const dayOf = ({ window }: Ranked) => window.of.in.article.day ?? Number.NEGATIVE_INFINITY;
  return broughtFirst(
    same.toSorted((a, b) => dayOf(b) - dayOf(a) || b.order - a.order),
    ranked,
  );
}

/**
 * Where a time is asked about, what came out in it and covers as much as the best comes first: the same figure of another month is
 * no answer. The rest keeps its order.
 * @param answers whether a window is likely enough to answer to stand for the best
 */
export function ofTheTimeFirst(
  ranked: readonly Ranked[],
  { dates }: Question,
  answers: (one: Ranked) => boolean,
): readonly Ranked[] {
  const [best] = ranked;
  if (!best || dates.length === 0 || best.features.date === 1) return ranked;
  const isAsGood = ({ features, order }: Ranked) =>
    features.date === 1 &&
    order >= best.order - AS_GOOD.below &&
    features.spoken >= best.features.spoken * AS_GOOD.covers;
  return broughtFirst(
    ranked.slice(0, LOOKED_AT).filter((one) => isAsGood(one) && answers(one)),
    ranked,
  );
}

function broughtFirst(first: readonly Ranked[], ranked: readonly Ranked[]): readonly Ranked[] {
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}
