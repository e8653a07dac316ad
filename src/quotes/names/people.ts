import { CALENDAR, WEEKDAYS } from "../lexicon/functionWords.ts";
import { genderOfGivenName, givenNamesAgree } from "../lexicon/givenNames.ts";
import { BODY_NOUNS } from "../lexicon/humans.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import { HONORIFICS, PARTICLES, TITLE_GENDER, TITLES } from "../lexicon/titles.ts";
import { words } from "../lexicon/words.ts";
import { undotted } from "../text/tokens.ts";
import type { NamedPerson, PersonMention } from "./person.ts";
import type { NameRun } from "./runs.ts";

interface Draft {
  id: number;
  name: string;
  given: string | null;
  surname: string;
  suffix: string | null;
  runs: NameRun[];
  evidence: number;
  votes: Record<Gender, number>;
  titles: Set<string>;
  /** How many others of the surname were named before. */
  rank: number;
}

/** Nouns for bodies and places that are common surnames as well. */
const SURNAMES_TOO = words("hall park church page banks law price street lake star rivers forest bush rice mission");
const MONTHS = words("january february march april may june july august september october november december");

/** Whether a word before a name is a title rather than what only goes with one. */
const isTitle = (word: string) =>
  !isDemonym(word) && !BODY_NOUNS.has(word) && !/^(?:former|ex|first|rival|star|staff|executive|press)$/u.test(word);

/** Evidence from which a capitalised run counts as a person. */
const ENOUGH = 1.5;

/** The people of an article and each place that names one, in the order of the text. */
export function peopleOf(runs: readonly NameRun[]): { people: NamedPerson[]; mentions: PersonMention[] } {
  const drafts: Draft[] = [];
  const single: NameRun[] = [];
  for (const run of runs) {
    if (run.heading) continue;
    if (run.words.length >= 2) {
      if (couldBePerson(run)) join(drafts, run);
    } else if (singleCouldBePerson(run)) {
      single.push(run);
    }
  }
  for (const run of single) supportOrAdd(drafts, run);
  for (const run of runs) if (run.heading) completeFrom(drafts, run);
  const kept = drafts.filter(({ evidence }) => evidence >= ENOUGH);
  const people = kept.map(person);
  return { people, mentions: mentionsOf(runs, kept, people) };
}

const fold = (word: string) => undotted(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());

function parts(run: NameRun): { given: string | null; surname: string } {
  const folded = run.words.map(fold);
  if (folded.length === 1) return { given: null, surname: folded[0]! };
  let at = folded.length - 1;
  while (at > 1 && PARTICLES.has(folded[at - 1]!)) at--;
  return { given: folded[0]!, surname: folded.slice(at).join(" ") };
}

function couldBePerson(run: NameRun): boolean {
  const { impersonal, titles } = run;
  const lower = run.words.map(fold);
  const last = lower.at(-1)!;
  const first = lower[0]!;
  const known = genderOfGivenName(first) !== null;
  if (lower.some((word) => WEEKDAYS.has(word) || (MONTHS.has(word) && (word !== first || impersonal)))) return false;
  if (BODY_NOUNS.has(last) && !(known && SURNAMES_TOO.has(last))) return false;
  if (run.words.every((word) => word.length > 1 && word === word.toUpperCase())) return known;
  if (isDemonym(first) || (isDemonym(last) && !known)) return false;
  // A place named first is a person only with other evidence: Israel Katz, Paris Hilton.
  return !(PLACES.has(first) && titles.length === 0 && (!known || PLACES.has(last)));
}

function singleCouldBePerson(run: NameRun): boolean {
  const word = fold(run.words[0]!);
  if (TITLES.has(word) && run.titles.length === 0) return false;
  if (word.length < 2 || CALENDAR.has(word) || BODY_NOUNS.has(word) || isDemonym(word)) return false;
  if (run.titles.some((title) => HONORIFICS.has(title))) return true;
  if (PLACES.has(word) && !run.titles.some(isTitle)) return false;
  return !(run.words[0] === run.words[0]!.toUpperCase() && word.length <= 5 && run.titles.length === 0);
}

function evidenceOf(run: NameRun): number {
  let evidence = 0;
  if (run.titles.some(isTitle)) evidence += 2;
  if (run.personal) evidence += 1.2;
  if (run.role) evidence += 1.2;
  const first = fold(run.words[0]!);
  if (run.words.length >= 2) {
    const known = genderOfGivenName(first) !== null && !PLACES.has(first);
    if (run.impersonal) evidence -= known ? 0.4 : 1;
    if (known || /^\p{Lu}\.?$/u.test(run.words[0]!)) evidence += 2;
    else if (run.words.length === 2) evidence += 0.4;
    else if (PARTICLES.has(fold(run.words[1]!))) evidence += 1;
  }
  if (run.impersonal && run.words.length === 1) evidence -= 1;
  return evidence;
}

function join(drafts: Draft[], run: NameRun): void {
  const { given, surname } = parts(run);
  const same = drafts.find((draft) => sameName(draft, given, surname, run.suffix));
  if (same) {
    if (run.words.length > same.name.split(" ").length && run.words.length <= 3) {
      same.name = run.words.join(" ");
      same.given = given;
    }
    support(same, run);
    return;
  }
  const draft = newDraft(drafts.length, run, given, surname);
  draft.rank = drafts.filter((other) => other.surname === surname).length;
  drafts.push(draft);
  support(draft, run);
}

function sameName(draft: Draft, given: string | null, surname: string, suffix: string | null): boolean {
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

function newDraft(id: number, run: NameRun, given: string | null, surname: string): Draft {
  const { suffix } = run;
  return {
    id,
    name: run.words.join(" "),
    given,
    surname,
    suffix,
    runs: [],
    evidence: 0,
    votes: { male: 0, female: 0 },
    titles: new Set(),
    rank: 0,
  };
}

function support(draft: Draft, run: NameRun): void {
  draft.runs.push(run);
  draft.evidence += run.words.length >= 2 && draft.runs.length > 1 ? Math.min(1, evidenceOf(run)) : evidenceOf(run);
  for (const title of run.titles) {
    draft.titles.add(title);
    const gender = HONORIFICS.get(title) ?? TITLE_GENDER.get(title);
    if (gender) draft.votes[gender]++;
  }
}

/** A name of one word speaks for a fuller one of the article, or stands for itself where a title or cue shows a person. */
function supportOrAdd(drafts: Draft[], run: NameRun): void {
  const { surname } = parts(run);
  const bearers = drafts.filter((draft) => bears(draft, surname) && suffixFits(draft, run));
  if (bearers.length > 0) {
    for (const draft of bearers) {
      if (bearers.length === 1) support(draft, run);
      else if (run.personal) draft.evidence += 0.5;
    }
    return;
  }
  if (evidenceOf(run) < 1) return;
  const draft = newDraft(drafts.length, run, null, surname);
  drafts.push(draft);
  support(draft, run);
}

/** A heading may be the only place with the given name: "Hillary Clinton Wins" above an article that says "Clinton". */
function completeFrom(drafts: readonly Draft[], { words }: NameRun): void {
  for (let i = 1; i < words.length; i++) {
    const given = fold(words[i - 1]!);
    const surname = fold(words[i]!);
    if (genderOfGivenName(given) === null) continue;
    const draft = drafts.find((other) => other.given === null && other.surname === surname);
    if (!draft) continue;
    draft.given = given;
    draft.name = `${words[i - 1]} ${words[i]}`;
    draft.evidence += 1;
  }
}

function bears(draft: Draft, word: string): boolean {
  if (draft.surname === word || draft.given === word) return true;
  return (
    draft.given !== null &&
    (draft.surname.endsWith(` ${word}`) || (word.length > 3 && doubleName(draft).includes(word)))
  );
}

/** "Trump Jr." is the son alone; "Trump" may be either. */
const suffixFits = ({ suffix }: Draft, run: NameRun) => run.suffix === null || run.suffix === suffix;

/** The parts of a surname in two words or with a hyphen: Ann Wass Field is "Wass Field" as well, Ben-Gvir "Gvir". */
function doubleName({ name }: Draft): string[] {
  const all = name.split(/\s+/u).map(fold);
  const last = all.at(-1)!;
  return [...last.split("-"), ...(all.length === 3 ? all.slice(1, 2) : [])];
}

function person(draft: Draft): NamedPerson {
  const { name, given, surname, suffix, votes, titles } = draft;
  const id = draft.id;
  const shown = suffix ? `${name} ${suffix}${/^[js]r$/iu.test(suffix) ? "." : ""}` : name;
  const byTitle: Gender | null = votes.male > votes.female ? "male" : votes.female > votes.male ? "female" : null;
  const byName = given ? genderOfGivenName(given) : null;
  const gender = byTitle ?? byName;
  const genderSure = byTitle ? 2 : byName ? 1 : 0;
  return { id, name: shown, given, surname, suffix, gender, genderSure, titles };
}

/** Points every run that names somebody at that person; a name that several bear goes to the likeliest there. */
function mentionsOf(
  runs: readonly NameRun[],
  drafts: readonly Draft[],
  people: readonly NamedPerson[],
): PersonMention[] {
  const found: PersonMention[] = [];
  const lastSeen = new Map<NamedPerson, number>();
  const bySurname = Map.groupBy(drafts.keys(), (i) => drafts[i]!.surname);
  for (const run of runs) {
    const { given, surname } = parts(run);
    const pool = given ? (bySurname.get(surname) ?? []) : drafts.keys();
    const fits = [...pool].filter((i) => {
      const draft = drafts[i]!;
      return given
        ? sameName(draft, given, surname, run.suffix)
        : bears(draft, surname) && suffixFits(draft, run) && genderFits(people[i]!, run);
    });
    if (fits.length === 0) continue;
    // Squared: the name that stands for somebody again and again hardly means the other once.
    const weights = fits.map((i) => salience(drafts[i]!, people[i]!, run, lastSeen.get(people[i]!), surname) ** 2);
    const best = weights.indexOf(Math.max(...weights));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const who = people[fits[best]!]!;
    if (given) lastSeen.set(who, run.start);
    found.push({ run, person: who, certainty: weights[best]! / total });
  }
  return found;
}

function genderFits(who: NamedPerson, run: NameRun): boolean {
  if (!who.gender) return true;
  for (const title of run.titles) {
    const gender = HONORIFICS.get(title) ?? TITLE_GENDER.get(title);
    if (gender && gender !== who.gender && who.genderSure > 0) return false;
  }
  return true;
}

/** How likely a bare name means this bearer: named in full often, lately and first, under the same title. */
function salience(draft: Draft, who: NamedPerson, run: NameRun, lastInFull: number | undefined, word: string): number {
  let weight = draft.runs.filter(({ words: name }) => name.length > 1).length + 0.5;
  if (lastInFull !== undefined) weight *= 1 + 2 * Math.exp(-(run.start - lastInFull) / 300);
  else if (draft.runs[0] && draft.runs[0].start > run.start) weight *= 0.3;
  if (draft.surname === word) weight *= 2;
  if (run.titles.some((title) => who.titles.has(title))) weight *= 3;
  return weight / (1 + draft.rank);
}
