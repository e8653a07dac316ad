import { givenNamesAgree } from "../lexicon/given-names.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import { PARTICLES, TIED_PARTICLE } from "../lexicon/titles.ts";
import { undotted } from "../text/tokens.ts";
import type { NameRun } from "./runs.ts";

/** Somebody who may be a person, while an article's names are gathered. */
export interface Draft {
  id: number;
  name: string;
  given: string | null;
  surname: string;
  /** Parts of a surname in two words or with a hyphen, each of which may stand for it. */
  halves: readonly string[];
  suffix: string | null;
  runs: NameRun[];
  evidence: number;
  votes: Record<Gender, number>;
  titles: Set<string>;
  /** How many others of the surname were named before. */
  rank: number;
}

/** A word of a name as it is compared: lower case, no accents, no stops. */
export const fold = (word: string) =>
  undotted((PLAIN.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase());
const PLAIN = /^[ -~]*$/u;

/** A folded word, and by itself the particle that a hyphen may tie to it: al-Rashid and Al Rashid are one name. */
export function apart(word: string): string[] {
  const particle = TIED_PARTICLE.exec(word)?.[0] ?? "";
  return /\p{Pd}$/u.test(particle) ? [particle.slice(0, -1), word.slice(particle.length)] : [word];
}

/** A name's given name and its surname with particles. */
export function parts(run: NameRun): { given: string | null; surname: string } {
  const folded = run.words.map(fold).flatMap(apart);
  if (run.words.length === 1) return { given: null, surname: folded.join(" ") };
  let at = folded.length - 1;
  while (at > 1 && PARTICLES.has(folded[at - 1]!)) at--;
  return { given: folded[0]!, surname: folded.slice(at).join(" ") };
}

/** Whether a draft may be the bearer of a full name. */
export function sameName(draft: Draft, given: string | null, surname: string, suffix: string | null): boolean {
  if (draft.surname !== surname || (draft.suffix ?? "") !== (suffix ?? "")) return false;
  if (!draft.given || !given) return true;
  return givenNamesAgree(draft.given, given) || spelledAlike(draft.given, given);
}

/** One letter apart in names of five letters or more: Anthony, Antony. */
export function spelledAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(short.length === long.length ? i + 1 : i) === long.slice(i + 1);
}

/** Whether a single word may mean somebody: the surname, the given name, a part of a double name. */
export function bears(draft: Draft, word: string): boolean {
  if (draft.surname === word || draft.given === word) return true;
  return (
    draft.given !== null && (draft.surname.endsWith(` ${word}`) || (word.length > 3 && draft.halves.includes(word)))
  );
}

/** "Trump Jr." is the son alone; "Trump" may be either. */
export const suffixFits = ({ suffix }: Draft, run: NameRun) => run.suffix === null || run.suffix === suffix;

/** No name has more parts; what has is a line of letters and hyphens. */
const MOST_HALVES = 8;

/** The parts of a name's double surname: Ann Wass Field is "Wass Field" as well, Ben-Gvir "Gvir". */
export function halvesOf(name: string): string[] {
  const all = name.split(/\s+/u).map(fold);
  const last = all.at(-1)!;
  return [...last.split("-", MOST_HALVES), ...(all.length === 3 ? all.slice(1, 2) : [])];
}
