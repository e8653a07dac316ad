import type { Gender } from "./pronouns.ts";
import { words } from "./words.ts";

/** Forms of address: always before a name, never one themselves. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ["mr", "male"],
  ["mister", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["madam", "female"],
  ["madame", "female"],
  ["lady", "female"],
  ["dame", "female"],
  ["dr", null],
  ["mx", null],
]);

/** Titles and their short forms that are written with a capital before a name. */
export const TITLES = words(
  `president vice vice-president vice-chair premier prime minister secretary undersecretary under-secretary
   deputy assistant attorney general gen
   chancellor senator sen sens senators representative rep reps representatives congressman congresswoman congressmen
   governor gov govs governors mayor lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt
   commander cmdr admiral adm brigadier brig marshal chief police officer sheriff detective det inspector superintendent
   supt judge justice magistrate ambassador amb envoy consul delegate del councilman councilwoman councillor councilor
   alderman commissioner chairman chairwoman chairperson chair speaker leader whip director professor prof doctor reverend
   rev pastor father fr sister bishop archbishop cardinal pope rabbi imam sheikh ayatollah king queen prince princess duke
   duchess crown emperor sultan emir baron baroness count countess hon honorable saint st mp mep cllr hrh first press
   spokesman spokeswoman spokesperson adviser advisor aide manager strategist pollster analyst economist commentator
   columnist reporter correspondent editor host anchor author journalist activist actor actress singer rapper comedian
   businessman businesswoman billionaire mogul lawyer attorney counsel candidate nominee former ex then-president rival
   chief-of-staff staff general-secretary secretary-general coach sen-elect president-elect co-chair co-founder founder
   ceo cfo coo executive officer star magnate tycoon operative surrogate consultant historian scientist researcher`,
);

/** Titles that tell the gender of their holder. */
export const TITLE_GENDER: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...pairs(
    "male",
    "congressman councilman alderman chairman spokesman businessman father king prince duke emperor actor",
  ),
  ...pairs(
    "female",
    "congresswoman councilwoman chairwoman spokeswoman businesswoman queen princess duchess actress sister",
  ),
]);

/** Stand after a name. */
export const SUFFIXES = words("jr sr ii iii iv v phd md esq");

/** Lower-case parts of a name. */
export const PARTICLES = words("de del della di da dos du van von der den la le bin ibn bint al el ben abu ter ten");

/** A particle that a hyphen or an apostrophe ties to the name: al-Rashid, as-Sadr, d'Estaing. It begins a name without a capital. */
export const TIED_PARTICLE = /^(?:(?:al|el|a[dnrstz]|adh|ash|ath|bin|ibn|ben|abu)[-‐‑]|[dl]['’])(?=\p{L})/u;

function pairs(gender: Gender, list: string): [string, Gender][] {
  return [...words(list)].map((word) => [word, gender]);
}
