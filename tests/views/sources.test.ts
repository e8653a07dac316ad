import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourcesView } from "../../src/views/sources.ts";
import { en } from "../../src/words/en.ts";
import { languages } from "../../src/words/languages.ts";
import { hostileLong, hostileName } from "./hostile.ts";
import { breaches, buttons, sampleArticle, sampleHoldings, texts } from "./samples.ts";
import { shown } from "./shown.ts";

const id = (page: number) => `page:${page}`;

describe("sources", () => {
  test("number, outlets, dates and headlines", () => {
    const articles = [
      sampleArticle("a", {
        title: "Dam *breaks*",
        outlet: "The Post",
        url: "https://post.example/",
        published: "2023-10-12",
      }),
      sampleArticle("b", { title: "Dam holds", outlet: "The Mail", url: null, published: "2021-05-13" }),
      sampleArticle("c", {
        title: "Dam planned: a “first”",
        outlet: "The Post",
        url: "https://post.example/c",
        published: "2020-01-01",
      }),
    ];
    const message = sourcesView(sampleHoldings(articles), 0, id, en);
    expect(texts(message)).toEqual([
      "### The coverage\n**3 articles** from **2 outlets** · <t:1577872800:D> to <t:1697104800:D>\n-# The Post (2), The Mail",
      "**Dam \\*breaks\\***\n-# The Post · <t:1697104800:D>",
      "**Dam holds**\n-# The Mail · <t:1620900000:D>",
      "[Dam planned: a “first”](https://post.example/c)\n-# The Post · <t:1577872800:D>",
    ]);
    // A headline that cannot be a link has a button.
    expect(buttons(message).map(({ to }) => to)).toEqual(["https://post.example/"]);
  });

  test("pages of eight, all articles on them once", () => {
    const articles = Array.from({ length: 20 }, (_, index) => sampleArticle(`a${index}`, { title: `Title ${index}.` }));
    const pages = [0, 1, 2].map((page) => sourcesView(sampleHoldings(articles), page, id, en));
    expect(pages.flatMap((page) => texts(page).filter((text) => text.includes("Title ")))).toHaveLength(20);
    expect(pages.map((page) => buttons(page).map(({ to }) => to))).toEqual([
      ["page:1"],
      ["page:0", "page:2"],
      ["page:1"],
    ]);
    expect(sourcesView(sampleHoldings(articles), 99, id, en)).toEqual(pages[2]);
  });

  test("nothing yet", () =>
    expect(texts(sourcesView(sampleHoldings([]), 0, id, en)).at(-1)).toBe("The coverage holds no articles yet."));

  test("whatever the articles are called: within all limits and no foreign markup", () => {
    const words = fc.oneof(hostileName, hostileLong);
    const article = fc
      .record({ title: words, outlet: fc.option(words, { nil: null }), path: fc.option(words, { nil: null }) })
      .map(({ title, outlet, path }) =>
        sampleArticle("a", { title, outlet, url: path && `https://news.example/${path}` }),
      );
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 20 }),
        fc.nat(3),
        fc.constantFrom(...Object.values(languages)),
        (articles, page, words) => {
          const message = sourcesView(sampleHoldings(articles), page, id, words);
          expect(breaches(message)).toEqual([]);
          const kinds = texts(message).flatMap((content) => shown(content).markup.map(({ kind }) => kind));
          expect(kinds.filter((kind) => !["heading", "bold", "subtext", "time", "link"].includes(kind))).toEqual([]);
          expect(kinds.filter((kind) => kind === "heading")).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
