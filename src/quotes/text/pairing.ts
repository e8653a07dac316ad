import type { Mark } from "./marks.ts";

/** Two marks that belong together; without a closing one where none stands. */
export interface Pair {
  readonly open: Mark;
  readonly close: Mark | null;
  /** The next opening mark, where one opens before this quotation was closed. */
  readonly cutBy: Mark | null;
}

// Where a reading of the marks stands: outside, in a quotation, in a quotation in a quotation.
const OUT = 0;
const DOUBLE = 1;
const DOUBLE_SINGLE = 2;
const DOUBLE_DOUBLE = 3;
const SINGLE = 4;
const SINGLE_DOUBLE = 5;
const STATES = 6;

/** What a mark does in a reading. */
const SKIP = 0;
const OPEN = 1;
const CLOSE = 2;
const INNER = 3;
const REOPEN = 4;

const NEVER = 99;
/** A mark of the other kind closes. */
const OTHER_KIND = 2;
/** An outer quotation ends with the one inside it: its own mark is missing. */
const BOTH = 1.5;
/** Double marks inside double ones. */
const SAME_KIND_INSIDE = 2;
/** Another quotation opens before one was closed. */
const UNCLOSED = 2.95;

/**
 * Pairs the marks of a paragraph, outermost pairs only, in order. News mixes straight, curly and doubled marks in one quotation,
 * leaves marks out and writes apostrophes like them, so no mark tells alone what it does. Every reading of all of them has a
 * price, the sum of what speaks against what each mark does in it, and the cheapest reading is taken (Viterbi 1967).
 * @param goesOn whether the next paragraph begins as the continuation of a quotation does
 */
export function pairs(marks: readonly Mark[], goesOn: boolean): Pair[] {
  const from = new Uint8Array(marks.length * STATES);
  const did = new Uint8Array(marks.length * STATES);
  let prices = [0, NEVER, NEVER, NEVER, NEVER, NEVER].map((price) => (price === 0 ? 0 : Infinity));
  let openedFirst = false;
  for (const [i, mark] of marks.entries()) {
    const next = new Array<number>(STATES).fill(Infinity);
    const go = (before: number, after: number, price: number, what: number) => {
      const sum = prices[before]! + price;
      if (sum >= next[after]!) return;
      next[after] = sum;
      from[i * STATES + after] = before;
      did[i * STATES + after] = what;
    };
    const double = mark.shape === "double";
    const opens = priceOfOpening(mark);
    const closes = priceOfClosing(mark);
    const skips = priceOfSkipping(mark);
    for (let state = 0; state < STATES; state++) go(state, state, skips, SKIP);
    go(OUT, double ? DOUBLE : SINGLE, opens, OPEN);
    if (double) {
      go(DOUBLE, OUT, closes, CLOSE);
      go(DOUBLE, DOUBLE, opens + UNCLOSED, REOPEN);
      go(DOUBLE, DOUBLE_DOUBLE, opens + SAME_KIND_INSIDE, INNER);
      go(DOUBLE_DOUBLE, DOUBLE, closes, INNER);
      go(DOUBLE_SINGLE, OUT, closes + BOTH, CLOSE);
      go(SINGLE, SINGLE_DOUBLE, opens, INNER);
      go(SINGLE_DOUBLE, SINGLE, closes, INNER);
      go(SINGLE, OUT, closes + OTHER_KIND + (mark.afterStop ? 0 : 1), CLOSE);
    } else {
      go(DOUBLE, DOUBLE_SINGLE, opens, INNER);
      go(DOUBLE_SINGLE, DOUBLE, closes, INNER);
      go(DOUBLE, OUT, closes + OTHER_KIND, CLOSE);
      go(SINGLE, OUT, closes, CLOSE);
      go(SINGLE_DOUBLE, OUT, closes + BOTH, CLOSE);
    }
    prices = next;
    if (i === 0) openedFirst = mark.first;
  }
  const open = goesOn ? 0 : openedFirst ? 1 : 2;
  const ends = [0, open, open + 1, open + 1, openedFirst ? 1.2 : NEVER, openedFirst ? 3 : NEVER];
  return traced(marks, from, did, cheapest(prices.map((price, state) => price + ends[state]!)));
}

/** The pairs of the reading that ends in a state, read from its end. */
function traced(marks: readonly Mark[], from: Uint8Array, did: Uint8Array, last: number): Pair[] {
  const found: Pair[] = [];
  let state = last;
  let close: Mark | null = null;
  let cutBy: Mark | null = null;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const what = did[i * STATES + state]!;
    state = from[i * STATES + state]!;
    if (what === CLOSE) close = mark;
    else if (what === OPEN || what === REOPEN) {
      found.push({ open: mark, close, cutBy });
      close = null;
      cutBy = what === REOPEN ? mark : null;
    }
  }
  return found.reverse();
}

function cheapest(prices: readonly number[]): number {
  let best = 0;
  for (const [state, price] of prices.entries()) if (price < prices[best]!) best = state;
  return best;
}

function priceOfOpening({ shape, side, opening, closing, apostrophe, first, capital }: Mark): number {
  const astray = opening ? 0 : closing ? 4 : 1.5;
  if (shape === "double") return side === "closes" ? astray + 2 : side === "opens" ? astray / 3 : astray;
  if (!opening || side === "closes") return Infinity;
  // ’ opens only where somebody wrote it for ‘ at the beginning of a paragraph.
  if (apostrophe) return first && capital ? 0.8 : 4;
  return side === "opens" ? 0.3 : first && capital ? 0.5 : 1;
}

function priceOfClosing({ shape, side, opening, closing, afterStop, possessive }: Mark): number {
  if (shape === "double") {
    if (side === "closes") return closing ? 0 : opening ? 2 : 0.5;
    const astray = closing ? 0 : opening ? 4 : 1;
    return side === "opens" ? astray + (opening ? 3 : 1) : astray;
  }
  if (!closing) return Infinity;
  return (afterStop ? 0 : possessive ? 1 : 0.5) + (side === "opens" ? 1.5 : 0);
}

/** What speaks against a mark meaning nothing: a double one is hardly ever there by mistake, a single one may be an apostrophe. */
function priceOfSkipping({ shape, side, opening, closing, afterStop, possessive }: Mark): number {
  if (shape === "double") return 4;
  if (afterStop && closing) return 3;
  if (closing) return possessive ? 0.1 : 0.3;
  return opening ? (side === "opens" ? 2.5 : 2) : 0.1;
}
