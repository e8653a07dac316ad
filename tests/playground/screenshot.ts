import { writeFile } from "node:fs/promises";
import { launchBrowser, openPage } from "./browser.ts";
import { openBot } from "./open-bot.ts";

/** Takes the README's picture anew: a real reply on the page, over the articles that come with the bot. */

const picture = new URL("../../docs/reply.png", import.meta.url);
const question = "what did Blinken say about civilians";

const server = await openBot();
const browser = await launchBrowser();
const { page } = await openPage(browser, server.url, {
  viewport: { width: 690, height: 680 },
  deviceScaleFactor: 2,
  colorScheme: "dark",
});
await page.keyboard.type(`/ask ${question}`);
await page.keyboard.press("Enter");
await page.locator("article .container").waitFor();
await writeFile(picture, await page.screenshot({ animations: "disabled", caret: "hide" }));
await browser.close();
await server.close();
