import type { Span } from "../articles/article.ts";
import type { NamedPerson } from "./names/person.ts";
import type { Reading } from "./reading.ts";

/** A paragraph of a transcript: who speaks by its label, and what. */
export interface Turn {
  readonly paragraph: number;
  readonly label: Span;
  /** What is said, without label and marks. */
  readonly said: Span;
  readonly person: NamedPerson | null;
}

/** A speaker's label at the beginning of a paragraph, perhaps after an opening mark: "PENCE:", "Q:", "ANN LEE:". */
const LABEL = /^(["“„«]?\s*)(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}):\s+(?=\S)/u;
/** Labelled paragraphs from which on an article counts as holding a transcript. */
const ENOUGH_TURNS = 2;

/** The turns of a transcript in an article, in order; none where fewer than two paragraphs have a label. */
export function turnsOf({ layout: { text, paragraphs }, people }: Reading): Turn[] {
  const found: Turn[] = [];
  const bearers = soleBearers(people);
  for (const [number, { start, end, role }] of paragraphs.entries()) {
    if (role === "boilerplate") continue;
    const match = LABEL.exec(text.slice(start, Math.min(end, start + 80)));
    if (!match) continue;
    const from = start + match[1]!.length;
    const label = { start: from, end: from + match[2]!.length };
    const said = { start: start + match[0].length, end };
    while (said.end > said.start && /["”“»\s]/u.test(text[said.end - 1]!)) said.end--;
    if (said.end > said.start) found.push({ paragraph: number, label, said, person: bearer(match[2]!, bearers) });
  }
  return found.length >= ENOUGH_TURNS ? found : [];
}

/** The only person of the article whom a label in capitals names. */
function bearer(label: string, bearers: ReadonlyMap<string, NamedPerson | null>): NamedPerson | null {
  const words = label.toLowerCase().split(" ");
  const surname = words.at(-1)!;
  return bearers.get(words.length === 1 ? surname : fullName(words[0]!, surname)) ?? null;
}

/** Who alone has a surname, and who alone has a given name with it; null where several have. */
function soleBearers(people: readonly NamedPerson[]): Map<string, NamedPerson | null> {
  const found = new Map<string, NamedPerson | null>();
  for (const person of people) {
    const { given, surname } = person;
    for (const name of given === null ? [surname] : [surname, fullName(given, surname)])
      found.set(name, found.has(name) ? null : person);
  }
  return found;
}

const fullName = (given: string, surname: string) => `${given}\n${surname}`;
