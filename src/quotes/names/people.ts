import { CALENDAR, WEEKDAYS } from "../lexicon/function-words.ts";
import { genderOfGivenName, surelyTold } from "../lexicon/given-names.ts";
import { BODY_NOUNS, HUMAN_NOUNS } from "../lexicon/humans.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import { HONORIFICS, PARTICLES, TITLE_GENDER, TITLES } from "../lexicon/titles.ts";
import { words } from "../lexicon/words.ts";
import { mentionsOf } from "./bearers.ts";
import { bears, type Draft, fold, halvesOf, parts, sameName, suffixFits } from "./draft.ts";
import type { NamedPerson, PersonMention } from "./person.ts";
import { Register } from "./register.ts";
import type { NameRun } from "./runs.ts";

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
  const register = new Register();
  const single: NameRun[] = [];
  for (const run of runs) {
    if (run.heading) continue;
    if (run.words.length >= 2) {
      if (couldBePerson(run)) join(register, run);
    } else if (singleCouldBePerson(run)) {
      single.push(run);
    }
  }
  for (const run of single) supportOrAdd(register, run);
  for (const run of runs) if (run.heading) completeFrom(register, run);
  const kept = register.drafts.filter(({ evidence }) => evidence >= ENOUGH);
  const people = kept.map(person);
  return { people, mentions: mentionsOf(runs, kept, people) };
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
  // Christian and German are given names where somebody is shown to bear them.
  const shown = titles.some(isTitle) || run.personal || run.role;
  if ((isDemonym(first) && !(known && shown)) || (isDemonym(last) && !known)) return false;
  // A place named first is a person only with other evidence: Israel Katz, Paris Hilton.
  return !(PLACES.has(first) && titles.length === 0 && (!known || PLACES.has(last)));
}

function singleCouldBePerson(run: NameRun): boolean {
  const word = fold(run.words[0]!);
  if ((TITLES.has(word) || HUMAN_NOUNS.has(word)) && run.titles.length === 0) return false;
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

function join(register: Register, run: NameRun): void {
  const { given, surname } = parts(run);
  const same =
    register.ofSurname(surname).find((draft) => sameName(draft, given, surname, run.suffix)) ??
    register.ofName(given, surname, run.suffix);
  if (same) {
    if (run.words.length > same.name.split(" ").length && run.words.length <= 3) {
      same.name = run.words.join(" ");
      same.given = given;
      same.halves = halvesOf(same.name);
      register.note(same);
    }
    support(same, run);
    return;
  }
  const draft = newDraft(register.drafts.length, run, given, surname);
  draft.rank = register.namesakes(surname);
  register.add(draft);
  support(draft, run);
}

function newDraft(id: number, run: NameRun, given: string | null, surname: string): Draft {
  const { suffix } = run;
  const name = run.words.join(" ");
  return {
    id,
    name,
    given,
    surname,
    halves: halvesOf(name),
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
    const gender = genderOfTitle(title);
    if (gender) draft.votes[gender]++;
  }
}

/** A name of one word speaks for a fuller one of the article, or stands for itself where a title or cue shows a person. */
function supportOrAdd(register: Register, run: NameRun): void {
  const { surname } = parts(run);
  const bearers = register
    .ofWord(surname)
    .filter((draft) => bears(draft, surname) && suffixFits(draft, run) && titleFits(draft, run));
  if (bearers.length > 0) {
    for (const draft of bearers) {
      if (bearers.length === 1) support(draft, run);
      else if (run.personal) draft.evidence += 0.5;
    }
    return;
  }
  if (evidenceOf(run) < 1) return;
  const draft = newDraft(register.drafts.length, run, null, surname);
  register.add(draft);
  support(draft, run);
}

/** "Mr Lee" is not Ann Lee: a title that tells a gender tells people of one surname apart. */
function titleFits({ given, votes }: Draft, { titles }: NameRun): boolean {
  const told = titles.map(genderOfTitle).find((gender) => gender !== null);
  const own = votes.male > votes.female ? "male" : votes.female > votes.male ? "female" : given && surelyTold(given);
  return !told || !own || told === own;
}

const genderOfTitle = (title: string): Gender | null => HONORIFICS.get(title) ?? TITLE_GENDER.get(title) ?? null;

/** A heading may be the only place with the given name: "Hillary Clinton Wins" above an article that says "Clinton". */
function completeFrom(register: Register, { words }: NameRun): void {
  for (let i = 1; i < words.length; i++) {
    const given = fold(words[i - 1]!);
    const surname = fold(words[i]!);
    if (genderOfGivenName(given) === null) continue;
    const draft = register.ofSurname(surname).find((other) => other.given === null);
    if (!draft) continue;
    draft.given = given;
    draft.name = `${words[i - 1]} ${words[i]}`;
    draft.halves = halvesOf(draft.name);
    draft.evidence += 1;
    register.note(draft);
  }
}

function person(draft: Draft): NamedPerson {
  const { name, given, surname, suffix, votes, titles } = draft;
  const id = draft.id;
  const shown = suffix ? `${name} ${suffix}${/^[js]r$/iu.test(suffix) ? "." : ""}` : name;
  const byTitle: Gender | null = votes.male > votes.female ? "male" : votes.female > votes.male ? "female" : null;
  const byName = given ? genderOfGivenName(given) : null;
  const gender = byTitle ?? byName;
  const genderSure = byTitle || (given && surelyTold(given)) ? 2 : byName ? 1 : 0;
  return { id, name: shown, given, surname, suffix, gender, genderSure, titles };
}
