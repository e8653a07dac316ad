import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Playground } from "../../src/playground/server.ts";
import { chromiumPath, launchBrowser, openPage, withoutChromium } from "./browser.ts";

/** A freshly opened page in each test, by what a person sees and does there. */
export interface Session {
  readonly page: Page;
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  messages(): Locator;
  lastMessage(): Locator;
  /** The entries of the open list, and the one that Enter takes. */
  entries(): Locator;
  activeEntry(): Locator;
  /** What the control with the focus is called. */
  focusedName(): Promise<string>;
}

/** Milliseconds; a browser takes its time where several start at once. */
const startTimeout = 60_000;

/**
 * Tests of the page that `open` serves. Each fails too when the page has complained of anything: an error on the
 * console, a breach of its policy, a file that is not there. Without Chromium they skip, and say so.
 */
export function describePage(title: string, open: () => Promise<Playground>, define: (session: Session) => void): void {
  if (chromiumPath === null) {
    // The summary counts skipped tests but leaves out their names.
    console.warn(`${title}: ${withoutChromium}`);
    test.skip(`${title}: ${withoutChromium}`);
    return;
  }
  describe(title, () => {
    let server: Playground;
    let browser: Browser;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      [server, browser] = await Promise.all([open(), launchBrowser()]);
    }, startTimeout);
    afterAll(async () => {
      await browser.close();
      await server.close();
    }, startTimeout);
    beforeEach(async () => {
      ({ page, complaints } = await openPage(browser, server.url));
    });
    afterEach(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    const messages = () => page.getByRole("article");
    define({
      get page() {
        return page;
      },
      type: (text) => page.keyboard.type(text),
      async press(...keys) {
        for (const key of keys) await page.keyboard.press(key);
      },
      messages,
      lastMessage: () => messages().last(),
      entries: () => page.getByRole("option"),
      activeEntry: () => page.locator("[aria-selected=true]"),
      focusedName: () => page.locator(":focus").evaluate((element) => `${element.ariaLabel ?? element.textContent}`),
    });
  });
}
