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

const DEMONYM =
  /(?:[a-z]{2}ians?|[a-z]{2}icans?|[a-z]{3}ese|[bdglnprt]ish|israelis?|iraqis?|saudis?|pakistanis?|afghans?|arabs?|germans?|dutch|french|greeks?|turks?|czechs?|swiss|syrians?|democratic|democrats?|republicans?|gop|tory|labour|conservative|liberal|jewish|muslims?|christians?|catholics?|jews?|blacks?|latinos?|hispanics?|whites?|u\.s\.?|us|uk|u\.k\.?|eu|un|u\.n\.?|american)$/u;

const NAMES_LIKE_DEMONYMS = words(
  "ian brian julian adrian sebastian christian vivian damian fabian cristian dorian lillian gillian florian trish irish parish",
);

/** Whether a capitalised word says where somebody is from or which party they belong to. */
export function isDemonym(lower: string): boolean {
  return DEMONYM.test(lower) && !NAMES_LIKE_DEMONYMS.has(lower);
}
