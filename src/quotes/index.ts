import type { Article } from "../articles/article.ts";
import { type Filters, passes } from "../articles/filters.ts";
import type { Reason } from "../reason.ts";
import { type AboutIndex, aboutIndex } from "./about.ts";
import type { Person, QuotationEntry, QuotesAnswer, QuotesOptions } from "./answer.ts";
import { entriesOf } from "./entries.ts";
import type { Indexed } from "./indexed.ts";
import { isDemonym, PLACES } from "./lexicon/places.ts";
import { Directory } from "./people/directory.ts";
import { begunBy, guess } from "./people/guess.ts";
import { KnownPeople } from "./people/known-people.ts";
import { type Found, type IsPlace, lookUp } from "./people/lookup.ts";
import { nameParts } from "./people/names.ts";
import { type Described, rolesIn } from "./people/roles.ts";
import { Sources, sourceWords } from "./people/sources.ts";
import { everybody, type Known, knownBody } from "./people.ts";
import type { ArticleQuotations, Quotation } from "./quotation.ts";
import { groupSame } from "./same.ts";
import { isStatement } from "./statement.ts";
import { outermost, type Statement, statementsOf } from "./statements.ts";
import { paragraphAt } from "./text/paragraph-at.ts";

type Rank = (about: string, entries: readonly QuotationEntry[]) => readonly QuotationEntry[];

/** What the index derives from the texts of articles, so that they need not be read again. */
export interface SavedQuotationIndex {
  /** Of all quotations of the articles, those that it holds. */
  readonly numbers: readonly number[];
  /** By folded word, which of those have it with a capital. */
  readonly byWord: Map<string, number[]>;
  readonly roles: readonly Described[];
}

/** Everything that a collection of articles quotes, by speaker. */
export class QuotationIndex {
  readonly #all: Indexed[] = [];
  /** By quotation held, its number among all that were given. */
  readonly #numbers: number[] = [];
  #given = 0;
  readonly #directory = new Directory();
  readonly #sources = new Sources();
  readonly #about: AboutIndex;
  readonly #known: KnownPeople;
  /** Counted when shown, and anew after something new was told of them. */
  readonly #counts = new WeakMap<Known, Person>();

  /** Empty, or as it was saved, with every article that it had, in the order of adding. */
  constructor(saved?: SavedQuotationIndex, articles: readonly ArticleQuotations[] = []) {
    this.#about = aboutIndex(saved?.byWord);
    this.#known = new KnownPeople(this.#all, () => everybody(this.#directory, this.#sources));
    if (!saved) return;
    const held = new Set(saved.numbers);
    for (const analysed of articles) {
      const first = this.#given;
      this.#hold(analysed, (_, i) => held.has(first + i));
    }
    for (const described of saved.roles) this.#directory.describe(described);
  }

  /**
   * Takes in an article at the cost of that article. Quotations in paragraphs that are not reporting stay out, and what
   * somebody only spoke of.
   */
  add(analysed: ArticleQuotations): void {
    const { article, named } = analysed;
    const first = this.#all.length;
    const speakers = this.#hold(
      analysed,
      (quotation) =>
        paragraphAt(article, quotation.span.start)?.role !== "boilerplate" && isStatement(article, quotation),
    );
    for (let at = first; at < this.#all.length; at++) this.#about.add(this.#all[at]!, at);
    for (const described of rolesIn(article, [...new Set([...named, ...speakers])]))
      this.#directory.describe(described);
    this.#known.forget();
  }

  saved(): SavedQuotationIndex {
    return { numbers: this.#numbers, byWord: this.#about.byWord, roles: this.#directory.described() };
  }

  /** Holds some quotations of an article and notes its names. Returns the people who speak, as noted. */
  #hold(
    { article, quotations, named }: ArticleQuotations,
    isHeld: (quotation: Quotation, i: number) => boolean,
  ): Set<string> {
    const speakers = new Set<string>();
    const bearers = soleBearers(named);
    for (const [i, quotation] of quotations.entries()) {
      if (!isHeld(quotation, i)) continue;
      const at = this.#all.length;
      this.#all.push({ article, quotation });
      this.#numbers.push(this.#given + i);
      if (quotation.speakerKind === "person" && quotation.speaker) {
        const speaker = fullest(quotation.speaker, bearers);
        speakers.add(speaker);
        this.#directory.add(quotation, speaker, at);
      }
      this.#sources.add(quotation, at);
    }
    this.#given += quotations.length;
    for (const name of named) this.#directory.name(name);
    return speakers;
  }

  /**
   * Those quoted, by some outlets where they are given, whose names, roles or printed words fit what was typed so far, most
   * quoted first; the empty string fits all.
   */
  suggest(typed: string, limit: number, outlets?: Filters["outlets"]): Person[] {
    const all = this.#known.all(outlets).filter(({ quotations }) => quotations.length > 0);
    const fits =
      typed.trim() === "" ? all : [...lookUp(typed, all, this.#isPlace).people, ...begunBy(typed, all, this.#isPlace)];
    const known = fits.length > 0 ? fits : guess(typed, all, this.#isPlace).people;
    return [...new Set(known)]
      .slice(0, limit)
      .map((known) => this.#counted(known))
      .sort(byCount);
  }

  /** What somebody is quoted as saying, and what others said for or about them. */
  answer(asked: string, options: QuotesOptions = {}, rank?: Rank): QuotesAnswer {
    const begun = performance.now();
    const { people, corrections, unsure } = this.#find(asked, options);
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
    if (people.length > 1 || unsure)
      return done({ candidates: people.map((known) => this.#counted(known)).sort(byCount) });
    const own = known.quotations.map((at) => this.#all[at]!);
    const within = (list: readonly Indexed[]) =>
      statementsOf(list.filter(({ article }) => passes(article, options)).map((item) => this.#underOneName(item)));
    const said = within(own);
    const others = outermost(within(this.#about.of(known, this.#all)), said);
    const chosen = (statements: readonly Statement[]) => {
      const entries = entriesOf(statements);
      const ranked = options.about?.trim() ? (rank?.(options.about, entries) ?? entries) : entries;
      return ranked.slice(0, options.limit ?? ranked.length);
    };
    const person = this.#counted(known);
    const quotations = chosen(said);
    const about = chosen(others);
    return done({ person, quotations, about, reason: quotations.length > 0 ? null : nothing(person, own, options) });
  }

  /** The one name of somebody who speaks in an article, however that article spells it. */
  nameIn(article: Article, speaker: string): string {
    return this.#known.nameIn(article, speaker);
  }

  /** Whom somebody means: who speaks, else a body named in what others say, else who may be meant. */
  #find(asked: string, { outlets }: Filters): Found {
    const all = this.#known.all(outlets);
    const found = lookUp(asked, all, this.#isPlace);
    if (found.people.length > 0 || asked.trim() === "") return found;
    // Others may speak of somebody whom only outlets that are not asked quote.
    const silent = outlets ? lookUp(asked, this.#known.all(), this.#isPlace).people : [];
    if (silent.length > 0) return { people: silent.map((known) => ({ ...known, quotations: [] })), corrections: [] };
    const place = sourceWords(asked).every((word) => PLACES.has(word) || isDemonym(word));
    const body = place ? null : this.#about.named(asked, this.#all);
    return body ? { people: [knownBody(body)], corrections: [] } : guess(asked, all, this.#isPlace);
  }

  readonly #isPlace: IsPlace = (word, { kind, surname, words }) =>
    kind === "person" &&
    PLACES.has(word) &&
    words.has(word) &&
    !surname.split(" ").includes(word) &&
    this.#about.standsAlone(word, surname, this.#all);

  /** A quotation under the one name of its speaker, however its article spells it. */
  #underOneName({ article, quotation }: Indexed): Indexed {
    const speaker = quotation.speaker && this.#known.nameIn(article, quotation.speaker);
    return { article, quotation: { ...quotation, speaker } };
  }

  /** A person with as many quotations as an answer without filters shows. */
  #counted(known: Known): Person {
    const counted = this.#counts.get(known);
    if (counted) return counted;
    const quotations = groupSame(statementsOf(known.quotations.map((at) => this.#all[at]!))).length;
    const person = { ...known.person, quotations };
    this.#counts.set(known, person);
    return person;
  }
}

/** A bare surname under the full name that the same article has for its only bearer there. */
function fullest(speaker: string, bearers: ReadonlyMap<string, string | null>): string {
  const { given, surname } = nameParts(speaker);
  return given === null ? (bearers.get(surname) ?? speaker) : speaker;
}

/** The names of an article by surname; null where several bear one. */
function soleBearers(named: readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const name of named) {
    const { surname } = nameParts(name);
    found.set(surname, found.has(surname) ? null : name);
  }
  return found;
}

const byCount = (a: Person, b: Person) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1);

function nothing(person: Person, own: readonly Indexed[], options: QuotesOptions): Reason {
  const name = person.name.replace(/^\p{L}/u, (first) => first.toUpperCase());
  if (own.length === 0) return { code: "unknown-person", message: `${name} is named here, but not quoted.` };
  if (!own.some(({ article }) => passes(article, options))) {
    return { code: "no-articles-in-range", message: `${name} is quoted, but not in these dates and outlets.` };
  }
  return { code: "no-match", message: `${name} is quoted, but not about “${options.about?.trim()}”.` };
}
