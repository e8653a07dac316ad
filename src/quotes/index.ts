import type { Article } from "../articles/article.ts";
import { passes } from "../articles/filters.ts";
import type { Reason } from "../reason.ts";
import { type AboutIndex, aboutIndex } from "./about.ts";
import type { Person, QuotationEntry, QuotesAnswer, QuotesOptions } from "./answer.ts";
import { beforeOf } from "./before.ts";
import { type Indexed, indexed } from "./indexed.ts";
import { Directory } from "./people/directory.ts";
import { lookUp } from "./people/lookup.ts";
import { nameParts, nameWords } from "./people/names.ts";
import { type Known, knownPeople } from "./people.ts";
import type { ArticleQuotations, Quotation } from "./quotation.ts";
import { groupSame } from "./same.ts";
import { isStatement } from "./statement.ts";

type Rank = (about: string, entries: readonly QuotationEntry[]) => readonly QuotationEntry[];

/** Everything that a collection of articles quotes, by speaker. */
export class QuotationIndex {
  readonly #all: Indexed[] = [];
  readonly #byArticle = new Map<string, readonly Quotation[]>();
  readonly #directory = new Directory();
  readonly #about: AboutIndex = aboutIndex();
  /** Everybody named, most quoted first; made when asked for, and anew after an article came in. */
  #people: Known[] | null = null;
  readonly #personOf = new Map<Quotation, Known>();

  /**
   * Takes in an article at the cost of that article. Quotations in paragraphs that are not reporting stay out, and what
   * somebody only spoke of.
   */
  add({ article, quotations, named }: ArticleQuotations): void {
    const kept = quotations.filter(
      (quotation) => roleAt(article, quotation.span.start) !== "boilerplate" && isStatement(article, quotation),
    );
    this.#byArticle.set(article.id, kept);
    for (const quotation of kept) {
      const at = this.#all.length;
      const item = indexed(article, quotation);
      this.#all.push(item);
      if (quotation.speakerKind === "person" && quotation.speaker)
        this.#directory.add(quotation, fullest(quotation.speaker, named), at);
      this.#about.add(item, at);
    }
    for (const name of named) this.#directory.name(name);
    this.#people = null;
  }

  /** The quotations of an article in the order of its text. */
  of(article: Article): readonly Quotation[] {
    return this.#byArticle.get(article.id) ?? [];
  }

  /** People quoted whose names fit what was typed so far, most quoted first; the empty string fits all. */
  suggest(typed: string, limit: number): Person[] {
    const all = this.#quoted();
    const people = nameWords(typed).length === 0 ? all : lookUp(typed, all).people;
    return people.slice(0, limit).map(({ person }) => person);
  }

  /** The people quoted whom a text names, by any form of their name with at least the surname. */
  peopleNamed(text: string): Person[] {
    const words = new Set(nameWords(`x ${text}`));
    const fits = ({ surname, given, forms }: Known) =>
      surname.split(" ").every((word) => words.has(word)) ||
      (given !== null && forms.some((form) => form.length === 1 && words.has(form[0]!)));
    const named = this.#quoted().filter(fits);
    // "Bill Clinton" names Bill and not Hillary.
    const precise = named.filter(({ given }) => given !== null && words.has(given));
    const clashes = new Set(precise.map(({ surname }) => surname));
    return named.filter((known) => precise.includes(known) || !clashes.has(known.surname)).map(({ person }) => person);
  }

  /** The person who speaks a quotation of this index; null where nobody named does. */
  personOf(quotation: Quotation): Person | null {
    this.#known();
    return this.#personOf.get(quotation)?.person ?? null;
  }

  /** What a person is quoted as saying, and what others said for or about them. */
  answer(asked: string, options: QuotesOptions = {}, rank?: Rank): QuotesAnswer {
    const begun = performance.now();
    const { people, corrections } = lookUp(asked, this.#known());
    const done = (rest: Partial<QuotesAnswer>): QuotesAnswer => ({
      ...{ asked, person: null, candidates: [], corrections, quotations: [], about: [], reason: null },
      ...rest,
      ms: performance.now() - begun,
    });
    const [known] = people;
    const name = asked.trim();
    if (name === "")
      return done({ reason: { code: "empty-question", message: "Say whose words you are looking for." } });
    if (!known) return done({ reason: { code: "unknown-person", message: `Nobody called ${name} is quoted here.` } });
    if (people.length > 1) return done({ candidates: people.map(({ person }) => person) });
    const own = known.quotations.map((at) => this.#all[at]!);
    const others = this.#about.of(known, this.#all);
    const chosen = (list: readonly Indexed[]) => {
      const within = list.filter(({ article }) => passes(article, options));
      const entries = entriesOf(within);
      const ranked = options.about?.trim() ? (rank?.(options.about, entries) ?? entries) : entries;
      return ranked.slice(0, options.limit ?? ranked.length);
    };
    const { person } = known;
    const quotations = chosen(own);
    const about = chosen(others);
    return done({ person, quotations, about, reason: quotations.length > 0 ? null : nothing(person, own, options) });
  }

  #quoted(): Known[] {
    return this.#known().filter(({ quotations }) => quotations.length > 0);
  }

  #known(): Known[] {
    if (this.#people) return this.#people;
    this.#people = knownPeople(this.#directory);
    for (const known of this.#people) {
      for (const at of known.quotations) this.#personOf.set(this.#all[at]!.quotation, known);
    }
    return this.#people;
  }
}

/** A bare surname under the full name that the same article has for its only bearer there. */
function fullest(speaker: string, named: readonly string[]): string {
  const { given, surname } = nameParts(speaker);
  if (given !== null) return speaker;
  const [bearer, another] = named.filter((name) => nameParts(name).surname === surname);
  return bearer && !another ? bearer : speaker;
}

function roleAt({ paragraphs }: Article, offset: number) {
  return paragraphs.findLast(({ start }) => start <= offset)?.role;
}

/** Direct quotations first, then reported speech, newest article first within each; the same words once. */
function entriesOf(list: readonly Indexed[]): QuotationEntry[] {
  const entries = groupSame(list).map(([main, ...others]): QuotationEntry => {
    const { article, quotation } = main!;
    const elsewhere = others.filter(
      (other, i) => other.article !== article && others.findIndex((o) => o.article === other.article) === i,
    );
    return {
      article,
      quotation,
      text: article.text.slice(quotation.span.start, quotation.span.end),
      before: beforeOf(article, quotation),
      alsoIn: elsewhere.map((other) => ({ article: other.article, span: other.quotation.span })),
    };
  });
  return entries.sort(
    (a, b) =>
      Number(a.quotation.kind === "reported") - Number(b.quotation.kind === "reported") ||
      compare(b.article.published ?? "", a.article.published ?? "") ||
      compare(a.article.id, b.article.id) ||
      a.quotation.span.start - b.quotation.span.start,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function nothing(person: Person, own: readonly Indexed[], options: QuotesOptions): Reason {
  if (own.length === 0) return { code: "unknown-person", message: `${person.name} is named here, but not quoted.` };
  if (!own.some(({ article }) => passes(article, options))) {
    return { code: "no-articles-in-range", message: `${person.name} is quoted, but not in these dates and outlets.` };
  }
  return { code: "no-match", message: `${person.name} is quoted, but not about “${options.about?.trim()}”.` };
}
