import type { NamedPerson } from "../names/person.ts";
import { entry } from "../names/register.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";
import type { Roles } from "./features.ts";

/** When a person was named or meant last, and how. */
export interface Trace {
  readonly person: NamedPerson;
  /** Sentence and paragraph of the latest mention. */
  sentence: number;
  paragraph: number;
  offset: number;
  /** Began its sentence; stood elsewhere; stood after a preposition; stood inside a quotation; owned what follows. */
  role: "first" | "other" | "object" | "quoted" | "owner";
  /** Mentions so far, by name or otherwise. */
  count: number;
  /** Names in the article as a whole. */
  total: number;
}

/** A trace between those mentioned right before and after it; the end of the list is its own neighbour on both sides. */
interface Link {
  readonly trace: Trace;
  /** How many were traced before. */
  readonly number: number;
  earlier: Link | null;
  later: Link | null;
}

/** Holders of a role that are told apart; of more, a role alone tells nobody. Keeps a description's cost bounded. */
const MOST_HOLDERS = 100;

/** Who was mentioned so far, as an article is read from top to bottom. */
export class History {
  readonly #links = new Map<NamedPerson, Link>();
  #latest: Link | null = null;
  readonly #holders = new Map<string, NamedPerson[]>();
  readonly #totals = new Map<NamedPerson, number>();
  readonly #reading: Reading;
  readonly #roles: Roles;
  #next = 0;
  /** The sentence of the mention read last. */
  #sentence = 0;

  constructor(reading: Reading, roles: Roles) {
    this.#reading = reading;
    this.#roles = roles;
    for (const { person } of reading.mentions) this.#totals.set(person, (this.#totals.get(person) ?? 0) + 1);
  }

  traceOf(person: NamedPerson): Trace | undefined {
    return this.#links.get(person)?.trace;
  }

  /** Everybody mentioned so far, latest first; of two at the same place the one mentioned earlier in the article. */
  *latestFirst(): Generator<Trace> {
    for (let link = this.#latest; link; link = link.earlier) yield link.trace;
  }

  /** Whether anybody mentioned so far has a role. */
  holds(role: string): boolean {
    return this.#holders.has(role);
  }

  /** The only one mentioned so far who has all of some roles; null where there is none, or another. */
  soleHolder(roles: readonly string[]): NamedPerson | null {
    const each = roles.map((role) => this.#holders.get(role) ?? []);
    const fewest = each.reduce((a, b) => (b.length < a.length ? b : a));
    if (fewest.length > MOST_HOLDERS) return null;
    const [one, another] = fewest.filter(({ id }) => roles.every((role) => this.#roles.get(id)?.has(role)));
    return one && !another ? one : null;
  }

  /** Takes note of every name that begins before an offset; names in phrases get their role from `meant`. */
  readTo(offset: number): void {
    const { mentions, layout } = this.#reading;
    const { sentences } = layout;
    for (; this.#next < mentions.length && mentions[this.#next]!.run.start < offset; this.#next++) {
      const { run, person } = mentions[this.#next]!;
      while (this.#sentence + 1 < sentences.length && sentences[this.#sentence + 1]!.start <= run.start)
        this.#sentence++;
      const trace = this.traceOf(person);
      if (run.heading && trace) continue;
      // Taken note of already, as a phrase.
      if (trace?.offset === run.start) continue;
      this.#note(person, this.#sentence, run.paragraph, run.start, run.possessive ? "owner" : "quoted");
    }
  }

  /** A phrase turned out to mean a person. */
  meant(person: NamedPerson, phrase: Phrase): void {
    const { paragraph } = this.#reading.layout.sentences[phrase.sentence]!;
    const first = this.#reading.phrases[phrase.sentence]![0] === phrase;
    const role = first
      ? "first"
      : /^(?:of|to|for|with|by|from|about|against|on|at|in)$/u.test(phrase.before)
        ? "object"
        : "other";
    this.#note(person, phrase.sentence, paragraph, phrase.mention?.run.start ?? phrase.start, role);
  }

  #note(person: NamedPerson, sentence: number, paragraph: number, offset: number, role: Trace["role"]): void {
    let link = this.#links.get(person);
    if (link) {
      link.trace.count++;
      Object.assign(link.trace, { sentence, paragraph, offset, role });
      this.#unlink(link);
    } else {
      const total = this.#totals.get(person) ?? 0;
      const trace: Trace = { person, sentence, paragraph, offset, role, count: 1, total };
      link = { trace, number: this.#links.size, earlier: null, later: null };
      this.#links.set(person, link);
      for (const held of this.#roles.get(person.id) ?? []) entry(this.#holders, held, () => []).push(person);
    }
    this.#link(link);
  }

  #unlink({ earlier, later }: Link): void {
    if (later) later.earlier = earlier;
    else this.#latest = earlier;
    if (earlier) earlier.later = later;
  }

  /** Puts a link at its place, which is near the end: mentions come in the order of the text but within a phrase. */
  #link(link: Link): void {
    let later: Link | null = null;
    let earlier = this.#latest;
    while (earlier && isLater(earlier, link)) {
      later = earlier;
      earlier = earlier.earlier;
    }
    link.earlier = earlier;
    link.later = later;
    if (earlier) earlier.later = link;
    if (later) later.earlier = link;
    else this.#latest = link;
  }
}

const isLater = (a: Link, b: Link) =>
  a.trace.offset > b.trace.offset || (a.trace.offset === b.trace.offset && a.number < b.number);
