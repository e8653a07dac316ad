import type { Article } from "../../articles/article.ts";
import { type Filters, passes } from "../../articles/filters.ts";
import type { Indexed } from "../indexed.ts";
import type { Known } from "../people.ts";

/** Everybody whom the articles name, most quoted first; made when first asked for, and anew once forgotten. */
export class KnownPeople {
  readonly #quotations: readonly Indexed[];
  readonly #everybody: () => Known[];
  #people: Known[] | null = null;
  /** By article and the speaker's name in it, the name under which all articles know them; kept with #people. */
  readonly #names = new Map<string, string>();
  /** Whose names those are. */
  #named: ReadonlySet<Known> = new Set();
  /** The people of some outlets' articles, each time made of all people. */
  readonly #peopleIn = new WeakMap<ReadonlySet<string>, { readonly of: Known[]; readonly people: Known[] }>();

  /** @param quotations those that people have by their places @param everybody gathers the people, most quoted first */
  constructor(quotations: readonly Indexed[], everybody: () => Known[]) {
    this.#quotations = quotations;
    this.#everybody = everybody;
  }

  /** An article came in: who is known may have changed. */
  forget(): void {
    this.#people = null;
  }

  /** Everybody named, or as far as some outlets quote them; whom other outlets alone quote is not there. */
  all(outlets?: Filters["outlets"]): Known[] {
    if (outlets) return this.#in(outlets);
    this.#people ??= this.#gathered();
    return this.#people;
  }

  /** The one name of somebody who speaks in an article, however that article spells it. */
  nameIn({ id }: Article, speaker: string): string {
    this.all();
    return this.#names.get(inArticle(id, speaker)) ?? speaker;
  }

  #gathered(): Known[] {
    const people = this.#everybody();
    const now = new Set(people);
    const before = this.#named;
    // Of whom nothing new was told the names stay.
    for (const known of before.difference(now)) for (const key of this.#keysOf(known)) this.#names.delete(key);
    for (const known of now.difference(before))
      for (const key of this.#keysOf(known)) this.#names.set(key, known.person.name);
    this.#named = now;
    return people;
  }

  *#keysOf({ quotations }: Known): Generator<string> {
    for (const at of quotations) {
      const { article, quotation } = this.#quotations[at]!;
      if (quotation.speaker) yield inArticle(article.id, quotation.speaker);
    }
  }

  #in(outlets: ReadonlySet<string>): Known[] {
    const all = this.all();
    const made = this.#peopleIn.get(outlets);
    if (made?.of === all) return made.people;
    const here = (at: number) => passes(this.#quotations[at]!.article, { outlets });
    const people = all
      .map((known) => ({ known, quotations: known.quotations.filter(here) }))
      .filter(({ known, quotations }) => known.quotations.length === 0 || quotations.length > 0)
      .map(({ known, quotations }) => ({ ...known, quotations }))
      .sort((a, b) => b.quotations.length - a.quotations.length);
    this.#peopleIn.set(outlets, { of: all, people });
    return people;
  }
}

const inArticle = (id: string, speaker: string) => `${id}\n${speaker}`;
