import type { NamedPerson } from "../names/person.ts";
import type { Reading } from "../reading.ts";
import type { Phrase } from "../speakers/phrases.ts";

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

/** Who was mentioned so far, as an article is read from top to bottom. */
export class History {
  readonly traces = new Map<NamedPerson, Trace>();
  readonly #totals = new Map<NamedPerson, number>();
  readonly #reading: Reading;
  #next = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const { person } of reading.mentions) this.#totals.set(person, (this.#totals.get(person) ?? 0) + 1);
  }

  /** Takes note of every name that begins before an offset; names in phrases get their role from `meant`. */
  readTo(offset: number): void {
    const { mentions, layout } = this.#reading;
    for (; this.#next < mentions.length && mentions[this.#next]!.run.start < offset; this.#next++) {
      const { run, person } = mentions[this.#next]!;
      if (run.heading && this.traces.has(person)) continue;
      // Taken note of already, as a phrase.
      if (this.traces.get(person)?.offset === run.start) continue;
      let sentence = this.traces.get(person)?.sentence ?? 0;
      while (sentence + 1 < layout.sentences.length && layout.sentences[sentence + 1]!.start <= run.start) sentence++;
      this.#note(person, sentence, run.paragraph, run.start, run.possessive ? "owner" : "quoted");
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
    const trace = this.traces.get(person);
    if (!trace) {
      const total = this.#totals.get(person) ?? 0;
      this.traces.set(person, { person, sentence, paragraph, offset, role, count: 1, total });
      return;
    }
    trace.count++;
    Object.assign(trace, { sentence, paragraph, offset, role });
  }
}
