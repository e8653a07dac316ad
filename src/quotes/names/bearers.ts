import { HUMAN_NOUNS } from "../lexicon/humans.ts";
import { HONORIFICS, TITLE_GENDER, TITLES } from "../lexicon/titles.ts";
import { bears, type Draft, parts, sameName, suffixFits } from "./draft.ts";
import { type Bearer, Namesakes } from "./namesakes.ts";
import type { NamedPerson, PersonMention } from "./person.ts";
import type { NameRun } from "./runs.ts";

/** Points every run that names somebody at that person; a name that several bear goes to the likeliest there. */
export function mentionsOf(
  runs: readonly NameRun[],
  drafts: readonly Draft[],
  people: readonly NamedPerson[],
): PersonMention[] {
  const found: PersonMention[] = [];
  const namesakes = new Namesakes(drafts, people);
  for (const run of runs) {
    const { given, surname } = parts(run);
    // "Baron" is a title as well: it means somebody of that surname and nobody's given or middle name.
    const isNoun = given === null && run.titles.length === 0 && (TITLES.has(surname) || HUMAN_NOUNS.has(surname));
    const pool = given ? namesakes.ofFullName(run, surname) : namesakes.ofWord(surname);
    const fits = pool.filter(({ draft, who }) =>
      given
        ? sameName(draft, given, surname, run.suffix)
        : (isNoun ? draft.surname === surname : bears(draft, surname)) &&
          suffixFits(draft, run) &&
          genderFits(who, run),
    );
    if (fits.length === 0) continue;
    // Squared: the name that stands for somebody again and again hardly means the other once.
    const weights = fits.map((bearer) => salience(bearer, run, surname, isNamedBeside(bearer, fits)) ** 2);
    const best = weights.indexOf(Math.max(...weights));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const bearer = fits[best]!;
    if (given) namesakes.named(bearer, run.start);
    found.push({ run, person: bearer.who, certainty: weights[best]! / total });
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

/** What is left of the rank of somebody last named together with a namesake: "Ann Lee and Peter Lee" came first and second by chance. */
const NAMED_BESIDE = 0.2;
/** UTF-16 code units between two names that stand together. */
const TOGETHER = 60;

const isNamedBeside = ({ lastInFull: own }: Bearer, others: readonly Bearer[]) =>
  own !== null && others.some(({ lastInFull: at }) => at !== null && at !== own && Math.abs(at - own) <= TOGETHER);

/** How likely a bare name means this bearer: named in full often, lately and first, under the same title. */
function salience({ draft, who, inFull, lastInFull }: Bearer, run: NameRun, word: string, beside: boolean): number {
  let weight = inFull + 0.5;
  if (lastInFull !== null) weight *= 1 + 2 * Math.exp(-(run.start - lastInFull) / 300);
  else if (draft.runs[0] && draft.runs[0].start > run.start) weight *= 0.3;
  if (draft.surname === word) weight *= 2;
  if (run.titles.some((title) => who.titles.has(title))) weight *= 3;
  return weight / (1 + draft.rank * (beside ? NAMED_BESIDE : 1));
}
