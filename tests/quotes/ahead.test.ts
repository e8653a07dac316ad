import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { Article } from "../../src/articles/article.ts";
import { readSeeds } from "../../src/articles/read.ts";
import { analyseAhead } from "../../src/quotes/ahead.ts";
import { analyseQuotations } from "../../src/quotes/analyse.ts";

const seeds = await readSeeds(fileURLToPath(new URL("../../seeds", import.meta.url)));
/** More than two threads are given to begin with. */
const articles = Array.from({ length: 60 }, (_, i) => ({ ...seeds[i % seeds.length], id: `a${i}` }) as Article);

it.each([0, 2])("finds in %i threads of its own what one finds, whatever comes first", async (threads) => {
  const ahead = analyseAhead(articles, { threads });
  onTestFinished(ahead.close);
  for (const [i, article] of articles.entries()) {
    const analysed = await ahead.of(i);
    expect(analysed.article).toBe(article);
    expect(analysed).toEqual(analyseQuotations(article));
  }
});

it("leaves the articles of a thread that breaks to the caller's", async () => {
  const notices: string[] = [];
  const unreadable = { ...seeds[0], id: "unreadable", paragraphs: null } as unknown as Article;
  const ahead = analyseAhead([...articles.slice(0, 3), unreadable, ...articles.slice(3)], {
    threads: 1,
    onNotice: (line) => notices.push(line),
  });
  onTestFinished(ahead.close);
  for (const i of [0, 1, 2, 4, 60]) {
    const article = articles[i < 3 ? i : i - 1] as Article;
    expect(await ahead.of(i)).toEqual(analyseQuotations(article));
  }
  await expect(ahead.of(3)).rejects.toThrow(TypeError);
  expect(notices).toEqual([expect.stringMatching(/^A thread that finds quotations has broken, .*TypeError/u)]);
});
