import type { Person } from "../answer.ts";
import * as closed from "../lexicon/function-words.ts";
import type { Quotation } from "../quotation.ts";
import { foldedWords, type NameParts, nameParts, namesAgree, nameWords } from "./names.ts";
import type { Described } from "./roles.ts";

/** Somebody quoted, under all their names, as far as the articles so far tell. */
export interface Entry {
  readonly parts: NameParts;
  /** Forms of the name as the articles print them, with how often. */
  readonly forms: Map<string, number>;
  /** Names as the articles resolve them, with how often. */
  readonly full: Map<string, number>;
  /** What the articles print next to the name to say who it is, by its words. */
  readonly roles: Map<string, readonly string[]>;
  /** Places of their quotations in the index. */
  readonly quotations: number[];
  /** How often something was noted. */
  notes: number;
}

/**
 * People of one surname with whom a new name is compared, the first ones; the same name spelled the same way is always
 * found. So a name costs the same however many there are.
 */
const MOST_NAMESAKES = 500;

/** Joins the names of many articles into people. A bare surname waits until a reader asks: it belongs to a sole bearer. */
export class Directory {
  readonly #bySurname = new Map<string, Entry[]>();
  readonly #byGiven = new Map<string, Entry[]>();
  /** By the words of a full name, hyphens or blanks between them: Núñez-Prado is Nunez Prado. */
  readonly #byWords = new Map<string, Entry>();
  /** By a full name as printed, for most names come again and again. */
  readonly #byName = new Map<string, Entry>();

  /** Notes that an article names somebody. */
  name(full: string): void {
    const entry = this.#entry(full);
    count(entry.full, full);
    entry.notes++;
  }

  /** Notes what an article says somebody is. */
  describe({ name, role }: Described): void {
    const entry = this.#entry(name);
    entry.roles.set(role.join(" "), role);
    entry.notes++;
  }

  /** All that was noted of what people are, each under one of their names, in the order of noting for each of them. */
  described(): Described[] {
    return [...new Set(this.#byName.values())].flatMap(({ full, roles }) => {
      const [name] = full.keys();
      return name === undefined ? [] : [...roles.values()].map((role) => ({ name, role }));
    });
  }

  /** Notes that `quotation` is the one at place `at`. Its speaker must be a person. */
  add(quotation: Quotation, speaker: string, at: number): void {
    const entry = this.#entry(speaker);
    entry.quotations.push(at);
    entry.notes++;
    count(entry.full, speaker);
    const printed = formOf(quotation.mention?.asPrinted ?? "");
    if (foldedWords(printed).some((word) => entry.parts.surname.endsWith(word) || word === entry.parts.given))
      count(entry.forms, printed);
  }

  /** Everybody, each with all entries that are theirs. */
  people(): Entry[][] {
    const groups: Entry[][] = [];
    const owner = new Map<Entry, Entry[]>();
    const bare: Entry[] = [];
    for (const entries of this.#bySurname.values()) {
      for (const entry of entries) {
        // One of two spellings of a surname stands under both.
        if (owner.has(entry)) continue;
        if (!entry.parts.given) {
          bare.push(entry);
          continue;
        }
        const group = [entry];
        groups.push(group);
        owner.set(entry, group);
      }
    }
    for (const entry of bare) {
      const whole = this.#soleBearer(entry);
      const group = whole && owner.get(whole);
      if (group) group.push(entry);
      else groups.push([entry]);
    }
    return groups;
  }

  #entry(name: string): Entry {
    const known = this.#byName.get(name);
    if (known) return known;
    const parts = nameParts(name);
    const bearers = this.#bySurname.get(parts.surname) ?? [];
    let entry: Entry | undefined;
    for (let i = 0; i < bearers.length && i < MOST_NAMESAKES && !entry; i++) {
      const other = bearers[i]!;
      if ((other.parts.given === null) === (parts.given === null) && namesAgree(other.parts, parts)) entry = other;
    }
    const words = nameWords(name).join(" ").replaceAll("-", " ");
    const spelled = parts.given && !entry ? this.#byWords.get(words) : undefined;
    if (spelled) {
      entry = spelled;
      // Its other surname is theirs as well.
      bearers.push(entry);
      this.#bySurname.set(parts.surname, bearers);
    } else if (!entry) {
      entry = { parts, forms: new Map(), full: new Map(), roles: new Map(), quotations: [], notes: 0 };
      if (bearers.push(entry) === 1) this.#bySurname.set(parts.surname, bearers);
      if (parts.given) {
        this.#byWords.set(words, entry);
        const same = this.#byGiven.get(parts.given);
        if (same) same.push(entry);
        else this.#byGiven.set(parts.given, [entry]);
      }
    }
    this.#byName.set(name, entry);
    return entry;
  }

  #soleBearer({ parts: { surname } }: Entry): Entry | null {
    const bearers = (this.#bySurname.get(surname) ?? []).filter(({ parts }) => parts.given !== null);
    return sole(bearers.length > 0 ? bearers : (this.#byGiven.get(surname) ?? []));
  }
}

/** A name as printed, with its titles and without what else leads up to it: "a tearful Ann Lee", "Wednesday Ms Lee". */
function formOf(printed: string): string {
  const words = printed.split(/\s+/u);
  const begins = words.findIndex((word) => /^\p{Lu}/u.test(word) && !closed.CALENDAR.has(word.toLowerCase()));
  const name = words.slice(Math.max(0, begins));
  while (name.length > 1 && closed.DETERMINERS.has(name[0]!.toLowerCase())) name.shift();
  return name.join(" ");
}

/** The only one of some bearers who is quoted, or the only one at all. */
function sole(bearers: readonly Entry[]): Entry | null {
  const quoted = bearers.filter(({ quotations }) => quotations.length > 0);
  const [one, another] = quoted.length > 0 ? quoted : bearers;
  return one && !another ? one : null;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A group of entries as one person: the full name used most, every form with the fullest first. */
export function personFrom(group: readonly Entry[]): Person {
  const [main] = group;
  const byUse = [...main!.full].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  const forms = new Set(group.flatMap(({ full, forms }) => [...full.keys(), ...forms.keys()]));
  return {
    name: byUse[0]![0],
    names: [...forms].sort((a, b) => b.split(" ").length - a.split(" ").length || b.length - a.length),
    quotations: group.reduce((sum, { quotations }) => sum + quotations.length, 0),
  };
}
