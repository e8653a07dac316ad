import { HUMAN_NOUNS, NOUN_GENDER } from "../lexicon/humans.ts";
import { isDemonym, PLACES } from "../lexicon/places.ts";
import type { Gender } from "../lexicon/pronouns.ts";
import { entry } from "../names/register.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Sentence } from "../text/layout.ts";
import { undotted } from "../text/tokens.ts";
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
export function nobodyFeatures(phrase: Phrase, words: readonly string[], described: number): string[] {
  const first = words[0] ?? "";
  const start = /^(?:the|a|an|his|her|their|another|one|some|many|this|that)$/u.test(first) ? first : "bare";
  return [
    `none ${phrase.kind}`,
    `none ${start}`,
    `none ${phrase.kind} plural ${phrase.plural}`,
    `none head ${phrase.head}`,
    `none words ${Math.min(words.length, 5)}`,
    `none ${phrase.kind} described ${Math.min(described, 4)}`,
  ];
}

/** What is known of the place of a phrase. */
interface Context {
  readonly sentence: Sentence;
  /** The phrase is the subject of a cue. */
  readonly speaks: boolean;
  readonly beside: QuotedBeside;
  readonly roles: Roles;
  readonly sayers: Sayers;
}

/** What speaks for and against a phrase meaning a person; names of features for the trained weights. */
export function meaningFeatures(
  phrase: Phrase,
  words: readonly string[],
  trace: Trace,
  ranks: { readonly recency: number; readonly count: number; readonly alone: boolean },
  context: Context,
): string[] {
  const { person } = trace;
  const kind = phrase.kind;
  const gender = genderOf(phrase);
  const agrees = !gender ? "open" : !person.gender ? "unknown" : person.gender === gender ? "same" : "clash";
  const { speaks, beside, sayers } = context;
  const sentences = trace.count === 0 ? "ahead" : String(Math.min(phrase.sentence - trace.sentence, 5));
  const paragraphs = Math.min(context.sentence.paragraph - trace.paragraph, 4);
  const opens = phrase.before === "" ? "opens" : "inside";
  const features = [
    `gender ${agrees} ${person.genderSure} ${kind}`,
    `back ${sentences} ${kind}`,
    `back ${sentences} ${trace.role} ${kind}`,
    `back ${sentences} ${trace.role} ${opens}`,
    `paragraphs ${paragraphs} ${kind}`,
    `paragraphs ${paragraphs} ${trace.role}`,
    `recency ${Math.min(ranks.recency, 3)} ${kind}`,
    `recency ${Math.min(ranks.recency, 3)} ${trace.role} back ${sentences}`,
    `count rank ${Math.min(ranks.count, 3)} ${kind}`,
    `count ${Math.min(trace.count, 6)} ${kind}`,
    `total ${trace.total > 8 ? "many" : trace.total > 3 ? "some" : "few"} ${kind}`,
  ];
  if (ranks.alone) features.push(`alone ${kind}`);
  const said = sayers.othersSince(person) ?? "never";
  const ago = Math.min(phrase.sentence - (sayers.sentenceOf(person) ?? -9), 4);
  features.push(
    `said ${said} ${kind} speaks ${speaks}`,
    `said ${said} ${kind} ${opens} paragraphs ${paragraphs}`,
    `said ${said} ago ${ago} speaks ${speaks}`,
    `said ${said} ${trace.role} back ${sentences}`,
    `said ${said} recency ${Math.min(ranks.recency, 3)} speaks ${speaks}`,
  );
  if (beside.people.has(person)) features.push(`quoted ${kind}`, `quoted said ${said}`);
  if (gender && beside.genders.has(gender))
    features.push(`another recency ${Math.min(ranks.recency, 3)}`, `another said ${said}`, `another ${trace.role}`);
  if (person.given === null) features.push(`bare name ${kind}`);
  if (kind !== "pronoun") {
    const roles = context.roles.get(person.id);
    const has = roles?.has(phrase.head) ?? false;
    features.push(`role ${has} ${words[0] === "the" ? "the" : "other"}`, `role ${has} back ${sentences}`);
    const modifiers = words.slice(0, -1).filter((word) => roles?.has(word));
    if (modifiers.length > 0) features.push("modifier", `modifier ${has}`);
    if (words[0] === "the" || words[0] === "this")
      features.push(
        `definite recency ${Math.min(ranks.recency, 3)}`,
        `definite count rank ${Math.min(ranks.count, 3)}`,
      );
  }
  return features;
}
