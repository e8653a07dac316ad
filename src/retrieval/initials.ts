import { tokens } from "../language/tokens.ts";
import { CAPITAL, type PassageIndex, TERM_SHIFT } from "./index.ts";
import { STOP } from "./vocabulary.ts";

/** Whether a folded word may be initials: with fewer letters too many names begin so, and with more hardly any. */
export const mayBeInitials = (word: string): boolean => /^\p{L}{3,5}$/u.test(word);

/** A small word of a name that counts in its initials ("bin") has no more letters; those that do not are stop words ("of"). */
const SMALL = 3;
/** Stop words in a row inside a name: "of the". */
const MOST_STOPS = 2;
/** Share that a name needs of all runs of names with the same initials: where many have them by chance, none is meant. */
const MOSTLY = 0.6;
/** Articles from which a single place is chance. */
const MANY_ARTICLES = 50;
/** A sentence of mostly capitals (a headline) shows no names. */
const HEADLINE = 0.7;

/** Words whose meaning is remembered; there are more than anybody asks for in earnest. */
const MOST_KNOWN = 1000;
/** Terms of the collection that are read: half a millisecond for each hundred thousand. */
const MOST_TERMS = 4_000_000;

/** Some terms that follow each other, and the sentence in which they first do. */
interface Run {
  readonly terms: readonly number[];
  readonly sentence: number;
  count: number;
}

/** Names of several words by their initials: "nyc" is New York City, where an article writes that. */
export class Initials {
  readonly #index: PassageIndex;
  /** By term, the code of its first letter. */
  #firstLetters = new Uint16Array(0);
  /** What was looked for in the collection as it is, whose terms are so many. */
  readonly #known = new Map<string, readonly string[]>();
  #termCount = 0;

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** The words, as printed, of the name that such a word stands for; none where no name mostly has these initials. */
  wordsOf(word: string): readonly string[] {
    if (this.#termCount !== this.#index.termCount || this.#known.size === MOST_KNOWN) {
      this.#known.clear();
      this.#termCount = this.#index.termCount;
    }
    const known = this.#known.get(word) ?? this.#printed(this.#meant(word));
    this.#known.set(word, known);
    return known;
  }

  #meant(word: string): Run | null {
    const { terms, passages } = this.#index;
    this.#readLetters();
    const letters = this.#firstLetters;
    const first = word.charCodeAt(0);
    const runs = new Map<string, Run>();
    const last = passages.at(-1)?.endSentence ?? 0;
    for (let sentence = 0, from = 0; sentence < last && from < MOST_TERMS; sentence++) {
      const end = this.#index.firstTermOf(sentence + 1);
      for (let place = from; place < end; place++) {
        const packed = terms[place] as number;
        if ((packed & CAPITAL) === 0 || letters[packed >> TERM_SHIFT] !== first) continue;
        const found = this.#runAt(place, end, word);
        if (!found || this.#isHeadline(from, end)) continue;
        const key = found.join(" ");
        const run = runs.get(key) ?? { terms: found, sentence, count: 0 };
        run.count++;
        runs.set(key, run);
      }
      from = end;
    }
    const all = [...runs.values()];
    const [best] = all.sort((a, b) => b.count - a.count);
    const whole = all.reduce((sum, { count }) => sum + count, 0);
    const isChance = best?.count === 1 && this.#index.articles.length >= MANY_ARTICLES;
    return !best || isChance || best.count < whole * MOSTLY ? null : best;
  }

  /**
   * The terms from one with the first letter on that have the others, capitalised or small words, the last one capitalised;
   * null where they have not.
   */
  #runAt(place: number, end: number, word: string): number[] | null {
    const { terms, vocabulary } = this.#index;
    const found = [(terms[place] as number) >> TERM_SHIFT];
    let stops = 0;
    let isCapital = true;
    for (let next = place + 1; next < end && found.length < word.length; next++) {
      const id = (terms[next] as number) >> TERM_SHIFT;
      if (id === STOP && stops++ < MOST_STOPS) continue;
      isCapital = ((terms[next] as number) & CAPITAL) !== 0;
      const isPart = isCapital || vocabulary.term(id).length <= SMALL;
      if (!isPart || this.#firstLetters[id] !== word.charCodeAt(found.length)) return null;
      found.push(id);
      stops = 0;
    }
    // "X, Y, Z" are letters themselves; "J." may be one of a name's.
    const isName = found.filter((id) => vocabulary.term(id).length === 1).length <= 1;
    return isName && isCapital && found.length === word.length ? found : null;
  }

  #isHeadline(from: number, end: number): boolean {
    let capitals = 0;
    let all = 0;
    for (let place = from; place < end; place++) {
      const packed = this.#index.terms[place] as number;
      if (packed >> TERM_SHIFT === STOP) continue;
      all++;
      if ((packed & CAPITAL) !== 0) capitals++;
    }
    return capitals > all * HEADLINE;
  }

  #printed(run: Run | null): string[] {
    if (!run) return [];
    const index = this.#index;
    const article = index.articles.find(({ endTerm }) => endTerm > index.firstTermOf(run.sentence));
    const words = article ? tokens(article.article.text, index.sentenceSpan(run.sentence)) : [];
    const printed = run.terms.map((term) => words.find(({ text }) => index.vocabulary.lookUp(text) === term)?.text);
    return printed.flatMap((text) => text?.replace(/['’]s$/u, "") ?? []);
  }

  #readLetters(): void {
    const { vocabulary } = this.#index;
    const known = this.#firstLetters.length;
    if (known === vocabulary.size) return;
    const letters = new Uint16Array(vocabulary.size);
    letters.set(this.#firstLetters);
    for (let id = known; id < letters.length; id++) letters[id] = vocabulary.term(id).charCodeAt(0) || 0;
    this.#firstLetters = letters;
  }
}
