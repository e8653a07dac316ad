import type { Nearness } from "./meaning.ts";
import type { Question } from "./question.ts";

/** A cosine up to which words have nothing in common but their language. */
const UNLIKE = 0.35;

/** Share of a question's weight that other words of like meaning stand for, beyond what the words themselves cover; not for names. */
export function kinBeyond({ kin }: Nearness, covered: readonly number[], { terms }: Question): number {
  let whole = 0;
  let sum = 0;
  for (const [slot, { weight, name }] of terms.entries()) {
    whole += weight;
    if (!name) sum += weight * Math.max(0, ((kin[slot] ?? 0) - UNLIKE) / (1 - UNLIKE) - (covered[slot] ?? 0));
  }
  return whole === 0 ? 0 : sum / whole;
}
