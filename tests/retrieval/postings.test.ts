import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_TIMES, Postings } from "../../src/retrieval/postings.ts";

/** Ascending articles; so many that a term fills several of its largest blocks. */
const articles = fc.uniqueArray(fc.nat(2000), { maxLength: 600 }).map((some) => some.sort((a, b) => a - b));

it("gives back what was added, of every term, however the terms were mixed", () => {
  fc.assert(
    fc.property(fc.array(articles, { minLength: 1, maxLength: 4 }), (byTerm) => {
      const postings = new Postings();
      const all = byTerm
        .flatMap((some, term) => some.map((article) => ({ term, article })))
        .sort((a, b) => a.article - b.article);
      for (const { term, article } of all) postings.add(term, article, article, article * 10 + term);
      byTerm.forEach((some, term) => {
        const read: number[] = [];
        postings.each(term, (article, times, value) => {
          expect(times).toBe(Math.min(article, MOST_TIMES));
          expect(value).toBe(article * 10 + term);
          read.push(article);
        });
        expect(read).toEqual(some);
        expect(postings.count(term)).toBe(some.length);
      });
    }),
  );
});

it("finds those of some articles that hold a term", () => {
  fc.assert(
    fc.property(articles, articles, (holding, asked) => {
      const postings = new Postings();
      for (const article of holding) postings.add(3, article, 1, article + 5);
      const read: number[] = [];
      postings.among(3, Int32Array.from(asked), (place, times, value) => {
        expect(times).toBe(1);
        expect(value).toBe((asked[place] as number) + 5);
        read.push(asked[place] as number);
      });
      expect(read).toEqual(asked.filter((article) => holding.includes(article)));
    }),
  );
});
