import { foldedWords, oneSpelling } from "./people/names.ts";
import type { Statement } from "./statements.ts";

/** Words in a row by which two wordings are compared. */
const RUN = 3;
/** Share of the shorter wording's runs that the longer one must have. */
const ENOUGH = 0.6;

/**
 * Groups the statements of one person that are the same words, perhaps cut differently or spelled otherwise.
 * Each group has its fullest wording first, and what a headline quotes last. Direct and reported speech are never one.
 */
export function groupSame(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  const byRun = new Map<string, Set<number>>();
  let next = [...statements];
  while (next.length > 0) {
    const fullestFirst = next.sort(
      (a, b) => Number(a.headline) - Number(b.headline) || b.words.length - a.words.length || extent(a) - extent(b),
    );
    next = [];
    for (const statement of fullestFirst) {
      const wordings = wordingsOf(statement).map(runsOf);
      const holders = wordings.map((runs) => holderOf(runs, byRun));
      const holder = holders.find((found) => found !== null);
      if (holder !== undefined) {
        groups[holder]!.push(statement);
        // Another entry shows the quoted words, but not what is reported beside them.
        if (holders[0] === null && statement.beside) next.push(statement.beside);
        continue;
      }
      for (const run of wordings.flat()) byRun.set(run, (byRun.get(run) ?? new Set()).add(groups.length));
      groups.push([statement]);
    }
  }
  return groups;
}

/** Whether each part of a statement stands word for word in another, which may have more. */
export function isCutOf({ article, parts }: Statement, { words }: Statement): boolean {
  const all = ` ${words.join(" ")} `;
  return parts.every(({ start, end }) => {
    const own = foldedWords(article.text.slice(start, end)).map(oneSpelling);
    return all.includes(` ${own.join(" ")} `);
  });
}

/** Of the same quoted words those that stand alone come before those in a sentence. */
const extent = ({ quotation: { span } }: Statement) => span.end - span.start;

/** The group that has most of these runs, if it has enough of them. */
function holderOf(runs: readonly string[], byRun: ReadonlyMap<string, ReadonlySet<number>>): number | null {
  const hits = new Map<number, number>();
  for (const run of runs) for (const group of byRun.get(run) ?? []) hits.set(group, (hits.get(group) ?? 0) + 1);
  const [best] = [...hits].sort((a, b) => b[1] - a[1]);
  return best && best[1] / runs.length >= ENOUGH ? best[0] : null;
}

/** The whole statement, and its quoted words where there is more to it; a few quoted words alone say too little. */
function wordingsOf({ article, quotation: { kind, span }, parts, words }: Statement): string[][] {
  const quoted = [kind, ...words];
  const [part, another] = parts;
  if (!another && part?.start === span.start && part.end === span.end) return [quoted];
  const whole = [kind, ...foldedWords(article.text.slice(span.start, span.end)).map(oneSpelling)];
  return words.length > RUN ? [whole, quoted] : [whole];
}

/** Runs of words, marked with the kind; wordings too short for one are compared whole. */
function runsOf([kind, ...words]: readonly string[]): string[] {
  if (words.length < RUN + 1) return [`${kind} ${words.join(" ")}`];
  return [...new Set(words.slice(RUN - 1).map((_, i) => `${kind} ${words.slice(i, i + RUN).join(" ")}`))];
}
