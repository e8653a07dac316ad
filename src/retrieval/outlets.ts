import { folded } from "../language/terms.ts";
import { tokens } from "../language/tokens.ts";
import type { Ranked } from "./rank.ts";

/**
 * The outlets that a question names, as articles write them: by the full name ("The National", "huffpost" for
 * "Huff-Post"), by shortened words ("wash post" for "Washington Post" and the other way round), or by initials ("nyt").
 * @param isWord whether a folded word is also a usual word of the collection
 */
export function namedOutlets(
  question: string,
  outlets: Iterable<string>,
  isWord: (word: string) => boolean,
): Map<string, { start: number; end: number }> {
  const words = tokens(question)
    .filter(({ joined }) => !joined)
    .map(({ text, start, end }) => ({ word: folded(text), start, end }));
  const found = new Map<string, { start: number; end: number }>();
  for (const outlet of outlets) {
    const parts = outletWords(outlet);
    if (parts.length === 0) continue;
    for (let i = 0; i < words.length; i++) {
      const length = matchLength(
        words.slice(i, i + Math.max(parts.length, 6)).map(({ word }) => word),
        parts,
        isWord,
      );
      const last = words[i + length - 1];
      const first = words[i];
      if (length === 0 || !first || !last) continue;
      found.set(outlet, { start: first.start, end: last.end });
      break;
    }
  }
  return found;
}

function outletWords(outlet: string): string[] {
  const words = tokens(outlet.replace(/\([^)]*\)/gu, ""))
    .filter(({ joined }) => !joined)
    .map(({ text }) => folded(text));
  return words[0] === "the" && words.length > 1 ? words.slice(1) : words;
}

/** How many of the words name the outlet; 0 where they do not. */
function matchLength(words: readonly string[], parts: readonly string[], isWord: (word: string) => boolean): number {
  const [first] = words;
  if (!first) return 0;
  const joined = parts.join("");
  if (parts.length > 1 && first === joined) return 1;
  const initials = words.slice(0, joined.length).map((word) => word[0]);
  if (parts.length === 1 && joined.length > 2 && initials.join("") === joined && first !== joined) return joined.length;
  if (parts.length > 2 && first.length > 2 && first === parts.map((part) => part[0]).join("")) return 1;
  const same = parts.every((part, i) => {
    const word = words[i];
    if (!word) return false;
    if (word === part) return true;
    const [short, long] = word.length < part.length ? [word, part] : [part, word];
    return parts.length > 1 && short.length >= 3 && long.startsWith(short);
  });
  if (!same) return 0;
  // A name of one word ("Time", "Nation") may be meant as the word.
  return parts.length > 1 || !isWord(first) ? parts.length : 0;
}

/** With several outlets to compare, the best of each in turn; the rest after them. */
export function eachOutlet(ranked: readonly Ranked[], outlets: ReadonlySet<string>): Ranked[] {
  if (outlets.size < 2) return [...ranked];
  const queues = [...outlets].map((name) => ranked.filter(({ window }) => outletOf(window) === name));
  const longest = Math.max(...queues.map((queue) => queue.length));
  const turns = Array.from({ length: longest }, (_, i) => queues.flatMap((queue) => queue[i] ?? []));
  turns.forEach((turn) => void turn.sort((a, b) => b.order - a.order));
  return [...turns.flat(), ...ranked.filter(({ window }) => !outlets.has(outletOf(window) ?? ""))];
}

function outletOf({ of }: Ranked["window"]): string | null {
  return of.in.article.article.outlet;
}
