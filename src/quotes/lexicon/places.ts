import { genderOfGivenName } from "./given-names.ts";
import { words } from "./words.ts";

const STATES = `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
   indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
   nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont washington wisconsin wyoming carolina
   dakota hampshire jersey mexico york virginia georgia europe asia africa america britain england scotland wales
   gaza jerusalem london paris moscow beijing berlin brussels
   north south east west northern southern eastern western central middle new`;

/** Countries by the name that the runtime's own CLDR data gives each region code. */
function countries(): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const name = names.of(a + b);
      return name && !name.includes(" ") ? [name.toLowerCase()] : [];
    }),
  );
}

/** Words that name a place rather than a person when they stand alone. */
export const PLACES: ReadonlySet<string> = new Set([...words(STATES), ...countries()]);

const DEMONYM_ENDING = /[a-z]{2}(?:ians?|icans?|[a-z]ese)$|^(?:brit|span|ir|finn|swed|dan|pol|turk|kurd|scott)ish$/u;
const DEMONYMS = words(
  `israeli israelis iraqi iraqis saudi saudis pakistani pakistanis afghan afghans arab arabs german germans dutch french
   greek greeks turk turks czech czechs swiss syrian syrians democratic democrat democrats republican republicans gop tory
   labour conservative liberal jewish muslim muslims christian christians catholic catholics jew jews black blacks latino
   latinos hispanic hispanics white whites us uk eu un u.s u.k u.n u.s. u.k. u.n. american mexican korean emirati kuwaiti
   qatari yemeni omani bahraini bangladeshi nepali thai pashtun kurdish welsh english spaniard dane pole swede finn`,
);

const NAMES_LIKE_DEMONYMS = words(
  "ian brian julian adrian sebastian christian vivian damian fabian cristian dorian lillian gillian florian trish irish parish",
);

/** Whether a capitalised word says where somebody is from or which party they belong to. */
export function isDemonym(lower: string): boolean {
  if (DEMONYMS.has(lower)) return true;
  return DEMONYM_ENDING.test(lower) && !NAMES_LIKE_DEMONYMS.has(lower) && genderOfGivenName(lower) === null;
}
