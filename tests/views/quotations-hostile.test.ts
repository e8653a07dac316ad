import fc from "fast-check";
import { expect, test } from "vitest";
import type { QuotationEntry } from "../../src/quotes/answer.ts";
import { oneLine } from "../../src/views/markdown.ts";
import { quotationsView } from "../../src/views/quotations.ts";
import { readHeading } from "../../src/views/state.ts";
import { languages } from "../../src/words/languages.ts";
import { hostileLong, hostileName } from "./hostile.ts";
import { breaches, sampleArticle, sampleHoldings, sampleQuotation, sampleQuotes, texts } from "./samples.ts";
import { shown } from "./shown.ts";

const ids = { page: (page: number) => `page:${page}`, choose: "choose", share: (page: number) => `share:${page}` };

const words = fc.oneof(hostileName, hostileLong);
const entry: fc.Arbitrary<QuotationEntry> = fc
  .record({
    text: words,
    title: hostileName,
    outlet: fc.option(words, { nil: null }),
    path: fc.option(hostileName, { nil: null }),
    from: fc.nat(),
    length: fc.nat(9000),
    kind: fc.constantFrom("direct" as const, "reported" as const),
    before: fc.option(words, { nil: null }),
    speaker: fc.option(words, { nil: null }),
    others: fc.array(words, { maxLength: 4 }),
    wording: fc.option(words, { nil: null }),
  })
  .map(({ text, title, outlet, path, from, length, kind, before, speaker, others, wording }) => {
    const url = path === null ? null : `https://news.example/${path}`;
    const article = sampleArticle("a", { text, title, outlet, url });
    const start = from % text.length;
    const span = { start, end: Math.min(text.length, start + 1 + length) };
    const alsoIn = others.map((name) => ({
      article: sampleArticle("b", { text, title, outlet: name, url }),
      span,
      wording,
    }));
    return sampleQuotation(article, span, { kind, before, speaker, alsoIn, context: { start: 0, end: text.length } });
  });

test("whatever is quoted: within all limits, no foreign markup, and the person can be read back", () => {
  const own = new Set(["heading", "quote", "bold", "subtext", "time", "link"]);
  const line = hostileName.map((text) => oneLine(oneLine(text).slice(0, 100).toWellFormed()));
  fc.assert(
    fc.property(
      fc.record({ name: line, about: line, outlet: line }),
      fc.array(entry, { maxLength: 7 }),
      fc.array(entry, { maxLength: 3 }),
      fc.array(fc.record({ name: words, names: fc.array(words, { maxLength: 3 }), quotations: fc.nat() }), {
        maxLength: 30,
      }),
      fc.nat(2),
      fc.constantFrom(...Object.values(languages)),
      ({ name, about, outlet }, quotations, others, candidates, page, words) => {
        const asked = { asked: name, about, filters: { outlet } };
        const person =
          quotations.length > 0 ? { name, names: [name, ...candidates.map(({ name }) => name)], quotations: 7 } : null;
        const answer = sampleQuotes({
          asked: name,
          person,
          candidates: person ? [] : candidates,
          quotations,
          about: others,
        });
        const holdings = sampleHoldings([]);
        const message = quotationsView({ asked, answer, page, private: true, holdings, ids, words });
        expect(breaches(message)).toEqual([]);
        for (const content of texts(message)) {
          const { markup } = shown(content);
          expect(markup.filter(({ kind }) => !own.has(kind))).toEqual([]);
          expect(content).not.toMatch(/<(?:@[!&]?|#)\d+>|@(?:everyone|here)|[\u202a-\u202e\u2066\u2067]/i);
        }
        expect(readHeading(message)).toEqual(asked);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
