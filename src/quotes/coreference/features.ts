import { HUMAN_NOUNS, NOUN_GENDER } from "../lexicon/humans.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import { entry } from "../names/register.ts";
import { type Features, pattern } from "../ranking/features.ts";
import { digit, type Value, type Values, valueNamed, valuesOf, yesNo } from "../ranking/values.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import { undotted } from "../text/tokens.ts";
import type { Distance } from "./distance.ts";
import type { Trace } from "./history.ts";
import type { QuotedBeside } from "./quoted-beside.ts";
import type { Sayers } from "./sayers.ts";

/** What an article says of its people besides their names: roles printed before a name or in apposition to it. */
export type Roles = ReadonlyMap<number, ReadonlySet<string>>;

/** The roles of every person, by id: "senator", "spokesman", and what goes with them ("vermont"). */
export function rolesOf(reading: Reading): Roles {
  const found = new Map<number, Set<string>>();
  for (const [number, phrases] of reading.phrases.entries()) {
    const { items } = reading.layout.sentences[number]!;
    for (const { mention, from, to } of phrases) {
      if (!mention) continue;
      const { person, run } = mention;
      const roles = entry(found, person.id, () => byTitles(person.titles));
      for (let i = from; i < to && items[i]!.start < run.nameStart; i++) addRole(roles, items[i]!.lower);
      if (items[to]?.text !== ",") continue;
      for (let i = to + 1; i < items.length && i < to + 12 && items[i]!.text !== ","; i++)
        addRole(roles, items[i]!.lower);
    }
  }
  return found;
}

function byTitles(own: ReadonlySet<string>): Set<string> {
  const roles = new Set<string>();
  for (const title of own) roles.add(FULL.get(title) ?? title);
  for (const { titles, roles: same } of SAME_OFFICE)
    if (titles.every((word) => own.has(word))) for (const role of same) roles.add(role);
  return roles;
}

/** Offices that countries call by different names, which news uses for one another. */
const SAME_OFFICE: readonly { readonly titles: readonly string[]; readonly roles: readonly string[] }[] = [
  { titles: ["secretary", "state"], roles: ["foreign", "minister", "diplomat"] },
  { titles: ["foreign", "secretary"], roles: ["foreign", "minister", "diplomat"] },
  { titles: ["secretary", "defense"], roles: ["defense", "defence", "minister"] },
  { titles: ["secretary", "defence"], roles: ["defense", "defence", "minister"] },
];

const FULL: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["gov", "governor"],
  ["rep", "representative"],
  ["gen", "general"],
  ["prof", "professor"],
  ["ex", "former"],
]);

function addRole(roles: Set<string>, lower: string): void {
  const word = undotted(lower);
  const full = FULL.get(word) ?? word;
  if (HUMAN_NOUNS.has(full) || PLACES.has(full) || isDemonym(full) || full === "former") roles.add(full);
}

export const genderOf = (phrase: Phrase): Gender | null =>
  phrase.pronoun?.gender ?? NOUN_GENDER.get(phrase.head) ?? null;

/**
 * What speaks for a phrase meaning nobody named.
 * @param described sentences back to a description of one person that begins its sentence and means nobody named
 */
export function nobodyFeatures(phrase: Phrase, words: readonly string[], described: number, to: Features): void {
  const kind = valueNamed(phrase.kind);
  to.add(NOBODY.of, kind);
  to.add(NOBODY.of, BEGINNINGS.get(words[0] ?? "") ?? BARE);
  to.add(NOBODY.plural, kind, yesNo(phrase.plural));
  to.named(`none head ${phrase.head}`);
  to.add(NOBODY.words, digit(Math.min(words.length, 5)));
  to.add(NOBODY.described, kind, valueNamed(String(Math.min(described, 4))));
}

const BEGINNINGS = valuesOf("the a an his her their another one some many this that");
const BARE = valueNamed("bare");
const NOBODY = {
  of: pattern("none #"),
  plural: pattern("none # plural #"),
  words: pattern("none words #"),
  described: pattern("none # described #"),
} as const;

/** What is known of the place of a phrase. */
interface Context {
  /** The phrase is the subject of a cue. */
  readonly speaks: boolean;
  readonly beside: QuotedBeside;
  readonly roles: Roles;
  readonly sayers: Sayers;
  readonly distance: Distance;
}

/** What speaks for and against a phrase meaning a person. */
export function meaningFeatures(
  phrase: Phrase,
  words: readonly string[],
  trace: Trace,
  ranks: { readonly recency: number; readonly count: number; readonly alone: boolean },
  context: Context,
  to: Features,
): void {
  const { person } = trace;
  const kind = valueNamed(phrase.kind);
  const gender = genderOf(phrase);
  const agrees = !gender ? OPEN : !person.gender ? UNKNOWN : person.gender === gender ? SAME : CLASH;
  const { beside, sayers, distance } = context;
  const speaks = yesNo(context.speaks);
  const role = valueNamed(trace.role);
  const back = trace.count === 0 ? AHEAD : numeral(Math.min(distance.sentences(trace.sentence, phrase.sentence), 5));
  const paragraphs = numeral(Math.min(distance.paragraphs(trace.sentence, phrase.sentence), 4));
  const opens = phrase.before === "" ? OPENS : INSIDE;
  const recency = digit(Math.min(ranks.recency, 3));
  const byCount = numeral(Math.min(ranks.count, 3));
  to.add(MEANT.gender, agrees, numeral(person.genderSure), kind);
  to.add(MEANT.back, back, kind);
  to.add(MEANT.back, back, role, kind);
  to.add(MEANT.back, back, role, opens);
  to.add(MEANT.paragraphs, paragraphs, kind);
  to.add(MEANT.paragraphs, paragraphs, role);
  to.add(MEANT.recency, recency, kind);
  to.add(MEANT.recencyBack, recency, role, back);
  to.add(MEANT.rank, byCount, kind);
  to.add(MEANT.count, digit(Math.min(trace.count, 6)), kind);
  to.add(MEANT.total, trace.total > 8 ? MANY : trace.total > 3 ? SOME : FEW, kind);
  if (ranks.alone) to.add(MEANT.alone, kind);
  const since = sayers.othersSince(person);
  const said = since === null ? NEVER : valueNamed(String(since));
  const spoke = sayers.sentenceOf(person);
  const ago = numeral(spoke === null ? 4 : Math.min(distance.sentences(spoke, phrase.sentence), 4));
  to.add(MEANT.saidSpeaks, said, kind, speaks);
  to.add(MEANT.saidParagraphs, said, kind, opens, paragraphs);
  to.add(MEANT.saidAgo, said, ago, speaks);
  to.add(MEANT.saidBack, said, role, back);
  to.add(MEANT.saidRecency, said, recency, speaks);
  if (beside.people.has(person)) {
    to.add(MEANT.quoted, kind);
    to.add(MEANT.quotedSaid, said);
  }
  if (gender && beside.genders.has(gender)) {
    to.add(MEANT.anotherRecency, recency);
    to.add(MEANT.anotherSaid, said);
    to.add(MEANT.another, role);
  }
  if (person.given === null) to.add(MEANT.bare, kind);
  if (phrase.kind === "pronoun") return;
  const roles = context.roles.get(person.id);
  const has = yesNo(roles?.has(phrase.head) ?? false);
  const definite = words[0] === "the";
  to.add(MEANT.role, has, definite ? THE : OTHER);
  to.add(MEANT.roleBack, has, back);
  if (words.some((word, i) => i < words.length - 1 && roles?.has(word))) {
    to.add(MEANT.modifier);
    to.add(MEANT.modifier, has);
  }
  if (definite || words[0] === "this") {
    to.add(MEANT.definiteRecency, recency);
    to.add(MEANT.definiteRank, byCount);
  }
}

const [OPEN, UNKNOWN, SAME, CLASH] = ["open", "unknown", "same", "clash"].map(valueNamed) as Values;
const [AHEAD, OPENS, INSIDE, NEVER] = ["ahead", "opens", "inside", "never"].map(valueNamed) as Values;
const [MANY, SOME, FEW, THE, OTHER] = ["many", "some", "few", "the", "other"].map(valueNamed) as Values;
const MEANT = {
  gender: pattern("gender # # #"),
  back: pattern("back # # #"),
  paragraphs: pattern("paragraphs # #"),
  recency: pattern("recency # #"),
  recencyBack: pattern("recency # # back #"),
  rank: pattern("count rank # #"),
  count: pattern("count # #"),
  total: pattern("total # #"),
  alone: pattern("alone #"),
  saidSpeaks: pattern("said # # speaks #"),
  saidParagraphs: pattern("said # # # paragraphs #"),
  saidAgo: pattern("said # ago # speaks #"),
  saidBack: pattern("said # # back #"),
  saidRecency: pattern("said # recency # speaks #"),
  quoted: pattern("quoted #"),
  quotedSaid: pattern("quoted said #"),
  anotherRecency: pattern("another recency #"),
  anotherSaid: pattern("another said #"),
  another: pattern("another #"),
  bare: pattern("bare name #"),
  role: pattern("role # #"),
  roleBack: pattern("role # back #"),
  modifier: pattern("modifier #"),
  definiteRecency: pattern("definite recency #"),
  definiteRank: pattern("definite count rank #"),
} as const;

const numeral = (number: number): Value => valueNamed(String(number));
