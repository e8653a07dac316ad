import type { Indexed } from "./indexed.ts";

/** Words in a row by which two wordings are compared. */
const RUN = 3;
/** Share of the shorter wording's runs that the longer one must have. */
const ENOUGH = 0.6;

/**
 * Groups the quotations of one person that are the same words, perhaps cut differently or spelled otherwise.
 * Each group has its fullest wording first. Direct and reported speech are never one.
 */
export function groupSame(quotations: readonly Indexed[]): Indexed[][] {
  const byLength = [...quotations].sort((a, b) => b.words.length - a.words.length);
  const groups: Indexed[][] = [];
  const byRun = new Map<string, Set<number>>();
  for (const quotation of byLength) {
    const runs = runsOf(quotation);
    const hits = new Map<number, number>();
    for (const run of runs) for (const group of byRun.get(run) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
    const best = [...hits].sort((a, b) => b[1] - a[1])[0];
    if (best && best[1] / runs.length >= ENOUGH) {
      groups[best[0]]!.push(quotation);
      continue;
    }
    for (const run of runs) byRun.set(run, (byRun.get(run) ?? new Set()).add(groups.length));
    groups.push([quotation]);
  }
  return groups;
}

/** Runs of words, marked with the kind; wordings too short for one are compared whole. */
function runsOf({ words, quotation: { kind } }: Indexed): string[] {
  if (words.length < RUN + 1) return [`${kind} ${words.join(" ")}`];
  return [...new Set(words.slice(RUN - 1).map((_, i) => `${kind} ${words.slice(i, i + RUN).join(" ")}`))];
}
