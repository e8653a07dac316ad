import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { languages } from "../../src/words/languages.ts";
import { openBot } from "./open-bot.ts";
import { describePage } from "./session.ts";

const question = "what did Blinken say about civilians";

/** Where each of some words stands in an element, by the middle, in pixels from the left. */
function middles(element: Locator, words: readonly string[]): Promise<number[]> {
  return element.evaluate((within, words) => {
    const { ownerDocument: page } = within;
    const onlyTexts = 4;
    const text = page.createTreeWalker(within, onlyTexts);
    const found = new Map<string, number>();
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      for (const word of words) {
        const start = node.textContent?.indexOf(word) ?? -1;
        if (start < 0 || found.has(word)) continue;
        const range = page.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + word.length);
        const { left, width } = range.getBoundingClientRect();
        found.set(word, left + width / 2);
      }
    }
    return words.map((word) => found.get(word) ?? Number.NaN);
  }, words);
}

describePage("the page in other languages", openBot, (session) => {
  const container = () => session.lastMessage().locator(".container");

  async function ask(locale: string, words: string): Promise<void> {
    await session.page.goto(new URL(`/?locale=${locale}`, session.page.url()).href);
    await session.page.getByRole("textbox", { name: "Message #coverage" }).waitFor();
    await session.type(`/ask ${words}`);
    await session.press("Enter");
    await container().waitFor();
  }

  test.each(["de", "fr", "es-419", "pt-BR"] as const)("%s: descriptions, replies and dates", async (locale) => {
    const words = languages[locale.slice(0, 2) as keyof typeof languages];
    await ask(locale, question);
    await container().getByRole("button", { name: words.buttons.moreExcerpts }).waitFor();
    expect(await container().locator("time").first().innerText()).toBe(words.day("2024-01-09"));
    await session.type("/");
    await session.entries().first().getByText(words.commands.ask.description).waitFor();
  });

  test.each(["ar", "he"] as const)(
    "%s runs from right to left, what the articles say from left to right",
    async (locale) => {
      const words = languages[locale];
      await ask(locale, question);
      await container().getByRole("button", { name: words.buttons.context }).first().waitFor();

      // The outlet comes before its day: to the right of it.
      const source = container().locator("small").filter({ hasText: "The National" }).first();
      const [outlet, year] = await middles(source, ["The National", "2024"]);
      expect(outlet).toBeGreaterThan(year!);

      // The question and the excerpt stay in their order.
      for (const [place, first, second] of [
        [container().locator("h5").first(), "what", "civilians"],
        [container().locator("blockquote").first(), "Mr", "told"],
      ] as const) {
        const [before, after] = await middles(place, [first, second]);
        expect(before).toBeLessThan(after!);
      }

      // A sentence of the bot's own around a word from outside: both ends where they are read.
      await ask(locale, "sourdough");
      const why = container().locator(".markdown").nth(1);
      const [start, missing] = await middles(why, [words.declined.missing("").split(" ")[0]!, "sourdough"]);
      expect(start).toBeGreaterThan(missing!);
    },
  );

  test("an address that names no locale leaves the browser's language", async () => {
    await ask("_", question);
    await container().getByRole("button", { name: languages.en.buttons.context }).first().waitFor();
  });
});
