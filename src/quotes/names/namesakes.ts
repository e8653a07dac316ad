import type { Draft } from "./draft.ts";
import type { NamedPerson } from "./person.ts";
import { entry, MOST_NAMESAKES, wordsOf } from "./register.ts";
import type { NameRun } from "./runs.ts";

/** Somebody who may be meant by a name. */
export interface Bearer {
  readonly draft: Draft;
  readonly who: NamedPerson;
  /** How often the article names them in full. */
  readonly inFull: number;
  /** Where it did so last, as far as it is read; null where it did not yet. */
  lastInFull: number | null;
}

/** Who bears a name, as an article is read from top to bottom. Of more than are weighed, those named in full last. */
export class Namesakes {
  readonly #byWord = new Map<string, Bearer[]>();
  readonly #bySurname = new Map<string, Bearer[]>();
  readonly #byRun = new Map<NameRun, Bearer>();
  /** The latest of those words that too many bear, the latest first. */
  readonly #latest = new Map<string, Bearer[]>();

  constructor(drafts: readonly Draft[], people: readonly NamedPerson[]) {
    for (const [i, draft] of drafts.entries()) {
      const inFull = draft.runs.filter(({ words }) => words.length > 1).length;
      const bearer: Bearer = { draft, who: people[i]!, inFull, lastInFull: null };
      for (const word of wordsOf(draft)) entry(this.#byWord, word, () => []).push(bearer);
      entry(this.#bySurname, draft.surname, () => []).push(bearer);
      for (const run of draft.runs) this.#byRun.set(run, bearer);
    }
  }

  /** Who may be meant by a full name of this surname. */
  ofFullName(run: NameRun, surname: string): readonly Bearer[] {
    const all = this.#bySurname.get(surname) ?? [];
    if (all.length <= MOST_NAMESAKES) return all;
    const own = this.#byRun.get(run);
    return own ? [own] : [];
  }

  /** Who may be meant by a single word. */
  ofWord(word: string): readonly Bearer[] {
    const all = this.#byWord.get(word) ?? [];
    return all.length <= MOST_NAMESAKES ? all : this.#latestOf(word, all);
  }

  /** Somebody was named in full. */
  named(bearer: Bearer, at: number): void {
    bearer.lastInFull = at;
    for (const word of wordsOf(bearer.draft)) {
      const all = this.#byWord.get(word)!;
      if (all.length <= MOST_NAMESAKES) continue;
      const latest = this.#latestOf(word, all);
      const before = latest.indexOf(bearer);
      latest.splice(before < 0 ? latest.length - 1 : before, 1);
      latest.unshift(bearer);
    }
  }

  #latestOf(word: string, all: readonly Bearer[]): Bearer[] {
    return entry(this.#latest, word, () => all.slice(0, MOST_NAMESAKES));
  }
}
