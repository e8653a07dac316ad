import { getGender } from "gender-detection-from-name";
import type { Gender } from "./pronouns.ts";
import { words } from "./words.ts";

/** The gender that bearers of a given name mostly have; null where the lexicon does not know the name. */
export function genderOfGivenName(name: string): Gender | null {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  const whole = getGender(plain, "en");
  if (whole !== "unknown") return whole;
  // Stu, Pam: the lexicon has the name that they are short for.
  for (const other of SHORT.get(plain.toLowerCase()) ?? []) {
    const full = getGender(other, "en");
    if (full !== "unknown") return full;
  }
  // Jean-Luc: the first part decides.
  const first = plain.split("-")[0];
  if (!first || first === plain) return null;
  const part = getGender(first, "en");
  return part === "unknown" ? null : part;
}

/** Given names that men and women bear: the lexicon has one gender for each name. General English usage. */
const EITHER = words(
  `adrian alex alexis andrea ashley aubrey avery beverly billie blair bobbie bobby cameron carey carol carroll cary casey chris
   clair courtney dale dana darcy devon dominique drew evelyn finley francis gail gale glenn hadley harley hayden hilary
   jackie jaime jamie jan jean jess jesse jessie jo jody joey jordan kelly kendall kerry kim kit kyle lane laurie lee leigh
   leslie lindsay lindsey logan loren lynn mackenzie madison marion meredith micah morgan nicky nikita noel paris parker pat
   peyton quinn randy reagan reese regan riley robbie robin rory rowan sage sam sandy sasha shannon shawn shelby shirley
   sidney skyler stacey stacy stevie sydney taylor terry tony toni tracey tracy val vivian whitney`,
);

/** The gender that a given name surely tells: null for names that men and women bear. */
export const surelyTold = (name: string): Gender | null => (EITHER.has(name) ? null : genderOfGivenName(name));

/** Groups of given names used for one another. General English usage, as in any dictionary of names. */
const SHORT_FORMS = `donald don donnie|joseph joe joey|william bill billy will willy liam|robert bob bobby rob robbie
  |richard dick rick rich ricky|james jim jimmy jamie|john jack johnny jon|michael mike mick mickey|thomas tom tommy
  |edward ed ted eddie teddy ned|theodore ted teddy theo|charles charlie chuck|christopher chris topher kit|daniel dan danny
  |david dave davey|stephen steve steven stevie|anthony tony antony|andrew andy drew|patrick pat paddy|timothy tim timmy
  |matthew matt|gregory greg|kenneth ken kenny|ronald ron ronnie|samuel sam sammy|benjamin ben benny|nicholas nick nicky
  |alexander alex sandy|rudolph rudy|margaret maggie meg peggy|elizabeth liz beth betsy lizzie eliza|katherine kate kathy
  katie catherine cathy kathryn|deborah debbie deb|barbara barb|patricia pat patty tricia|jennifer jen jenny|susan sue suzy
  susie|rebecca becky|jeffrey jeff|lawrence larry laurence|gerald jerry gerry|raymond ray|leonard leo len lenny|peter pete
  |philip phil phillip|mitchell mitch|bernard bernie|randall rand randy randal|marco marc mark marcus|melvin mel|albert al
  bert|alfred al fred|alan al allan allen|vincent vince vinny|harold harry hal|henry hank harry|walter walt|frederick fred
  freddie|arthur art|eugene gene|douglas doug|jonathan jon johnathan jonny|joshua josh|zachary zach zack|jacob jake
  |nathaniel nate nathan nat|victoria vicky tori|kimberly kim|cynthia cindy|pamela pam|sandra sandy|christine chris christina
  tina|jacqueline jackie|abraham abe|louis lou lewis|mikhail mike|valerie val|judith judy|dorothy dot dottie|frances fran
  |francis frank|franklin frank|geoffrey geoff|gilbert gil|herbert herb|isaac ike|jeremy jerry|jerome jerry|maxwell max
  maximilian|martin marty|norman norm|oliver ollie|oscar ozzie|reginald reggie reg|roderick rod|russell russ|sidney sid
  |solomon sol|stanley stan|stuart stu stewart|terrence terry terence|wesley wes|winston win|mohammed muhammad mohamed
  mohammad muhammed`;

const SHORT: ReadonlyMap<string, ReadonlySet<string>> = groups(SHORT_FORMS);

function groups(list: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of list.split("|")) {
    const members = group.split(/\s+/u).filter(Boolean);
    for (const member of members) {
      const known = found.get(member) ?? new Set();
      for (const other of members) known.add(other);
      found.set(member, known);
    }
  }
  return found;
}

/** Other given names used for one, shorter or longer. */
export const shortForms = (name: string): readonly string[] =>
  [...(SHORT.get(name) ?? [])].filter((other) => other !== name);

/** Whether two given names may be one person's: equal, short forms, initials, or one the beginning of the other. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] === b[0] && (a.length === 1 || b.length === 1)) return true;
  if (SHORT.get(a)?.has(b)) return true;
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}
