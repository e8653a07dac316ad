import type { Correction } from "../../reason.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import { PARTICLES } from "../lexicon/titles.ts";
import type { Known } from "../people.ts";
import { holdersOf } from "./holders.ts";
import { foldedWords, nameWords, oneSpelling } from "./names.ts";
import { isRole } from "./roles.ts";
import { sourceWords } from "./sources.ts";

export interface Found {
  readonly people: readonly Known[];
  readonly corrections: readonly Correction[];
  /** Whether they are only to choose from, even where it is one. */
  readonly unsure?: boolean;
}

const NOBODY: Found = { people: [], corrections: [] };

/** Whether a folded word of a person's name stands in the articles for a place. */
export type IsPlace = (word: string, known: Known) => boolean;

/** Who is meant by a name, a name with a title, a role ("press secretary") or a source as somebody typed it; nobody where it fits none. */
export function lookUp(typed: string, all: readonly Known[], isPlace: IsPlace): Found {
  const words = nameWords(typed);
  const people = all.filter((known) => known.kind === "person" && !isOnlyParticle(words, known));
  const sources = all.filter(({ kind }) => kind === "source");
  const whole = sourceWords(typed);
  if (words.length === 0 || whole.length === 0) return NOBODY;
  // A full name as typed means those who bear it, a single word everybody who has it in their name.
  const same = words.length > 1 ? people.filter(({ forms }) => forms.some((form) => equal(form, words))) : [];
  if (same.length > 0) return named(same);
  const exact = people.filter((known) => words.every((word) => known.words.has(word) && !isPlace(word, known)));
  if (exact.length > 0) return named(exact);
  const source = sources.filter(({ forms }) => forms.some((form) => equal(form, whole)));
  // "The president" may be printed for one who stays unnamed: "president" asks for those who are called so as well.
  const asOffered = source.some(({ person }) => person.name === typed.trim());
  if (source.length > 0 && (asOffered || !isRole(whole.at(-1)!) || !holdersOf(typed, people))) return named(source);
  const folded = foldedWords(typed);
  const titled = people.filter((known) => titledAs(known, folded, isPlace));
  if (titled.length > 0) return named(titled);
  return byRole(typed, people, sources) ?? byPart(typed, whole, sources);
}

/** "Ben" is no Itamar Ben-Gvir, nor is "al" everybody whose name has it. */
function isOnlyParticle([word, another]: readonly string[], { given, surname }: Known): boolean {
  return word !== undefined && another === undefined && PARTICLES.has(word) && word !== given && word !== surname;
}

const equal = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

const named = (people: readonly Known[]): Found => ({ people: quotedFirst(people), corrections: [] });

/** Somebody quoted goes before those who are only named. */
function quotedFirst(people: readonly Known[]): readonly Known[] {
  const quoted = people.filter(({ quotations }) => quotations.length > 0);
  return quoted.length > 0 ? quoted : people;
}

/** "Defence Secretary Lee": a name behind words that the articles print with it. */
function titledAs(known: Known, typed: readonly string[], isPlace: IsPlace): boolean {
  const { words, roles } = known;
  const last = typed.at(-1)!;
  if (!words.has(last) || isPlace(last, known)) return false;
  return typed.every((word) => words.has(word) || roles.some((role) => role.includes(oneSpelling(word))));
}

function byRole(typed: string, people: readonly Known[], sources: readonly Known[]): Found | null {
  const held = holdersOf(typed, people);
  if (held?.loosely) return { people: held.holders, corrections: [], unsure: true };
  const whole = sourceWords(typed);
  const unnamed = isRole(whole.at(-1)!)
    ? sources.filter(({ surname }) => ` ${surname}`.endsWith(` ${whole.join(" ")}`))
    : [];
  const fits = quotedFirst([...(held?.holders ?? []), ...unnamed]);
  return fits.length > 0 ? readAs(typed, fits) : null;
}

/** "The health ministry" for the Palestinian health ministry. */
function byPart(typed: string, whole: readonly string[], sources: readonly Known[]): Found {
  if (whole.every((word) => PLACES.has(word) || isDemonym(word))) return NOBODY;
  const fits = sources.filter(({ surname }) => ` ${surname} `.endsWith(` ${whole.join(" ")} `));
  return fits.length > 0 ? readAs(typed, fits) : NOBODY;
}

/** People found by other words than their name; where it is one, that is said. */
export function readAs(typed: string, people: readonly Known[]): Found {
  const [only, another] = people;
  if (!only || another || equal(sourceWords(only.person.name), sourceWords(typed))) return { people, corrections: [] };
  return { people, corrections: [{ typed: typed.trim(), read: only.person.name }] };
}
